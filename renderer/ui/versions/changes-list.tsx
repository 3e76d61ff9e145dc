import { CHANGES, countChanges, type Change, type ComparedRecord } from '../../../shared/exchange/comparison.ts';
import type { Id } from '../../../shared/base/id.ts';
import { useT } from '../app-context.ts';

/** More of one change are counted, not named. */
const MOST_NAMED = 100;

interface ChangesListProps {
  /** What is different in the present. */
  readonly rows: readonly ComparedRecord[];
  /** Shows the board something lies on; what is gone lies on the old one. */
  readonly onShow: (boardId: Id, change: Change) => void;
}

/** What has changed since a version, by kind and name. */
export function ChangesList({ rows, onShow }: ChangesListProps) {
  const t = useT();
  if (rows.length === 0) return <p className="version-same">{t('versions.same')}</p>;
  const counts = countChanges(rows);
  return (
    <div className="version-changes" role="group" aria-label={t('versions.since')} tabIndex={0}>
      {CHANGES.filter((change) => counts[change] > 0).map((change) => {
        const found = rows.filter((row) => row.change === change);
        return (
          <section key={change} data-change={change}>
            <h4>{t(`versions.change.${change}`, { count: counts[change] })}</h4>
            <ul>
              {found.slice(0, MOST_NAMED).map((row) => (
                <ChangedRow key={row.id} row={row} onShow={onShow} />
              ))}
            </ul>
            {found.length > MOST_NAMED ? <p>{t('versions.more', { count: found.length - MOST_NAMED })}</p> : null}
          </section>
        );
      })}
    </div>
  );
}

function ChangedRow({ row: { kind, name, boardId, change }, onShow }: { readonly row: ComparedRecord } & Pick<ChangesListProps, 'onShow'>) {
  const t = useT();
  const words = (
    <>
      <small>{t(`kind.${kind}`)}</small> {name}
    </>
  );
  return (
    <li>
      {boardId === null ? (
        words
      ) : (
        <button type="button" onClick={() => onShow(boardId, change)}>
          {words}
        </button>
      )}
    </li>
  );
}
