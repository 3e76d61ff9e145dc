import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { layoutNotes } from '../../../shared/layout/layout-notes.ts';
import type { NoteLayout } from '../../../shared/layout/board-layout.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { tableMeasure } from './table-measure.ts';

const note = fc.record({
  at: fc.integer({ min: 0, max: 7 }),
  order: fc.constantFrom('a0', 'a1', 'a2'),
  text: fc.constantFrom('', 'kısa', 'daha uzun bir söz'),
  hidden: fc.boolean(),
  tagged: fc.boolean(),
});
const boards = fc.uniqueArray(note, { selector: ({ at }) => at, maxLength: 8 });

const recordsOf = (notes: typeof boards extends fc.Arbitrary<infer T> ? T : never): readonly AnyRecord[] => [
  { id: 'board', kind: 'board', name: null, order: 'a0' },
  fresh('tag', { id: 'tag', name: 'kesinti', color: 'pink', order: 'a0' }),
  ...notes.map(({ at, order, text, hidden }) =>
    fresh('note', { id: `n${at}`, boardId: 'board', x: at, y: 0, width: 180, height: 180, text, color: 'yellow', order, hidden }),
  ),
  ...notes.flatMap(({ at, tagged }) => (tagged ? [fresh('tagging', { id: `t${at}`, tagId: 'tag', noteId: `n${at}` })] : [])),
];

it('lays out what follows an earlier layout just as it would without one', () => {
  fc.assert(
    fc.property(fc.array(boards, { minLength: 1, maxLength: 6 }), (states) => {
      let previous: readonly NoteLayout[] | undefined;
      for (const state of states) {
        const document = new Document(recordsOf(state));
        const laid = layoutNotes(document, 'board', tableMeasure, previous);
        expect(laid).toEqual(layoutNotes(document, 'board', tableMeasure));
        previous = laid;
      }
    }),
  );
});

it('gives back the very same list when nothing of the notes has changed', () => {
  const document = new Document(recordsOf([{ at: 1, order: 'a0', text: 'kısa', hidden: false, tagged: true }]));
  const first = layoutNotes(document, 'board', tableMeasure);
  expect(layoutNotes(document, 'board', tableMeasure, first)).toBe(first);
  const [tagging] = document.all('tagging');
  document.apply({ added: [], updated: [], removed: tagging ? [tagging] : [] });
  expect(layoutNotes(document, 'board', tableMeasure, first)[0]?.tags).toEqual([]);
});

it.each([
  ['moved', { x: 1_234, y: -77 }],
  ['moved, and its words in the middle', { x: 7, align: 'center' }],
  ['coloured', { color: 'blue' }],
  ['wider', { width: 260 }],
  ['lower', { height: 90 }],
  ['bold', { bold: true }],
  ['written anew', { text: 'kısa' }],
  ['linked', { link: 'https://example.org/' }],
] as const)('lays out a note that is %s as if it had never been otherwise', (_, change) => {
  const before = fresh('note', {
    id: 'n',
    boardId: 'board',
    x: 0,
    y: 0,
    width: 180,
    height: 180,
    text: 'daha uzun bir söz, sığmayana kadar '.repeat(4),
    color: 'yellow',
    order: 'a0',
  });
  const document = new Document([{ id: 'board', kind: 'board', name: null, order: 'a0' }, before]);
  const previous = layoutNotes(document, 'board', tableMeasure);
  document.apply({ added: [], updated: [[before, { ...before, ...change }]], removed: [] });
  expect(layoutNotes(document, 'board', tableMeasure, previous)).toEqual(layoutNotes(document, 'board', tableMeasure));
});

it('breaks the words of notes that are only moved no second time', () => {
  const measure = vi.fn<typeof tableMeasure>(tableMeasure);
  const notes = Array.from({ length: 20 }, (__, at) =>
    fresh('note', { id: `n${at}`, boardId: 'board', x: at, y: 0, width: 180, height: 180, text: 'daha uzun bir söz', color: 'yellow', order: 'a0' }),
  );
  const document = new Document([{ id: 'board', kind: 'board', name: null, order: 'a0' }, ...notes]);
  const previous = layoutNotes(document, 'board', measure);
  measure.mockClear();
  document.apply({ added: [], updated: notes.map((note) => [note, { ...note, x: note.x + 8 }]), removed: [] });
  expect(layoutNotes(document, 'board', measure, previous).map(({ id, rect }) => [id, rect.x])).toEqual(
    document.children('note', 'board').map(({ id, x }) => [id, x]),
  );
  expect(measure).not.toHaveBeenCalled();
});
