import { CHANGES, isUnchanged, type ChangeSummary, type ComparedRecord } from '../../../shared/exchange/comparison.ts';
import { useT } from '../app-context.ts';

interface ChangesListProps {
  /** What is different in the later of two states. */
  readonly changes: ChangeSummary;
  readonly label: string;
  readonly canShow: (row: ComparedRecord) => boolean;
  /** Shows where something lies, or lay. */
  readonly onShow: (row: ComparedRecord) => void;
}

/** What has changed between two states, by kind and name. */
export function ChangesList({ changes, label, canShow, onShow }: ChangesListProps) {
  const t = useT();
  if (isUnchanged(changes)) return <p className="version-same">{t('versions.same')}</p>;
  const { counts, named } = changes;
  return (
    <div className="version-changes" role="group" aria-label={label} tabIndex={0}>
      {CHANGES.filter((change) => counts[change] > 0).map((change) => {
        const found = named.filter((row) => row.change === change);
        return (
          <section key={change} data-change={change}>
            <h4>{t(`versions.change.${change}`, { count: counts[change] })}</h4>
            <ul>
              {found.map((row) => (
                <ChangedRow key={row.id} row={row} canShow={canShow(row)} onShow={onShow} />
              ))}
            </ul>
            {counts[change] > found.length ? <p>{t('versions.more', { count: counts[change] - found.length })}</p> : null}
          </section>
        );
      })}
    </div>
  );
}

interface ChangedRowProps extends Pick<ChangesListProps, 'onShow'> {
  readonly row: ComparedRecord;
  readonly canShow: boolean;
}

function ChangedRow({ row, canShow, onShow }: ChangedRowProps) {
  const t = useT();
  const words = (
    <>
      <small>{t(`kind.${row.kind}`)}</small> {row.name}
    </>
  );
  return (
    <li>
      {canShow ? (
        <button type="button" onClick={() => onShow(row)}>
          {words}
        </button>
      ) : (
        words
      )}
    </li>
  );
}
