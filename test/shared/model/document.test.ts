import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';

const BOARDS = ['one', 'two'] as const;
const board = (id: string): AnyRecord => ({ id, kind: 'board', name: null, order: 'a0' });
const note = (at: number, boardId: string, order: string, text: string): AnyRecord =>
  fresh('note', { id: `n${at}`, boardId, x: 0, y: 0, width: 180, height: 180, text, color: 'yellow', order });

const wanted = fc.record({
  at: fc.integer({ min: 0, max: 9 }),
  board: fc.constantFrom(...BOARDS),
  order: fc.constantFrom('a0', 'a1', 'a2', 'a3'),
  text: fc.string({ maxLength: 3 }),
  gone: fc.boolean(),
});

describe('a document', () => {
  it('answers after any edits what one made of the same records answers, lists asked for before among them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(wanted, { maxLength: 4 }), { maxLength: 12 }), (edits) => {
        const document = new Document(BOARDS.map(board));
        for (const edit of edits) {
          // Whoever asked before holds lists that must not be handed out again when they are no longer so.
          const held = BOARDS.map((id) => document.children('note', id));
          const copies = held.map((list) => [...list]);
          document.all('note');
          const seen = new Set<number>();
          const once = edit.filter(({ at }) => !seen.has(at) && seen.add(at));
          const there = (at: number) => document.get(`n${at}`);
          document.apply({
            added: once.filter(({ at, gone }) => !gone && !there(at)).map((one) => note(one.at, one.board, one.order, one.text)),
            updated: once.flatMap((one) => {
              const before = there(one.at);
              return before && !one.gone ? [[before, note(one.at, one.board, one.order, one.text)] as const] : [];
            }),
            removed: once.flatMap(({ at, gone }) => (gone ? (there(at) ?? []) : [])),
          });
          const made = new Document([...document.records().values()]);
          for (const id of BOARDS) {
            expect(document.children('note', id)).toEqual(made.children('note', id));
            expect([...document.dependents(id)].toSorted()).toEqual([...made.dependents(id)].toSorted());
          }
          expect(document.all('note').toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
            made.all('note').toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          );
          expect(held).toEqual(copies);
        }
      }),
    );
  });

  it('gives the very same list of a kind until a record of it changes', () => {
    const document = new Document([board('one'), note(1, 'one', 'a0', 'x')]);
    const notes = document.all('note');
    document.apply({ added: [board('two')], updated: [], removed: [] });
    expect(document.all('note')).toBe(notes);
    document.apply({ added: [note(2, 'two', 'a0', 'y')], updated: [], removed: [] });
    expect(document.all('note')).not.toBe(notes);
    expect(notes).toHaveLength(1);
  });

  it.each(['each in its place', 'one in another place'])(
    'has many changed records in their order, %s, and leaves lists handed out before as they were',
    (how) => {
      const orderOf = (at: number) => `a${String(at).padStart(3, '0')}`;
      const document = new Document([board('one'), ...Array.from({ length: 100 }, (_, at) => note(at, 'one', orderOf(at), 'before'))]);
      const held = document.children('note', 'one');
      document.all('note');
      const updated = held.map((before, at) => [before, note(at, 'one', at === 7 && how.startsWith('one') ? 'a999' : orderOf(at), 'after')] as const);
      document.apply({ added: [], updated, removed: [] });
      const listed = document.children('note', 'one');
      expect(listed).toEqual(new Document([...document.records().values()]).children('note', 'one'));
      expect([listed, document.all('note')].map((list) => list.filter(({ text }) => text === 'after').length)).toEqual([100, 100]);
      expect(listed.at(-1)?.id).toBe(how.startsWith('one') ? 'n7' : 'n99');
      expect(held.every(({ text }) => text === 'before')).toBe(true);
    },
  );
});
