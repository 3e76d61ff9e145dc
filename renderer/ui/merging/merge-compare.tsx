import { useMemo } from 'react';
import { compareDocuments, isUnchanged, summaryOf } from '../../../shared/exchange/comparison.ts';
import type { Records } from '../../../shared/merge/edits.ts';
import { Document } from '../../../shared/model/document.ts';
import { MINE, type MergeWork } from '../../editor/merging/merging.ts';
import { placeHere, type Place } from '../../editor/merging/show-place.ts';
import { useApp } from '../app-context.ts';
import { useEditor } from '../editor-context.ts';
import { formatMoment } from '../format.ts';
import { ChangesList } from '../versions/changes-list.tsx';
import '../versions/versions.css';

/** More of one change are counted, not named. */
const MOST_NAMED = 100;

interface MergeCompareProps {
  readonly work: MergeWork;
  readonly names: ReadonlyMap<string, string>;
  /** The side somebody is back at. */
  readonly at: string | null;
  /** Leaves for the board, to come back to that side. */
  readonly onShow: (place: Place, key: string) => void;
}

/** What each side added, changed, moved and removed since the state all came from; without such a state, what it has otherwise than this workshop. */
export function MergeCompare({ work: { material, merged, mine }, names, at, onShow }: MergeCompareProps) {
  const { t, language } = useApp();
  const editor = useEditor();
  const sides = useMemo(() => {
    const before = new Document((material.base ? merged.base : mine).values());
    return [...names.keys()]
      .filter((key) => key !== MINE || material.base !== null)
      .map((key) => {
        const records: Records | undefined = merged.copies.find((copy) => copy.key === key)?.records;
        return { key, records, changes: records ? summaryOf(compareDocuments(before, new Document(records.values()), t), MOST_NAMED) : null };
      });
  }, [material, merged, mine, names, t]);
  return (
    <div className="merge-review">
      <p className="merge-base">
        {material.base
          ? t(material.base.newest ? 'merge.base' : 'merge.olderBase', { time: formatMoment(material.base.atMs, Date.now(), language) })
          : t('merge.comparedWithMine')}
      </p>
      {sides.map(({ key, records, changes }) => (
        <section key={key} className="merge-compared" data-begins={key === at} aria-label={names.get(key)}>
          <h3>{names.get(key)}</h3>
          {records && changes && !isUnchanged(changes) ? (
            <ChangesList
              changes={changes}
              label={names.get(key) ?? ''}
              canShow={({ id }) => placeHere(editor, records, id) !== null}
              onShow={({ id }) => {
                const place = placeHere(editor, records, id);
                if (place) onShow(place, key);
              }}
            />
          ) : (
            <p className="version-same">{t(key === MINE ? 'merge.nothingChanged' : 'merge.nothingNew')}</p>
          )}
        </section>
      ))}
    </div>
  );
}
