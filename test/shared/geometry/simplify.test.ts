import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceToSegment } from '../../../shared/geometry/segment.ts';
import { simplified } from '../../../shared/geometry/simplify.ts';
import type { Point } from '../../../shared/geometry/rect.ts';
import { isNear } from '../../../shared/layout/hit-loose.ts';

const away = (point: Point, from: Point, to: Point): number => distanceToSegment(from, to, point);

const points = (maxLength: number) =>
  fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }) }), { maxLength });

it('leaves every point near the line through those it keeps, and its ends where they are', () => {
  fc.assert(
    fc.property(points(1_200), fc.double({ min: 0, max: 50, noNaN: true }), (line, tolerance) => {
      const few = simplified(line, tolerance, away);
      expect(few[0]).toBe(line[0]);
      expect(few.at(-1)).toBe(line.at(-1));
      for (const point of line) expect(isNear(few, point, tolerance + 1e-6)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it('keeps the two ends of a straight line, however long', () => {
  const line = Array.from({ length: 450 }, (_, x) => ({ x, y: x / 2 }));
  expect(simplified(line, 0.01, away)).toEqual([line[0], line.at(-1)]);
});
