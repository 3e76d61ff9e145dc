import { describe, expect, it } from 'vitest';
import { addNote, setColor, setText } from '../../../shared/commands/notes.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { merge, settle } from '../../../shared/merge/merge.ts';
import { keptChoices, openIn, sidesOf } from '../../../shared/merge/sides.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { bench } from '../commands/support.ts';

type Deed = (document: Document) => Diff;

const write =
  (text: string): Deed =>
  (document) =>
    setText(document, { id: 'note', text });
const remove: Deed = (document) => removeRecords(document, { ids: ['note'] });

/** One note, and what several people did with it; their copies are named a, b and c. */
function merged(...deeds: readonly Deed[]) {
  const there = bench('blank');
  there.run(addNote(there.document, { boardId: there.boardId, at: { x: 0, y: 0 }, text: 'as it was', id: 'note' }));
  const copies = deeds.map((deed, at) => {
    const document = new Document(there.document.records().values());
    document.apply(deed(document));
    return { key: 'abc'[at] ?? '', records: document.records() };
  });
  return merge(there.document.records(), copies);
}

describe('the sides of a conflict', () => {
  it('are as many as there are answers, and copies that say the same are one', () => {
    const [conflict] = merged(write('ours'), write('theirs'), write('ours')).conflicts;
    expect(conflict && sidesOf(conflict, ['c', 'b', 'a'])).toEqual([['c', 'a'], ['b']]);
  });

  it('include a copy that left it as it was, beside nobody who changed it', () => {
    const [conflict] = merged(write('ours'), write('theirs')).conflicts;
    expect(conflict && sidesOf(conflict, ['mine', 'a', 'b'])).toEqual([['mine'], ['a'], ['b']]);
  });
});

describe('what is decided before anybody is asked', () => {
  it('is nothing where several wrote something different', () => {
    const both = merged(write('ours'), write('theirs'));
    expect(keptChoices(both).size).toBe(0);
    expect(openIn(both, keptChoices(both))).toEqual(both.conflicts);
  });

  it('keeps what was written over a removal, whoever removed', () => {
    for (const [deeds, key] of [
      [[remove, write('theirs')], 'b'],
      [[write('ours'), remove], 'a'],
    ] as const) {
      const found = merged(...deeds);
      const kept = keptChoices(found);
      expect([...kept.values()]).toEqual([key]);
      expect(openIn(found, kept)).toEqual([]);
      expect(new Document(settle(found, kept, '').records).get('note')).toBeDefined();
    }
  });

  it('is nothing where two wrote something different and a third removed it', () => {
    expect(keptChoices(merged(remove, write('ours'), write('theirs'))).size).toBe(0);
    expect(keptChoices(merged(remove, write('the same'), write('the same'))).size).toBe(1);
  });

  it('is nothing where a change of something else stands with neither', () => {
    const recolour: Deed = (document) => setColor(document, { ids: ['note'], color: 'green' });
    expect(keptChoices(merged(remove, write('ours'), recolour)).size).toBe(0);
  });
});
