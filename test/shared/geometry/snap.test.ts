import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rectOf, right, type Rect } from '../../../shared/geometry/rect.ts';
import { snapRect } from '../../../shared/geometry/snap.ts';

const rect: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.integer({ min: 0, max: 300 }),
  height: fc.integer({ min: 0, max: 300 }),
});

describe('snapping', () => {
  it('draws an edge to an edge and a middle to a middle, and shows where they meet', () => {
    const other = rectOf(0, 0, 100, 100);
    const toEdge = snapRect(rectOf(4, 300, 60, 60), { others: [other], reach: 6 });
    expect(toEdge).toMatchObject({ dx: -4, dy: 0, guides: [{ axis: 'x', at: 0, from: 0, to: 360 }] });
    const toMiddle = snapRect(rectOf(23, 300, 60, 60), { others: [other], reach: 6 });
    expect(toMiddle.dx).toBe(-3);
    expect(toMiddle.guides).toEqual([{ axis: 'x', at: 50, from: 0, to: 360 }]);
  });

  it('leaves alone what is too far from everything', () => {
    expect(snapRect(rectOf(20, 300, 33, 60), { others: [rectOf(0, 0, 100, 100)], reach: 6 })).toMatchObject({ dx: 0, dy: 0, guides: [], gaps: [] });
  });

  it('makes gaps equal: behind two, before two and between two', () => {
    const [first, second] = [rectOf(0, 0, 100, 100), rectOf(140, 10, 100, 80)];
    const behind = snapRect(rectOf(277, 33, 70, 20), { others: [first, second], reach: 6 });
    expect(behind.dx).toBe(3);
    expect(behind.gaps).toEqual([
      {
        axis: 'x',
        at: 43,
        spans: [
          [100, 140],
          [240, 280],
        ],
      },
    ]);
    expect(snapRect(rectOf(-113, 33, 70, 20), { others: [first, second], reach: 6 }).dx).toBe(3);
    const between = snapRect(rectOf(168, 33, 50, 20), { others: [first, rectOf(290, 0, 100, 100)], reach: 6 });
    expect(between.dx).toBe(2);
    expect(between.gaps).toHaveLength(1);
  });

  it('draws only the line that is pulled while something is made larger', () => {
    const snap = snapRect(rectOf(3, 3, 94, 50), { others: [rectOf(0, 100, 100, 100)], reach: 6, lines: { x: [1], y: [] } });
    expect(snap).toMatchObject({ dx: 3, dy: 0 });
  });

  it('never moves anything farther than its reach, and what snapped once stays', () => {
    fc.assert(
      fc.property(rect, fc.array(rect, { maxLength: 12 }), fc.integer({ min: 0, max: 20 }), (moving, others, reach) => {
        const snap = snapRect(moving, { others, reach });
        expect(Math.abs(snap.dx)).toBeLessThanOrEqual(reach);
        expect(Math.abs(snap.dy)).toBeLessThanOrEqual(reach);
        const moved = { ...moving, x: moving.x + snap.dx, y: moving.y + snap.dy };
        for (const { axis, at } of snap.guides) {
          const lines =
            axis === 'x' ? [moved.x, moved.x + moved.width / 2, right(moved)] : [moved.y, moved.y + moved.height / 2, moved.y + moved.height];
          expect(Math.min(...lines.map((line) => Math.abs(line - at)))).toBeLessThan(0.02);
        }
        for (const { spans } of snap.gaps)
          expect(spans[0] && spans[1] && Math.abs(spans[0][1] - spans[0][0] - spans[1][1] + spans[1][0])).toBeLessThan(0.05);
      }),
    );
  });
});
