import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, nearestOnEdge, placeIn, type Outline } from '../../../shared/geometry/outline.ts';
import { contains, inflate, type Point, type Rect } from '../../../shared/geometry/rect.ts';
import { boundsOfTurned } from '../../../shared/geometry/turn.ts';
import { hitsLoose } from '../../../shared/layout/hit-loose.ts';
import { layoutLine, pointsOf } from '../../../shared/layout/layout-line.ts';
import { GAP } from '../../../shared/layout/line-ends.ts';
import { LINE_WAYS } from '../../../shared/model/choices.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { Line } from '../../../shared/model/kinds.ts';
import { tableMeasure } from './table-measure.ts';

const line = (patch: Partial<Line> = {}): Line => ({
  ...fresh('line', { id: 'l', boardId: 'b', x: 0, y: 0, dx: 300, dy: 0, order: 'a0' }),
  ...patch,
});
const box = (x: number, y: number, width = 180, height = 180, form: Outline['form'] = 'rectangle', rotation = 0): Outline => ({
  form,
  box: { x, y, width, height },
  rotation,
});
const bound = (patch: Partial<Line> = {}): Line => line({ fromId: 'a', toId: 'z', ...patch });
const lay = (record: Line, from: Outline | null = null, to: Outline | null = null) => layoutLine(record, { from, to }, tableMeasure);

const FORMS = ['rectangle', 'rounded', 'ellipse', 'diamond', 'triangle'] as const;
const outline = (at: fc.Arbitrary<number>, size: fc.Arbitrary<number>) =>
  fc.record({
    form: fc.constantFrom(...FORMS),
    box: fc.record({ x: at, y: at, width: size, height: size }),
    rotation: fc.constantFrom(0, 0, 30, 45, 90, 211),
  });
const near = outline(fc.integer({ min: -600, max: 600 }), fc.integer({ min: 40, max: 300 }));
const anywhere = outline(
  fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(0, 1e6, -1e6)),
  fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 100_000, noNaN: true })),
);
const anchor = fc.constantFrom(null, 0, 0.2, 0.5, 0.85, 1);
const record = fc
  .record({
    way: fc.constantFrom(...LINE_WAYS),
    bend: fc.option(fc.integer({ min: -400, max: 400 }), { nil: null }),
    fx: anchor,
    fy: anchor,
    tx: anchor,
    ty: anchor,
    label: fc.constantFrom('', 'Ağ geri geldi'),
  })
  .map(({ way, bend, fx, fy, tx, ty, label }) =>
    bound({ way, bend, label, fromAnchorX: fx, fromAnchorY: fx === null ? null : fy, toAnchorX: tx, toAnchorY: tx === null ? null : ty }),
  );

const areApart = (a: Outline, b: Outline, by: number): boolean => {
  const [p, q] = [boundsOfTurned(a.box, a.rotation), inflate(boundsOfTurned(b.box, b.rotation), by)];
  return p.x > q.x + q.width || q.x > p.x + p.width || p.y > q.y + q.height || q.y > p.y + p.height;
};
const crosses = (points: readonly Point[], rect: Rect): boolean =>
  points.some((to, at) => {
    const from = points[at - 1] ?? to;
    return Array.from({ length: 9 }, (_, step) => ({ x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 })).some(
      (point) => contains(rect, point),
    );
  });

