import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { radiusAt } from '../../../shared/layout/ink-outline.ts';
import { hitsLoose } from '../../../shared/layout/hit-loose.ts';
import { layoutInk } from '../../../shared/layout/layout-ink.ts';
import { contains, inflate } from '../../../shared/geometry/rect.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { encodePoints, type InkPoint } from '../../../shared/model/ink-points.ts';
import type { Ink } from '../../../shared/model/kinds.ts';

const LINE: readonly InkPoint[] = [
  { x: 0, y: 0, pressure: 1 },
  { x: 50, y: 20, pressure: 1 },
  { x: 100, y: 0, pressure: 1 },
];

const ink = (more: Partial<Ink> = {}, points = LINE): Ink =>
  fresh('ink', {
    id: 'ink',
    boardId: 'board',
    x: 200,
    y: 300,
    width: 100,
    height: 20,
    rotation: 0,
    pen: 'pen',
    thickness: 10,
    points: encodePoints(points),
    order: 'a0',
    ...more,
  });

describe('the layout of a stroke', () => {
  it('puts its points into its box, larger and smaller with it', () => {
    expect(layoutInk(ink()).points[1]).toMatchObject({ x: 250, y: 320 });
    expect(layoutInk(ink({ width: 200, height: 10 })).points[1]).toMatchObject({ x: 300, y: 310 });
  });

  it('keeps an outline around the pen inside its rectangle, at full pressure as wide as it is thick', () => {
    const { outline, rect } = layoutInk(ink());
    expect(radiusAt(10, 1)).toBe(5);
    for (const point of outline) expect(contains(inflate(rect, 0.01), point)).toBe(true);
    expect(Math.min(...outline.map(({ x }) => x))).toBeCloseTo(195, 0);
  });

  it('makes of one place a dot', () => {
    const { outline } = layoutInk(ink({ width: 0, height: 0 }, [{ x: 0, y: 0, pressure: 1 }]));
    for (const { x, y } of outline) expect(Math.hypot(x - 200, y - 300)).toBeCloseTo(5);
  });

  it('is finite whatever the points are', () => {
    const place = fc.record({
      x: fc.integer({ min: -9999, max: 9999 }),
      y: fc.integer({ min: -9999, max: 9999 }),
      pressure: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.oneof(fc.array(place).map(encodePoints), fc.base64String()), fc.integer({ min: 0, max: 500 }), (points, width) => {
        const laid = layoutInk(ink({ points, width }));
        expect([...laid.outline, ...laid.points].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      }),
    );
  });

  it('is hit along the pen and nowhere else', () => {
    const laid = layoutInk(ink());
    expect(hitsLoose(laid, { x: 225, y: 310 }, 1)).toBe(true);
    expect(hitsLoose(laid, { x: 250, y: 300 }, 1)).toBe(false);
    expect(hitsLoose(layoutInk(ink({ rotation: 90 })), { x: 260, y: 260 }, 1)).toBe(true);
  });
});
