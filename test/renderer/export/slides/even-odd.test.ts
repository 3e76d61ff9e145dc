import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInside, withoutOverlaps } from '../../../../renderer/export/slides/even-odd.ts';
import type { Point } from '../../../../shared/geometry/rect.ts';
import { distanceToSegment } from '../../../../shared/geometry/segment.ts';
import { circle, polygon } from '../../../../shared/scene/items.ts';
import type { PathStep } from '../../../../shared/scene/scene.ts';

/** How often a loop winds around a point. */
function winding(loop: readonly Point[], { x, y }: Point): number {
  return loop.reduce((sum, a, index) => {
    const b = loop[(index + 1) % loop.length] ?? a;
    const side = (b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y);
    if (a.y <= y && b.y > y && side > 0) return sum + 1;
    return a.y > y && b.y <= y && side < 0 ? sum - 1 : sum;
  }, 0);
}

function loopsOf(steps: readonly PathStep[]): readonly (readonly Point[])[] {
  const loops: Point[][] = [];
  for (const step of steps) {
    if (step.to === 'move') loops.push([step.at]);
    else if (step.to !== 'close') loops.at(-1)?.push(step.at);
  }
  return loops;
}

/** No two of its points lie above each other, nor three in one line: as in what is drawn by hand. */
const outlines = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 90 }), y: fc.integer({ min: 0, max: 90 }) }), { minLength: 4, maxLength: 14 })
  .map((points) => points.map(({ x, y }, at): Point => ({ x: x + Math.sin(at + 1) * 0.37, y: y + Math.cos(at * 3 + 1) * 0.41 })));
const tries = fc.array(fc.record({ x: fc.integer({ min: 0, max: 90 }), y: fc.integer({ min: 0, max: 90 }) }), { minLength: 20, maxLength: 20 });

/** On an edge it is anybody's guess. */
const isOnEdge = (outline: readonly Point[], at: Point): boolean =>
  outline.some((from, index) => distanceToSegment(from, outline[(index + 1) % outline.length] ?? from, at) < 0.01);

it('fills by even-odd just what our painters fill, however often an outline crosses itself', () => {
  fc.assert(
    fc.property(outlines, tries, (outline, tried) => {
      const loops = loopsOf(withoutOverlaps(polygon(outline)));
      for (const at of tried) {
        if (isOnEdge(outline, at)) continue;
        const filled = loops.reduce((inside, loop) => (isInside(loop, at) ? !inside : inside), false);
        expect(filled).toBe(winding(outline, at) !== 0);
      }
    }),
    { numRuns: 300 },
  );
});

it('leaves an outline alone that does not cross itself', () => {
  const steps = circle({ x: 10, y: 10 }, 8);
  expect(withoutOverlaps(steps)).toBe(steps);
});

it('closes the hole in the end of a stroke that reaches back over it, and keeps that in a ring', () => {
  const over = polygon([{ x: 0, y: 0 }, { x: 30, y: 0 }, { x: 30, y: 10 }, { x: 20, y: 10 }, { x: 20, y: -5 }, { x: 40, y: -5 }, { x: 40, y: 20 }, { x: 0, y: 20 }]); // prettier-ignore
  const filled = (at: Point) => loopsOf(withoutOverlaps(over)).filter((loop) => isInside(loop, at)).length % 2 === 1;
  expect(filled({ x: 25, y: 5 })).toBe(true);
  expect(filled({ x: 25, y: -8 })).toBe(false);
});
