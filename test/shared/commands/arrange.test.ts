import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/base/id.ts';
import { align, distribute, type Edge } from '../../../shared/commands/align.ts';
import type { Rects } from '../../../shared/commands/blocks.ts';
import { group } from '../../../shared/commands/group.ts';
import { sameSize } from '../../../shared/commands/same-size.ts';
import { addStamp } from '../../../shared/commands/shapes.ts';
import { sortNotes } from '../../../shared/commands/sort-notes.ts';
import { stack, tidy } from '../../../shared/commands/tidy.ts';
import { hide, lock } from '../../../shared/commands/visibility.ts';
import { votesOn } from '../../../shared/commands/votes.ts';
import { centre, intersects } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { carriersOn } from '../../../shared/layout/lies-on.ts';
import { rowsOf } from '../../../shared/geometry/rows.ts';
import { change } from '../../../shared/model/draft.ts';
import { isEmptyDiff } from '../../../shared/model/diff.ts';
import type { Note } from '../../../shared/model/kinds.ts';
import { tableMeasure } from '../layout/table-measure.ts';
import type { Bench } from './support.ts';
import { board, corners, note, places, rectsOf } from './note-bench.ts';

describe('aligning', () => {
  it('brings an edge or the middle of everything to that of all together', () => {
    const made = board([
      [0, 0],
      [50, 300, 100, 100],
      [400, 100],
    ]);
    made.run(align(made.document, { rects: rectsOf(made), edge: 'left' }));
    expect(corners(made)).toEqual([
      [0, 0],
      [0, 300],
      [0, 100],
    ]);
    made.run(align(made.document, { rects: rectsOf(made), edge: 'middle' }));
    expect(new Set([0, 1, 2].map((at) => note(made, at).y + note(made, at).height / 2)).size).toBe(1);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(places, fc.constantFrom<Edge>('left', 'center', 'right', 'top', 'middle', 'bottom'), (where, edge) => {
        const made = board(where);
        made.run(align(made.document, { rects: rectsOf(made), edge }));
        const once = corners(made);
        made.run(align(made.document, { rects: rectsOf(made), edge }));
        corners(made).forEach(([x = 0, y = 0], at) => {
          expect(x).toBeCloseTo(once[at]?.[0] ?? NaN, 6);
          expect(y).toBeCloseTo(once[at]?.[1] ?? NaN, 6);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('takes a group as one thing, and leaves what is locked', () => {
    const made = board([
      [0, 0],
      [100, 200],
      [300, 400],
      [700, 700],
    ]);
    made.run(group(made.document, { ids: ['n1', 'n2'], id: 'g' }));
    made.run(lock(made.document, { ids: ['n3'], locked: true }));
    made.run(align(made.document, { rects: rectsOf(made), edge: 'left' }));
    expect(corners(made)).toEqual([
      [0, 0],
      [0, 200],
      [200, 400],
      [700, 700],
    ]);
  });
});

describe('distributing', () => {
  it('makes gaps equal and keeps both ends', () => {
    const made = board([
      [0, 0],
      [190, 0, 100, 100],
      [900, 0],
    ]);
    made.run(distribute(made.document, { rects: rectsOf(made), axis: 'x' }));
    expect(corners(made)).toEqual([
      [0, 0],
      [490, 0],
      [900, 0],
    ]);
  });

  it('keeps the ends wherever things lie', () => {
    fc.assert(
      fc.property(places, fc.constantFrom<'x' | 'y'>('x', 'y'), (where, axis) => {
        const made = board(where);
        const before = rectsOf(made);
        const middles = [...before.values()].map((rect) => centre(rect)[axis]);
        made.run(distribute(made.document, { rects: before, axis }));
        const after = [...rectsOf(made).values()].map((rect) => centre(rect)[axis]);
        expect(Math.min(...after)).toBeCloseTo(Math.min(...middles), 6);
        expect(Math.max(...after)).toBeCloseTo(Math.max(...middles), 6);
      }),
      { numRuns: 40 },
    );
  });
});

describe('tidying up', () => {
  const reading = (rects: Rects): readonly Id[] =>
    rowsOf([...rects].map(([id, rect]) => ({ id, rect })))
      .flat()
      .map(({ id }) => id);

  it('never lets things overlap, keeps the order they are read in, and is done after one time', () => {
    fc.assert(
      fc.property(places, (where) => {
        const made = board(where);
        const order = reading(rectsOf(made));
        made.run(tidy(made.document, { rects: rectsOf(made) }));
        const rects = [...rectsOf(made).values()];
        rects.forEach((one, at) => rects.slice(at + 1).forEach((other) => expect(intersects(one, other)).toBe(false)));
        expect(reading(rectsOf(made))).toEqual(order);
        expect(isEmptyDiff(tidy(made.document, { rects: rectsOf(made) }))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('takes for one row what begins above the middle of its first thing', () => {
    const made = board([
      [0, 0],
      [200, 80],
      [0, 100],
      [200, 200],
    ]);
    expect(reading(rectsOf(made))).toEqual(['n0', 'n1', 'n2', 'n3']);
    made.run(tidy(made.document, { rects: rectsOf(made) }));
    expect(corners(made)).toEqual([
      [0, 0],
      [200, 0],
      [0, 200],
      [200, 200],
    ]);
  });

  it('makes a square of a heap, and one row or column where that is asked', () => {
    const made = board([
      [0, 0],
      [5, 5],
      [10, 10],
      [15, 15],
    ]);
    made.run(tidy(made.document, { rects: rectsOf(made) }));
    expect(corners(made)).toEqual([
      [0, 0],
      [200, 0],
      [0, 200],
      [200, 200],
    ]);
    made.run(stack(made.document, { rects: rectsOf(made), axis: 'y' }));
    expect(corners(made)).toEqual([
      [0, 0],
      [0, 200],
      [0, 400],
      [0, 600],
    ]);
    made.run(stack(made.document, { rects: rectsOf(made), axis: 'x' }));
    expect(new Set(corners(made).map(([, y]) => y))).toEqual(new Set([0]));
  });

  it('makes things as wide and high as the largest', () => {
    const made = board([
      [0, 0, 100, 300],
      [400, 0, 200, 150],
    ]);
    made.run(sameSize(made.document, { ids: ['n0', 'n1'], of: 'width' }));
    expect([note(made, 0).width, note(made, 0).height, note(made, 1).width]).toEqual([200, 300, 200]);
    made.run(sameSize(made.document, { ids: ['n0', 'n1'], of: 'both' }));
    expect(note(made, 1).height).toBe(300);
  });
});

describe('sorting', () => {
  const words = (made: Bench, texts: readonly string[]): void =>
    texts.forEach((text, at) => made.run(change(made.document, (draft) => draft.update('note', `n${at}`, { text }))));
  const inPlace = (made: Bench): readonly string[] =>
    [...made.document.children('note', made.boardId)].toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text);

  it('puts Turkish words in Turkish order, and keeps the cells of the block', () => {
    const made = board([
      [0, 0],
      [200, 0],
      [400, 0],
      [0, 200],
      [200, 200],
      [400, 200],
    ]);
    const cells = new Set(corners(made).map(String));
    words(made, ['şube', 'ıhlamur', 'cadde', 'iade', 'çağrı', '']);
    made.run(sortNotes(made.document, { rects: rectsOf(made), by: 'text' }));
    expect(inPlace(made)).toEqual(['cadde', 'çağrı', 'ıhlamur', 'iade', 'şube', '']);
    expect(new Set(corners(made).map(String))).toEqual(cells);
  });

  it('sorts by colour, and keeps the order within one', () => {
    const made = board([
      [0, 0],
      [200, 0],
      [400, 0],
      [600, 0],
    ]);
    (['green', 'yellow', 'green', 'pink'] as const).forEach((color, at) =>
      made.run(change(made.document, (draft) => draft.update('note', `n${at}`, { color }))),
    );
    made.run(sortNotes(made.document, { rects: rectsOf(made), by: 'color' }));
    expect(inPlace(made)).toEqual(['1', '3', '0', '2']);
  });

  it('lets notes of several sizes not overlap', () => {
    const made = board([
      [0, 0, 180, 180],
      [200, 0, 180, 600],
      [0, 300, 180, 180],
    ]);
    words(made, ['c', 'b', 'a']);
    made.run(sortNotes(made.document, { rects: rectsOf(made), by: 'text' }));
    const rects = [...rectsOf(made).values()];
    rects.forEach((one, at) => rects.slice(at + 1).forEach((other) => expect(intersects(one, other)).toBe(false)));
  });
});

describe('sorting by votes', () => {
  /** A stamp with its middle at a point of a note, from its upper left corner. */
  const vote = (made: Bench, at: number, dx: number, dy: number, id: Id): void => {
    const { x, y } = note(made, at);
    made.run(addStamp(made.document, { boardId: made.boardId, at: { x: x + dx, y: y + dy }, emoji: '👍', id }));
  };
  const arranged = (made: Bench) => ({
    rects: rectsOf(made),
    carriers: carriersOn(layoutBoard(made.document, made.boardId, { measure: tableMeasure, t: translator('tr') })),
  });
  const votes = (made: Bench) => votesOn(made.document, { ids: rectsOf(made).keys(), carriers: arranged(made).carriers });
  const offsets = (made: Bench): readonly (readonly unknown[])[] =>
    [...votes(made)].flatMap(([id, stamps]) => {
      const on = made.document.find('note', id) as Note;
      return stamps.map((stamp) => [id, stamp.id, stamp.x - on.x, stamp.y - on.y]);
    });

  it('puts the note with the most stamps first, each with its stamps, and leaves equal ones in reading order', () => {
    const made = board([
      [0, 0],
      [200, 0],
      [400, 0],
      [600, 0],
    ]);
    vote(made, 1, 90, 90, 'a');
    vote(made, 3, 20, 20, 'b');
    vote(made, 3, 170, 20, 'c');
    const before = offsets(made);
    made.run(sortNotes(made.document, { ...arranged(made), by: 'votes' }));
    expect([0, 1, 2, 3].map((at) => note(made, at).x)).toEqual([400, 200, 600, 0]);
    expect(offsets(made)).toEqual(expect.arrayContaining([...before]));
  });

  it('counts neither what is hidden nor what is locked, and where notes overlap only for the upper one', () => {
    const made = board([
      [0, 0],
      [150, 0],
    ]);
    vote(made, 0, 165, 50, 'both');
    vote(made, 0, 20, 20, 'hidden');
    vote(made, 0, 20, 60, 'locked');
    made.run(hide(made.document, { ids: ['hidden'], hidden: true }));
    made.run(lock(made.document, { ids: ['locked'], locked: true }));
    expect([...votes(made)].map(([id, stamps]) => [id, stamps.map((stamp) => stamp.id)])).toEqual([['n1', ['both']]]);
  });

  it('loses no note, ranks by votes and keeps every stamp at its place on its note, however they lie', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const made = board(counts.map((_, at) => [(at % 4) * 220, Math.floor(at / 4) * 220]));
        const cells = new Set(corners(made).map(String));
        counts.forEach((count, at) => Array.from({ length: count }, (_, n) => vote(made, at, 20 + n * 30, 90, `s${at}-${n}`)));
        const before = new Map(offsets(made).map(([id, stamp, ...offset]) => [stamp, [id, ...offset]]));
        made.run(sortNotes(made.document, { ...arranged(made), by: 'votes' }));
        expect(new Set(corners(made).map(String))).toEqual(cells);
        expect(new Map(offsets(made).map(([id, stamp, ...offset]) => [stamp, [id, ...offset]]))).toEqual(before);
        const ranked = [...counts.keys()].toSorted((a, b) => note(made, a).y - note(made, b).y || note(made, a).x - note(made, b).x);
        const wanted = [...counts.keys()].toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
        expect(ranked).toEqual(wanted);
      }),
    );
  });
});
