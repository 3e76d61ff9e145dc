import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightAt, monotoneCurve } from '../../../shared/geometry/monotone.ts';

const points = fc
  .array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 2, maxLength: 20 })
  .map((heights) => heights.map((y, index) => ({ x: index * 220 + 110, y })));

describe('a monotone curve', () => {
  it('meets every point', () => {
    fc.assert(
      fc.property(points, (through) => {
        const pieces = monotoneCurve(through);
        expect(pieces.length).toBe(through.length - 1);
        for (const { x, y } of through) expect(heightAt(pieces, x)).toBeCloseTo(y, 6);
      }),
    );
  });

  it('never leaves the range of two neighbouring points', () => {
    fc.assert(
      fc.property(points, (through) => {
        const pieces = monotoneCurve(through);
        for (const [index, { from, to }] of pieces.entries()) {
          expect(from.x).toBeCloseTo(through[index]?.x ?? NaN, 6);
          for (let share = 0; share <= 1; share += 0.05) {
            const y = heightAt([pieces[index] as (typeof pieces)[number]], from.x + (to.x - from.x) * share) ?? NaN;
            expect(y).toBeGreaterThanOrEqual(Math.min(from.y, to.y) - 1e-6);
            expect(y).toBeLessThanOrEqual(Math.max(from.y, to.y) + 1e-6);
          }
        }
      }),
    );
  });

  it('has its control points at thirds, so that x runs evenly', () => {
    fc.assert(
      fc.property(points, (through) => {
        for (const { from, c1, c2, to } of monotoneCurve(through)) {
          expect(c1.x).toBeCloseTo(from.x + (to.x - from.x) / 3, 6);
          expect(c2.x).toBeCloseTo(from.x + ((to.x - from.x) * 2) / 3, 6);
        }
      }),
    );
  });

  it('is nothing for fewer than two points, and has no height beyond its ends', () => {
    expect(monotoneCurve([])).toEqual([]);
    expect(monotoneCurve([{ x: 1, y: 1 }])).toEqual([]);
    expect(
      heightAt(
        monotoneCurve([
          { x: 0, y: 0 },
          { x: 10, y: 5 },
        ]),
        11,
      ),
    ).toBeNull();
  });
});
