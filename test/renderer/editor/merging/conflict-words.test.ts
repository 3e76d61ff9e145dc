import { describe, expect, it } from 'vitest';
import { toldConflicts } from '../../../../renderer/editor/merging/conflict-words.ts';
import { addStep } from '../../../../shared/commands/columns.ts';
import { addNote, setColor, setText } from '../../../../shared/commands/notes.ts';
import { removeRecords } from '../../../../shared/commands/remove.ts';
import { translator } from '../../../../shared/i18n/translator.ts';
import { stageName } from '../../../../shared/layout/names.ts';
import { merge } from '../../../../shared/merge/merge.ts';
import { AS_BEFORE } from '../../../../shared/merge/sides.ts';
import type { Diff } from '../../../../shared/model/diff.ts';
import { Document } from '../../../../shared/model/document.ts';
import { bench, first } from '../../../shared/commands/support.ts';

const t = translator('en');

function told(mine: (document: Document) => Diff, theirs: (document: Document) => Diff) {
  const there = bench('journey');
  there.run(addNote(there.document, { boardId: there.boardId, at: { x: 0, y: 0 }, text: 'as it was', id: 'note' }));
  const copies = [mine, theirs].map((edit, at) => {
    const document = new Document(there.document.records().values());
    document.apply(edit(document));
    return { key: at === 0 ? 'mine' : 'theirs', records: document.records() };
  });
  return { document: there.document, told: toldConflicts(merge(there.document.records(), copies), ['mine', 'theirs'], t) };
}

describe('a conflict in words', () => {
  it('says what each side wrote', () => {
    const [conflict] = told(
      (document) => setText(document, { id: 'note', text: 'ours' }),
      (document) => setText(document, { id: 'note', text: '' }),
    ).told;
    expect(conflict).toMatchObject({ kind: 'note', show: 'note', name: 'as it was' });
    const words = t('merge.part.text');
    expect(conflict?.sides).toEqual([
      { keys: ['mine'], lines: [`${words}: ours`], more: 0 },
      { keys: ['theirs'], lines: [`${words}: ${t('merge.change.empty')}`], more: 0 },
      { keys: [AS_BEFORE], lines: [`${words}: as it was`], more: 0 },
    ]);
  });

  it('lets this workshop stand for what it was like, where it changed nothing', () => {
    const there = bench('journey');
    there.run(addNote(there.document, { boardId: there.boardId, at: { x: 0, y: 0 }, text: 'as it was', id: 'note' }));
    const copies = ['as it was', 'one', 'two'].map((text, at) => {
      const document = new Document(there.document.records().values());
      document.apply(setText(document, { id: 'note', text }));
      return { key: ['mine', 'a', 'b'][at] ?? '', records: document.records() };
    });
    const [conflict] = toldConflicts(merge(there.document.records(), copies), ['mine', 'a', 'b'], t);
    expect(conflict?.sides.map(({ keys }) => keys)).toEqual([['mine', AS_BEFORE], ['a'], ['b']]);
    expect(conflict?.sides[0]?.lines).toEqual([`${t('merge.part.text')}: as it was`]);
  });

  it('names colours', () => {
    const [color] = told(
      (document) => setColor(document, { ids: ['note'], color: 'green' }),
      (document) => setColor(document, { ids: ['note'], color: 'pink' }),
    ).told;
    expect(color?.sides[0]?.lines).toEqual([`${t('merge.part.color')}: ${t('color.green')}`]);
    expect(color?.sides[2]?.lines).toEqual([`${t('merge.part.color')}: ${t('color.yellow')}`]);
  });

  it('is about the whole that was removed, not about one of its parts', () => {
    const { document, told: conflicts } = told(
      (mine) => addStep(mine, { stageId: first(mine, 'stage').id, after: null, id: 'new-step' }),
      (theirs) => removeRecords(theirs, { ids: [first(theirs, 'stage').id] }),
    );
    const stage = first(document, 'stage');
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ kind: 'stage', name: stageName(stage, 0, t, document), show: stage.id });
    expect(conflicts[0]?.sides[1]?.lines[0]).toBe(t('merge.change.removed'));
  });
});
