import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rects } from '../../../shared/commands/blocks.ts';
import { cluster } from '../../../shared/commands/cluster.ts';
import { boundsOf, covers, sharedArea, type Rect } from '../../../shared/geometry/rect.ts';
import { isDiff } from '../../../shared/model/check.ts';
import { isFree } from '../../../shared/model/on-board.ts';
import { board, note, places, rectsOf } from './note-bench.ts';

/** Gathers the first notes of a board; answers where they and their heading come to lie, and where the others do. */
function gathered(where: Parameters<typeof board>[0], count: number, grounds: readonly Rect[] = []) {
  const made = board(where);
  const all = [...rectsOf(made)];
  const rects: Rects = new Map(all.slice(0, count));
  const others = all.slice(count).map(([, rect]) => rect);
  made.run(cluster(made.document, { rects, others: [...others, ...grounds], headingId: 'heading' }));
  const rectOf = (id: string): Rect => {
    const record = made.document.get(id);
    if (!isFree(record) || !('width' in record)) throw new Error(`${id} has no place`);
    return { x: record.x, y: record.y, width: record.width, height: record.height };
  };
  return { made, heading: rectOf('heading'), notes: [...rects.keys()].map(rectOf), others };
}

describe('gathering under a heading', () => {
  it('puts the heading over the notes where there is room, and the notes stay', () => {
    const { made, heading } = gathered(
      [
        [0, 0],
        [200, 0],
      ],
      2,
    );
    expect([note(made, 0).x, note(made, 0).y]).toEqual([0, 0]);
    expect(heading).toMatchObject({ x: 0, y: -54, width: 380, height: 38 });
  });

  it('makes room for it where other notes lie right above', () => {
    const { made, heading, notes } = gathered(
      [
        [0, 0],
        [200, 0],
        [0, -200],
        [200, -200],
      ],
      2,
    );
    expect(heading.y).toBe(-4);
    expect(notes.map(({ y }) => y)).toEqual([50, 50]);
    expect([note(made, 2).y, note(made, 3).y]).toEqual([-200, -200]);
  });

  it('writes no heading wider than one can be', () => {
    const { document } = board([
      [0, 0],
      [200, 0],
    ]);
    const wide = [...document.all('note')].map(({ id }, at) => [id, { x: at * 90_000, y: 0, width: 80_000, height: 180 }] as const);
    const diff = cluster(document, { rects: new Map(wide), headingId: 'heading' });
    expect(isDiff(diff)).toBe(true);
  });

  it('stays in the frame it was in, where there is room', () => {
    const frame: Rect = { x: -20, y: -20, width: 500, height: 400 };
    const { heading, notes } = gathered(
      [
        [0, 0],
        [200, 0],
      ],
      2,
      [frame],
    );
    expect(covers(frame, boundsOf([heading, ...notes]) as Rect)).toBe(true);
  });

  it('covers nothing that was there, wherever that lies', () => {
    fc.assert(
      fc.property(places, fc.nat(), (where, chosen) => {
        const count = 2 + (chosen % (where.length - 1));
        const { heading, notes, others } = gathered(where, count);
        // What lay under all of it before is its ground.
        const before = boundsOf(where.slice(0, count).map(([x, y, width, height]) => ({ x, y, width, height }))) as Rect;
        for (const other of others)
          if (!covers(other, before)) for (const rect of [heading, ...notes]) expect(sharedArea(rect, other)).toBeLessThan(1e-6);
      }),
      { numRuns: 100 },
    );
  });
});
