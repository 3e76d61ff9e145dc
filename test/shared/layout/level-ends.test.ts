import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, nearestOnEdge, placeIn, sharesAt, type Outline } from '../../../shared/geometry/outline.ts';
import { centre, type Point } from '../../../shared/geometry/rect.ts';
import { boundsOfTurned } from '../../../shared/geometry/turn.ts';
import { layoutLine } from '../../../shared/layout/layout-line.ts';
import { levelEnds, type DrawnEnd } from '../../../shared/layout/level-ends.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { Line } from '../../../shared/model/kinds.ts';
import { tableMeasure } from './table-measure.ts';

const REACH = 6;

/** Where a line comes to lie whose ends were drawn like that. */
function drawn(a: DrawnEnd, b: DrawnEnd, way: Line['way'] = 'straight') {
  const [from, to] = levelEnds(a, b, REACH);
  const ends = { x: from.at.x, y: from.at.y, dx: to.at.x - from.at.x, dy: to.at.y - from.at.y };
  const places = {
    fromAnchorX: from.anchor?.x ?? null,
    fromAnchorY: from.anchor?.y ?? null,
    toAnchorX: to.anchor?.x ?? null,
    toAnchorY: to.anchor?.y ?? null,
  };
  const line = fresh('line', { id: 'l', boardId: 'b', order: 'a0', ...ends });
  return layoutLine({ ...line, way, fromId: 'a', toId: 'z', ...places }, { from: from.outline, to: to.outline }, tableMeasure);
}

/** An end let go at a point: at the nearest place of the edge, or holding on to all of it. */
const endAt = (outline: Outline, at: Point, atEdge: boolean): DrawnEnd => ({
  at,
  outline,
  anchor: atEdge ? sharesAt(outline, nearestOnEdge(outline, at).at) : null,
  fixed: false,
  ports: outline.form === 'diamond' ? [placeIn(outline, 0, 0.5), placeIn(outline, 1, 0.5)] : [],
});

const shape = (x: number) =>
  fc.record({
    form: fc.constantFrom('rectangle', 'rounded', 'ellipse', 'diamond', 'triangle'),
    box: fc.record({
      x: fc.constant(x),
      y: fc.integer({ min: -150, max: 150 }),
      width: fc.integer({ min: 60, max: 300 }),
      height: fc.integer({ min: 60, max: 300 }),
    }),
    rotation: fc.constantFrom(0, 0, 0, 45, 200),
  }) satisfies fc.Arbitrary<Outline>;

const upDown = ({ x, y }: Point): Point => ({ x: y, y: x });
const lying = ({ form, box: { x, y, width, height }, rotation }: Outline): Outline => ({
  form,
  box: { x: y, y: x, width: height, height: width },
  rotation,
});

describe('a line drawn between two things beside each other', () => {
  it('is level where it was drawn level, whatever they are and wherever it meets them', () => {
    fc.assert(
      fc.property(
        shape(0),
        shape(700),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.double({ min: 0.01 - REACH, max: REACH - 0.01, noNaN: true }),
        fc.boolean(),
        fc.boolean(),
        (a, b, share, off, edgeA, edgeB) => {
          const [p, q] = [boundsOfTurned(a.box, a.rotation), boundsOfTurned(b.box, b.rotation)];
          const [low, high] = [Math.max(p.y, q.y), Math.min(p.y + p.height, q.y + q.height)];
          fc.pre(high - low > 30);
          const level = low + share * (high - low);
          const [at, to] = [
            { x: centre(a.box).x, y: level },
            { x: centre(b.box).x, y: level + off },
          ];
          fc.pre([at, { ...at, y: to.y }].every((point) => holds(a, point)) && [to, { ...to, y: at.y }].every((point) => holds(b, point)));
          const line = drawn(endAt(a, at, edgeA), endAt(b, to, edgeB));
          expect(Math.abs(line.to.y - line.from.y)).toBeLessThan(1e-6);
          fc.pre(a.rotation === 0 && b.rotation === 0 && a.form !== 'triangle' && b.form !== 'triangle');
          const upright = drawn(endAt(lying(a), upDown(at), edgeA), endAt(lying(b), upDown(to), edgeB));
          expect(Math.abs(upright.to.x - upright.from.x)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 300 },
    );
  });

  const rect: Outline = { form: 'rectangle', box: { x: 0, y: 0, width: 160, height: 100 }, rotation: 0 };
  const diamond: Outline = { form: 'diamond', box: { x: 260, y: -10, width: 160, height: 120 }, rotation: 0 };

  it('ends level on the slanted side of a diamond', () => {
    const line = drawn(endAt(rect, { x: 80, y: 50 }, false), endAt(diamond, { x: 280, y: 60 }, true));
    expect(line.to.y).toBeCloseTo(line.from.y, 6);
    expect(line.to.x).toBeLessThan(280);
  });

  it('points at the very corner of a diamond, straight and by corners', () => {
    const corner: DrawnEnd = { at: { x: 262, y: 52 }, outline: diamond, anchor: { x: 0, y: 0.5 }, fixed: true, ports: [] };
    for (const way of ['straight', 'elbow', 'curved'] as const) {
      const line = drawn(endAt(rect, { x: 80, y: 50 }, false), corner, way);
      expect([line.from.y, line.to.y]).toEqual([50, 50]);
      expect(line.to.x).toBeCloseTo(256, 6);
    }
    const below: DrawnEnd = { at: placeIn(diamond, 0.5, 1), outline: diamond, anchor: { x: 0.5, y: 1 }, fixed: true, ports: [] };
    expect(drawn(endAt(rect, { x: 80, y: 50 }, false), below, 'elbow').to).toEqual({ x: 340, y: 114 });
  });

  it('is led to the corner of a diamond where it meets the side near that', () => {
    const line = drawn(endAt(rect, { x: 80, y: 50 }, false), endAt(diamond, { x: 285, y: 55 }, true));
    expect([line.from.y, line.to]).toEqual([50, { x: 256, y: 50 }]);
  });

  it('is not led to a corner that only the tip of the other thing is level with', () => {
    const triangle: Outline = { form: 'triangle', box: { x: 0, y: -112, width: 60, height: 60 }, rotation: 0 };
    const beside: Outline = { form: 'diamond', box: { x: 700, y: -145, width: 60, height: 66 }, rotation: 0 };
    const line = drawn(endAt(triangle, { x: 30, y: -108.7 }, false), endAt(beside, { x: 730, y: -108.7 }, true));
    expect(line.to.y).toBeCloseTo(line.from.y, 6);
  });

  it('keeps an end in the open where the corner is that the other one caught', () => {
    const corner: DrawnEnd = { at: { x: 258, y: 47 }, outline: diamond, anchor: { x: 0, y: 0.5 }, fixed: true, ports: [] };
    const line = drawn({ at: { x: 100, y: 46 }, outline: null, anchor: null, fixed: false, ports: [] }, corner);
    expect([line.from.y, line.to.y]).toEqual([50, 50]);
  });

  it('stays slanted where it was drawn slanted', () => {
    const line = drawn(endAt(rect, { x: 80, y: 50 }, false), endAt(diamond, { x: 300, y: 90 }, true));
    expect(Math.abs(line.to.y - line.from.y)).toBeGreaterThan(REACH);
  });
});
