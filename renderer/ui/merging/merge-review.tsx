import { useMemo, useState } from 'react';
import { diffBetween } from '../../../shared/model/diff.ts';
import type { Conflict } from '../../../shared/merge/merge.ts';
import { openIn } from '../../../shared/merge/sides.ts';
import { toldConflicts } from '../../editor/merging/conflict-words.ts';
import { decidedFor, settled, type MergeWork } from '../../editor/merging/merging.ts';
import { writersIn } from '../../editor/merging/side-names.ts';
import { placeHere, type Place } from '../../editor/merging/show-place.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor } from '../editor-context.ts';
import { formatMoment } from '../format.ts';
import { ConflictRow } from './conflict-row.tsx';

interface MergeReviewProps {
  readonly work: MergeWork;
  readonly names: ReadonlyMap<string, string>;
  /** How many answers followed the last ones. */
  readonly followed: number;
  /** `asked`: the questions that were answered by hand. */
  readonly onChange: (work: MergeWork, asked: readonly Conflict[]) => void;
  /** The question somebody is back at. */
  readonly at: string | null;
  /** Leaves for the board, to come back to that question. */
  readonly onShow: (place: Place, row: string) => void;
}

/** What came from whom, and the questions one by one. */
export function MergeReview({ work, names, at, followed, onChange, onShow }: MergeReviewProps) {
  const { t, language } = useApp();
  const editor = useEditor();
  const { material, merged, choices, kept } = work;
  const conflicts = useMemo(() => toldConflicts(merged, [...names.keys()], t), [merged, names, t]);
  const encrypted = editor.state.encrypted ? [] : material.copies.flatMap((copy) => (copy.encrypted ? [copy.name] : []));
  const [begins] = useState(at ?? (openIn(merged, choices)[0] ?? merged.conflicts[0])?.id);

  const answer = (id: string, key: string) =>
    onChange(
      settled(work, new Map([...choices, [id, key]]), key),
      merged.conflicts.filter((one) => one.id === id),
    );
  const answerAll = (key: string) => onChange(decidedFor(work, key, merged.conflicts), merged.conflicts);
  return (
    <div className="merge-review">
      <p className="merge-base">
        {material.base
          ? t(material.base.newest ? 'merge.base' : 'merge.olderBase', { time: formatMoment(material.base.atMs, Date.now(), language) })
          : t('merge.noBase')}{' '}
        {t('merge.clean', { count: merged.clean.length })}
      </p>
      {encrypted.length > 0 ? <p className="merge-clear">{t('merge.inTheClear', { names: encrypted.join(', ') })}</p> : null}
      <SideCards work={work} names={names} onAll={answerAll} />
      {conflicts.length === 0 ? (
        <p>{t('merge.noConflicts')}</p>
      ) : (
        <section aria-label={t('merge.conflicts', { count: conflicts.length })}>
          <header className="merge-head">
            <h3>{t('merge.conflicts', { count: conflicts.length })}</h3>
          </header>
          {followed > 0 ? <p className="merge-base">{t('merge.followed', { count: followed })}</p> : null}
          <ul className="merge-conflicts">
            {conflicts.map((conflict) => (
              <ConflictRow
                key={conflict.id}
                conflict={conflict}
                names={names}
                chosen={choices.get(conflict.id) ?? null}
                isKept={kept.has(conflict.id) && kept.get(conflict.id) === choices.get(conflict.id)}
                begins={conflict.id === begins}
                onChoose={(key) => answer(conflict.id, key)}
                onShow={(id) => {
                  const place = placeHere(editor, work.mine, id);
                  if (place) onShow(place, conflict.id);
                }}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Each side, and how much it brings. */
function SideCards({ work, names, onAll }: Pick<MergeReviewProps, 'work' | 'names'> & { readonly onAll: (key: string) => void }) {
  const { t, language } = useApp();
  const { material, merged } = work;
  const counts = useMemo(
    () =>
      new Map(
        merged.copies.map(({ key, records }) => {
          const { added, updated, removed } = diffBetween(merged.base, records);
          return [key, { added: added.length, changed: updated.length, removed: removed.length }];
        }),
      ),
    [merged],
  );
  return (
    <ul className="merge-sides">
      {[...names].map(([key, name]) => {
        const copy = material.copies.find(({ token }) => token === key);
        const count = counts.get(key);
        const writers = writersIn(work, key);
        return (
          <li key={key}>
            <strong>{copy ? t('merge.side', { name, time: formatMoment(copy.atMs, Date.now(), language) }) : name}</strong>
            {count && material.base ? <span>{t('merge.counts', count)}</span> : null}
            {writers.length > 1 ? <small>{t('merge.author', { names: writers.join(', ') })}</small> : null}
            {count ? null : <span>{t('merge.nothingNew')}</span>}
            {count && merged.conflicts.length > 0 ? (
              <Button look="plain" className="merge-all" onClick={() => onAll(key)} aria-label={`${t('merge.all')}: ${name}`}>
                {t('merge.all')}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
