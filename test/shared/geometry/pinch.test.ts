import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ZOOM, MIN_ZOOM, toBoard, type Camera } from '../../../shared/geometry/camera.ts';
import { pinched } from '../../../shared/geometry/pinch.ts';
import type { Point } from '../../../shared/geometry/rect.ts';

const coordinate = fc.integer({ min: 0, max: 2_000 });
const point = fc.record({ x: coordinate, y: coordinate });
const camera = fc.record({
  x: fc.integer({ min: -1e5, max: 1e5 }),
  y: fc.integer({ min: -1e5, max: 1e5 }),
  zoom: fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true }),
});
const START: Camera = { x: -40, y: 25, zoom: 1 };

const close = (a: Point, b: Point): void => {
  expect(a.x).toBeCloseTo(b.x, 4);
  expect(a.y).toBeCloseTo(b.y, 4);
};

describe('two fingers', () => {
  it('keep under each of them what was there, when they do not turn', () => {
    fc.assert(
      fc.property(point, point, point, fc.double({ min: 0.5, max: 2, noNaN: true }), (a, b, c, factor) => {
        fc.pre(Math.hypot(a.x - b.x, a.y - b.y) > 20);
        const d = { x: c.x + (b.x - a.x) * factor, y: c.y + (b.y - a.y) * factor };
        const after = pinched(START, [a, b], [c, d]);
        close(toBoard(after, c), toBoard(START, a));
        close(toBoard(after, d), toBoard(START, b));
      }),
    );
  });

  it('keep what was in the middle between them there, however they turn and however far the zoom would go', () => {
    fc.assert(
      fc.property(camera, point, point, point, point, (from, a, b, c, d) => {
        const after = pinched(from, [a, b], [c, d]);
        expect(after.zoom).toBeGreaterThanOrEqual(MIN_ZOOM);
        expect(after.zoom).toBeLessThanOrEqual(MAX_ZOOM);
        const before = toBoard(from, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
        const now = toBoard(after, { x: (c.x + d.x) / 2, y: (c.y + d.y) / 2 });
        expect(Math.hypot(before.x - now.x, before.y - now.y)).toBeLessThan(1e-3);
      }),
    );
  });

  it('come back to the view they began with, also past the end of the zoom', () => {
    const from = [
      { x: 100, y: 100 },
      { x: 110, y: 100 },
    ] as const;
    expect(
      pinched(START, from, [
        { x: 0, y: 100 },
        { x: 2_000, y: 100 },
      ]).zoom,
    ).toBe(MAX_ZOOM);
    expect(pinched(START, from, from)).toEqual(START);
  });
});
