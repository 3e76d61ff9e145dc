import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DiffSum } from '../../../shared/model/diff-sum.ts';
import { EMPTY_DIFF, diffBetween, invertDiff, isEmptyDiff, squashDiffs, touchedIds, type Diff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { change, Draft } from '../../../shared/model/draft.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { KIND_NAMES, type AnyRecord, type Note } from '../../../shared/model/kinds.ts';
import { bench, diffOfMove, moves } from '../commands/support.ts';

const sorted = <R extends { readonly id: string }>(records: Iterable<R>): R[] => [...records].toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** A diff without the order in which it names records, which means nothing. */
const asSet = (diff: Diff) => ({
  added: sorted(diff.added),
  removed: sorted(diff.removed),
  updated: diff.updated.toSorted(([a], [b]) => (a.id < b.id ? -1 : 1)),
});

/** Several changes in a row, each fitting onto the one before. */
const chains = fc.tuple(fc.constantFrom('journey', 'blueprint', 'demo' as const), moves).map(([template, drawn]) => {
  const there = bench(template);
  const before = new Map(there.document.records());
  const diffs = drawn.map((move) => there.run(diffOfMove(there.document, move, there.newId)));
  return { before, diffs, after: there.document };
});

describe('changes', () => {
  it('squash in any grouping, with nothing as their zero', () => {
    fc.assert(
      fc.property(chains, ({ diffs }) => {
        const [a = EMPTY_DIFF, b = EMPTY_DIFF, c = EMPTY_DIFF] = diffs;
        expect(asSet(squashDiffs(squashDiffs(a, b), c))).toEqual(asSet(squashDiffs(a, squashDiffs(b, c))));
        expect(asSet(squashDiffs(EMPTY_DIFF, a))).toEqual(asSet(a));
        expect(asSet(squashDiffs(a, EMPTY_DIFF))).toEqual(asSet(a));
        expect(isEmptyDiff(squashDiffs(a, invertDiff(a)))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('squash into exactly the difference between first and last', () => {
    fc.assert(
      fc.property(chains, ({ before, diffs, after }) => {
        const squashed = diffs.reduce(squashDiffs, EMPTY_DIFF);
        const sum = new DiffSum();
        for (const diff of diffs) sum.add(diff);
        expect(sum.isEmpty).toBe(isEmptyDiff(squashed));
        expect(asSet(sum.take())).toEqual(asSet(squashed));
        expect([sum.isEmpty, sum.take()]).toEqual([true, EMPTY_DIFF]);
        expect(asSet(squashed)).toEqual(asSet(diffBetween(before, after.records())));
        expect(new Set(touchedIds(squashed)).size).toBe(touchedIds(squashed).length);
      }),
      { numRuns: 150 },
    );
  });

  it('are refused by a document they do not fit, which then is as it was', () => {
    const { document } = bench('journey');
    const before = sorted(document.records().values());
    const [map] = document.all('map') as unknown as [AnyRecord];
    const stranger: AnyRecord = { ...map, id: 'stranger' };
    expect(() => document.apply({ ...EMPTY_DIFF, added: [stranger, map] })).toThrow('already there');
    expect(() =>
      document.apply({
        ...EMPTY_DIFF,
        added: [stranger],
        updated: [
          [
            { ...map, id: 'x' },
            { ...map, id: 'x' },
          ],
        ],
      }),
    ).toThrow('not there to change');
    expect(() => document.apply({ ...EMPTY_DIFF, added: [stranger], removed: [{ ...map, id: 'x' }] })).toThrow('not there to remove');
    expect(sorted(document.records().values())).toEqual(before);
  });
});

describe('a document', () => {
  it('answers after any changes what one built afresh answers', () => {
    fc.assert(
      fc.property(chains, ({ after }) => {
        const fresh = new Document(after.records().values());
        for (const record of after.records().values()) {
          expect(new Set(after.dependents(record.id))).toEqual(new Set(fresh.dependents(record.id)));
          for (const kind of KIND_NAMES) expect(after.children(kind, record.id)).toEqual(fresh.children(kind, record.id));
        }
        for (const kind of KIND_NAMES) expect(sorted(after.all(kind))).toEqual(sorted(fresh.all(kind)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a draft', () => {
  const note = (id: string, boardId: string, order: string): Note =>
    fresh('note', { id, boardId, x: 0, y: 0, width: 180, height: 180, text: id, color: 'yellow', order });

  it('reads its own writes exactly as a document would after them, and leaves its document alone', () => {
    const step = fc.record({
      what: fc.constantFrom('add', 'change', 'remove', 'remove any' as const),
      pick: fc.nat(),
      order: fc.constantFrom('a0', 'a1', 'a2', 'a3'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { document, boardId } = bench('journey');
        const before = sorted(document.records().values());
        const draft = new Draft(document);
        let added = 0;
        for (const { what, pick, order } of steps) {
          const notes = draft.all('note');
          const chosen = notes[pick % Math.max(notes.length, 1)]?.id ?? 'nobody';
          if (what === 'add') draft.add(note(`n${added++}`, boardId, order));
          else if (what === 'change') draft.update('note', chosen, { order, text: order });
          else if (what === 'remove') draft.remove(chosen);
          else {
            const inside = [...draft.records().values()].filter(({ kind }) => kind !== 'board');
            draft.remove(inside[pick % Math.max(inside.length, 1)]?.id ?? 'nobody');
          }
        }
        const after = new Document(document.records().values());
        after.apply(draft.diff);
        expect(sorted(draft.records().values())).toEqual(sorted(after.records().values()));
        for (const kind of KIND_NAMES) {
          expect(sorted(draft.all(kind))).toEqual(sorted(after.all(kind)));
          for (const id of after.records().keys()) expect(draft.children(kind, id)).toEqual(after.children(kind, id));
        }
        for (const id of after.records().keys()) expect(new Set(draft.dependents(id))).toEqual(new Set(after.dependents(id)));
        expect(sorted(document.records().values())).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('removes a record with all that hangs on it', () => {
    const { document } = bench('demo');
    const [map] = document.all('map');
    const diff = change(document, (draft) => draft.remove(map?.id ?? ''));
    document.apply(diff);
    expect(document.all('curvePoint')).toEqual([]);
    expect(document.all('map')).toHaveLength(1);
  });

  it('makes no change out of steps that cancel out', () => {
    const { document, boardId } = bench('blank');
    const diff = change(document, (draft) => {
      draft.add(note('n', boardId, 'a0'));
      draft.update('board', boardId, { name: 'x' });
      draft.remove('n');
      draft.update('board', boardId, { name: null });
    });
    expect(isEmptyDiff(diff)).toBe(true);
  });

  it('holds no minus zero, which a file would give back as zero', () => {
    const { document, boardId } = bench('blank');
    const { added } = change(document, (draft) => {
      draft.add({ ...note('n', boardId, 'a0'), x: -0 });
      draft.update('note', 'n', { y: -0 });
    });
    expect(added).toMatchObject([{ x: 0, y: 0 }]);
  });

  it('refuses a second record with the same id', () => {
    const { document, boardId } = bench('blank');
    expect(() => new Draft(document).add(note(boardId, boardId, 'a0'))).toThrow('already there');
  });
});
