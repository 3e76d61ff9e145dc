import { useMemo } from 'react';
import { diffBetween } from '../../../shared/model/diff.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { boardIdOf } from '../../../shared/model/on-board.ts';
import { showBoard } from '../../editor/boards.ts';
import { toldConflicts } from '../../editor/merging/conflict-words.ts';
import { MINE, putAside, settled, type MergeWork } from '../../editor/merging/merging.ts';
import { goTo } from '../../editor/selection.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor } from '../editor-context.ts';
import { formatMoment } from '../format.ts';
import { ConflictRow } from './conflict-row.tsx';

interface MergeReviewProps {
  readonly work: MergeWork;
  readonly onChange: (work: MergeWork) => void;
}

/** Who wrote comments that were not there before, as far as they said so. */
const authorsOf = (added: readonly AnyRecord[]): readonly string[] => [
  ...new Set(added.flatMap((record) => (record.kind === 'comment' && record.author !== '' ? [record.author] : []))),
];

/** What came from whom, and the questions one by one. */
export function MergeReview({ work, onChange }: MergeReviewProps) {
  const { t, language } = useApp();
  const editor = useEditor();
  const { material, merged, choices } = work;
  const now = Date.now();
  const names = useMemo(() => new Map([[MINE, t('merge.mine')], ...material.copies.map((copy) => [copy.token, copy.name] as const)]), [material, t]);
  const conflicts = useMemo(() => toldConflicts(merged, [...names.keys()], t), [merged, names, t]);
  const sides = useMemo(
    () =>
      [...names].map(([key, name]) => {
        const records = merged.copies.find((copy) => copy.key === key)?.records ?? new Map();
        const { added, updated, removed } = diffBetween(merged.base, records);
        return { key, name, added: added.length, changed: updated.length, removed: removed.length, authors: authorsOf(added) };
      }),
    [merged, names],
  );
  const all = (key: string) => onChange(settled(work, new Map(merged.conflicts.map(({ id }) => [id, key])), key));
  return (
    <div className="merge-review">
      <p className="merge-base">{material.base ? t('merge.base', { time: formatMoment(material.base.atMs, now, language) }) : t('merge.noBase')}</p>
      <ul className="merge-sides">
        {sides.map(({ key, name, authors, ...counts }) => {
          const copy = material.copies.find(({ token }) => token === key);
          return (
            <li key={key}>
              <strong>{copy ? t('merge.side', { name, time: formatMoment(copy.atMs, now, language) }) : name}</strong>
              {material.base ? <span>{t('merge.counts', counts)}</span> : null}
              {authors.length > 0 ? <small>{t('merge.author', { names: authors.join(', ') })}</small> : null}
            </li>
          );
        })}
      </ul>
      <p>{t('merge.clean', { count: merged.clean.length })}</p>
      {conflicts.length === 0 ? (
        <p>{t('merge.noConflicts')}</p>
      ) : (
        <section aria-label={t('merge.conflicts', { count: conflicts.length })}>
          <header className="merge-head">
            <h3>{t('merge.conflicts', { count: conflicts.length })}</h3>
            {[...names].map(([key, name]) => (
              <Button key={key} onClick={() => all(key)}>
                {key === MINE ? t('merge.allMine') : t('merge.allTheirs', { name })}
              </Button>
            ))}
          </header>
          <ul className="merge-conflicts">
            {conflicts.map((conflict) => (
              <ConflictRow
                key={conflict.id}
                conflict={conflict}
                names={names}
                chosen={choices.get(conflict.id) ?? null}
                onChoose={(key) => onChange(settled(work, new Map([...choices, [conflict.id, key]]), key))}
                onShow={(id) =>
                  putAside(editor, work, () => {
                    const boardId = boardIdOf(editor.document, id);
                    if (boardId !== null) showBoard(editor, boardId);
                    goTo(editor, id);
                  })
                }
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