describe('a line', () => {
  test('has a finite course whatever it is bound to', () => {
    fc.assert(
      fc.property(record, fc.option(anywhere, { nil: null }), fc.option(anywhere, { nil: null }), fc.boolean(), (made, from, to, same) => {
        const { course, labelRect, rect, middle } = lay(same ? { ...made, toId: made.fromId } : made, from, same ? from : to);
        const numbers = [...pointsOf(course), middle].flatMap(({ x, y }) => [x, y]);
        expect([...numbers, labelRect.x, rect.width, rect.height].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('begins and ends at the edges of two things that lie apart', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LINE_WAYS), fc.option(fc.integer({ min: -80, max: 80 }), { nil: null }), near, near, (way, bend, from, to) => {
        fc.pre(areApart(from, to, 60));
        const laid = lay(bound({ way, bend }), from, to);
        for (const [goal, end] of [
          [from, laid.from],
          [to, laid.to],
        ] as const) {
          expect(holds(goal, end)).toBe(false);
          expect(nearestOnEdge(goal, end).away).toBeLessThanOrEqual(GAP + 1);
        }
      }),
    );
  });

  test('moves along exactly when both its things move', () => {
    fc.assert(
      fc.property(record, near, near, fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), (made, from, to, dx, dy) => {
        const moved = ({ box: at, ...rest }: Outline): Outline => ({ ...rest, box: { ...at, x: at.x + dx, y: at.y + dy } });
        const before = pointsOf(lay(made, from, to).course);
        const after = pointsOf(lay(made, moved(from), moved(to)).course);
        expect(after).toHaveLength(before.length);
        after.forEach((point, at) => {
          expect(point.x).toBeCloseTo((before[at]?.x ?? NaN) + dx, 4);
          expect(point.y).toBeCloseTo((before[at]?.y ?? NaN) + dy, 4);
        });
      }),
    );
  });

  test('as an elbow runs level and upright only, and over neither of its things', () => {
    fc.assert(
      fc.property(near, near, (from, to) => {
        fc.pre(areApart(from, to, 16));
        const { course } = lay(bound({ way: 'elbow' }), from, to);
        const points = pointsOf(course);
        points.forEach((point, at) => {
          const before = points[at - 1] ?? point;
          expect(Math.min(Math.abs(point.x - before.x), Math.abs(point.y - before.y))).toBeLessThan(1e-6);
        });
        if (from.rotation % 90 !== 0 || to.rotation % 90 !== 0) return;
        for (const goal of [from, to])
          if (goal.form !== 'triangle') expect(crosses(points.slice(1, -1), inflate(boundsOfTurned(goal.box, goal.rotation), -1))).toBe(false);
      }),
    );
  });

  test('ends at the place in a thing that was chosen', () => {
    const above = lay(bound({ toAnchorX: 0.5, toAnchorY: 0 }), box(400, -300), box(400, 200));
    expect(above.to).toEqual({ x: 490, y: 200 - GAP });
    const { from, to } = lay(bound({ toAnchorX: 0.5, toAnchorY: 0 }), box(0, 0), box(400, 200));
    expect((490 - to.x) * (200 - from.y)).toBeCloseTo((200 - to.y) * (490 - from.x), 6);
    expect(Math.hypot(490 - to.x, 200 - to.y)).toBeLessThan(1.5 * GAP + 1e-6);
  });

  test('points at a place inside a thing, but stops at its edge', () => {
    const laid = lay(bound({ toAnchorX: 0.25, toAnchorY: 0.5 }), box(0, 200, 180, 100), box(400, 200, 200, 100));
    expect(laid.to.x).toBeCloseTo(400 - GAP);
    expect(laid.to.y).toBeCloseTo(250);
  });

  test('stops at the edge of an ellipse, not at the box around it', () => {
    const laid = lay(bound(), box(0, 0), box(400, 400, 180, 180, 'ellipse'));
    expect(Math.hypot(laid.to.x - 490, laid.to.y - 490)).toBeCloseTo(90 + GAP);
  });

  test('stops at the corner of a box that stands on it', () => {
    const laid = lay(bound(), box(0, 0, 100, 100), box(400, 0, 100, 100, 'rectangle', 45));
    expect(laid.to.x).toBeCloseTo(450 - 50 * Math.SQRT2 - GAP);
  });

  test('joins a note with the frame it lies in from within', () => {
    const laid = lay(bound(), box(200, 150, 100, 100), box(0, 0, 800, 400));
    expect(laid.to.x).toBeCloseTo(GAP);
    expect(laid.from.x).toBeCloseTo(200 - GAP);
  });

  test('from a thing to itself goes round outside of it', () => {
    for (const way of LINE_WAYS) {
      const laid = lay(bound({ way, toId: 'a' }), box(0, 0), box(0, 0));
      expect(laid.from).toEqual({ x: 180 + GAP, y: 90 });
      expect(laid.to).toEqual({ x: 90, y: -GAP });
      expect(crosses(pointsOf(laid.course).slice(1, -1), box(0, 0).box)).toBe(false);
    }
  });

  test('as an elbow goes straight between things that nearly face each other', () => {
    expect(lay(bound({ way: 'elbow' }), box(0, 0), box(400, 10)).course).toEqual({
      type: 'corners',
      points: [
        { x: 180 + GAP, y: 95 },
        { x: 400 - GAP, y: 95 },
      ],
    });
  });

  test('as an elbow turns in the middle between two things', () => {
    const { course } = lay(bound({ way: 'elbow' }), box(0, 0), box(400, 150));
    expect(pointsOf(course).map(({ x }) => x)).toEqual([184, 290, 290, 396]);
  });

  test('keeps where its middle was pulled to', () => {
    const elbow = lay(bound({ way: 'elbow', bend: 40 }), box(0, 0), box(400, 150));
    expect(pointsOf(elbow.course).map(({ x }) => x)).toEqual([184, 330, 330, 396]);
    const curve = lay(line({ way: 'curved', bend: 60 }));
    expect(curve.middle.x).toBeCloseTo(150);
    expect(curve.middle.y).toBeCloseTo(-60);
  });

  test('writes its label into its middle, in lines no longer than what can be read at a glance', () => {
    const { label, labelRect, middle } = lay(line({ label: 'Müşteri hattı aradığında '.repeat(12).trim() }));
    expect(label.lines.length).toBeGreaterThan(5);
    expect(contains(labelRect, middle)).toBe(true);
    expect(labelRect.width).toBeLessThanOrEqual(212);
  });

  test('is hit near its course and on its label, and not beside', () => {
    const curve = lay(line({ way: 'curved', bend: 60 }));
    expect(hitsLoose(curve, { x: 150, y: -60 }, 4)).toBe(true);
    expect(hitsLoose(curve, { x: 150, y: 0 }, 4)).toBe(false);
    expect(hitsLoose(lay(line({ label: 'arar' })), { x: 150, y: 8 }, 1)).toBe(true);
  });
});

test('a place in a turned outline is found again', () => {
  const turned = box(10, 20, 200, 100, 'rectangle', 90);
  expect(placeIn(turned, 1, 0.5).x).toBeCloseTo(110);
  expect(placeIn(turned, 1, 0.5).y).toBeCloseTo(170);
});

describe('a curve that arrives at a chosen place of an edge', () => {
  const slanted = [
    { goal: box(300, 0, 200, 200, 'diamond'), x: 0.25, y: 0.75 },
    { goal: box(300, 0, 200, 200, 'diamond'), x: 0.75, y: 0.25 },
    { goal: box(300, 0, 240, 120, 'triangle'), x: 0.25, y: 0.5 },
    { goal: box(300, 0, 200, 200, 'rectangle', 45), x: 0, y: 0.5 },
    { goal: box(300, 0, 200, 200), x: 0, y: 0.85 },
  ] as const;

  test.each(slanted)('comes in straight out of its edge, without a hook: $goal.form at $x, $y', ({ goal, x, y }) => {
    const { at, normal } = nearestOnEdge(goal, placeIn(goal, x, y));
    for (let degrees = -60; degrees <= 60; degrees += 15) {
      const angle = Math.atan2(normal.y, normal.x) + (degrees * Math.PI) / 180;
      const from = { x: at.x + 320 * Math.cos(angle), y: at.y + 320 * Math.sin(angle) };
      const laid = lay(bound({ way: 'curved', toAnchorX: x, toAnchorY: y }), box(from.x - 30, from.y - 30, 60, 60, 'ellipse'), goal);
      const piece = laid.course.type === 'curve' ? laid.course.pieces.at(-1) : undefined;
      if (!piece) throw new Error('a curve is one piece');
      const back = { x: piece.c2.x - piece.to.x, y: piece.c2.y - piece.to.y };
      expect((back.x * normal.x + back.y * normal.y) / Math.hypot(back.x, back.y)).toBeGreaterThan(0.99);
      const points = pointsOf(laid.course);
      const length = points.reduce(
        (sum, point, index) => sum + Math.hypot(point.x - (points[index - 1] ?? point).x, point.y - (points[index - 1] ?? point).y),
        0,
      );
      expect(length / Math.hypot(laid.to.x - laid.from.x, laid.to.y - laid.from.y)).toBeLessThan(1.25);
    }
  });
});
