import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIN_ZOOM } from '../../../shared/geometry/camera.ts';
import { islandsOf, mainPart } from '../../../shared/geometry/islands.ts';
import { boundsOf, covers, intersects, rectOf, type Rect } from '../../../shared/geometry/rect.ts';

const ROOM = { width: 1_000, height: 600 };
const zoomFor = (rect: Rect): number => Math.min(ROOM.width / Math.max(rect.width, 1), ROOM.height / Math.max(rect.height, 1));
const note = (x: number, y: number): Rect => rectOf(x, y, 180, 180);

const far = fc.integer({ min: -5_000_000, max: 5_000_000 });
const near = fc.integer({ min: -2_000, max: 2_000 });
const notes = fc.array(
  fc.oneof(fc.tuple(near, near), fc.tuple(far, far)).map(([x, y]) => note(x, y)),
  { minLength: 1, maxLength: 60 },
);

describe('the part of a board that is shown when all is asked for', () => {
  it('is all of it as long as that can be seen', () => {
    const rects = [note(0, 0), note(20_000, 0), note(0, 9_000)];
    expect(mainPart(rects, zoomFor)).toEqual({ near: boundsOf(rects), far: [] });
  });

  it('is a long map whole, however small it gets', () => {
    const rects = Array.from({ length: 150 }, (_, at) => note(at * 300, 0));
    expect(mainPart(rects, zoomFor)).toEqual({ near: boundsOf(rects), far: [] });
  });

  it('is where most things lie when one of them is millions of units away', () => {
    const workshop = [note(0, 0), note(300, 0), note(600, 200)];
    const part = mainPart([note(3_700_000, 0), ...workshop, note(-90_000, 0), note(-90_000, 300)], zoomFor);
    expect(part?.near).toEqual(boundsOf(workshop));
    expect(part?.far).toEqual([
      { rect: rectOf(-90_000, 0, 180, 480), count: 2 },
      { rect: note(3_700_000, 0), count: 1 },
    ]);
  });

  it('is not one of specks although the least zoom would still hold them all', () => {
    const workshop = [note(0, 0), note(300, 0)];
    expect(mainPart([...workshop, note(45_000, 0)], zoomFor)?.near).toEqual(boundsOf(workshop));
  });

  it('takes no notice of what is larger than any window', () => {
    const workshop = [note(0, 0), note(300, 0)];
    expect(mainPart([rectOf(-5e6, -5e6, 1e7, 1e7), ...workshop], zoomFor)?.near).toEqual(boundsOf(workshop));
  });

  it('always can be shown, holds something, and leaves nothing uncounted', () => {
    fc.assert(
      fc.property(notes, (rects) => {
        const part = mainPart(rects, zoomFor);
        if (!part) throw new Error('there are notes');
        expect(zoomFor(part.near)).toBeGreaterThanOrEqual(MIN_ZOOM);
        const shown = rects.filter((rect) => covers(part.near, rect)).length;
        expect(shown).toBeGreaterThan(0);
        expect(part.far.reduce((sum, { count }) => sum + count, shown)).toBeGreaterThanOrEqual(rects.length);
      }),
    );
  });
});

describe('islands', () => {
  it('keep together what overlaps, and hold everything once', () => {
    fc.assert(
      fc.property(notes, (rects) => {
        const islands = islandsOf(rects, 500);
        expect(islands.flat()).toHaveLength(rects.length);
        expect(new Set(islands.flat())).toEqual(new Set(rects));
        const apart = islands.flatMap((one, at) => islands.slice(at + 1).flatMap((other) => one.filter((a) => other.some((b) => intersects(a, b)))));
        expect(apart).toEqual([]);
      }),
    );
  });
});
