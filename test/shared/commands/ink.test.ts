import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addInk } from '../../../shared/commands/ink.ts';
import { isNear } from '../../../shared/layout/hit-loose.ts';
import { layoutInk } from '../../../shared/layout/layout-ink.ts';
import { flawOfRecord } from '../../../shared/model/check.ts';
import { decodePoints, type InkPoint } from '../../../shared/model/ink-points.ts';
import { only, bench, type Bench } from './support.ts';

const style = { pen: 'pen', color: 'red', thickness: 4, tolerance: 0.15 } as const;

const draw = ({ document, boardId, newId, run }: Bench, points: readonly InkPoint[], more: Partial<Parameters<typeof addInk>[1]> = {}) =>
  run(addInk(document, { boardId, points, newId, ...style, ...more })).added.flatMap((record) => (record.kind === 'ink' ? [record] : []));

/** A pen that never goes straight: nothing of it can be left out. */
const scribble = (count: number): readonly InkPoint[] =>
  Array.from({ length: count }, (_, at) => ({ x: at * 3 + 40 * Math.sin(at * 1.7), y: 60 * Math.cos(at * 2.3), pressure: (at % 10) / 10 }));

const place = fc.double({ min: -2e7, max: 2e7, noNaN: true });

describe('a stroke', () => {
  it('lies where the pen went, within a fifth of a board unit', () => {
    const points = scribble(300).map((point) => ({ ...point, x: point.x - 500 }));
    const [ink] = draw(bench(), points);
    if (!ink) throw new Error('nothing was drawn');
    const { points: laid } = layoutInk(ink);
    for (const point of points) expect(isNear(laid, point, 0.23)).toBe(true);
  });

  it('of one place is a dot that takes up no room', () => {
    const test = bench();
    const ink = only(test.run(addInk(test.document, { boardId: test.boardId, points: [{ x: 10, y: 20, pressure: 0.5 }], ...style })));
    expect(ink).toMatchObject({ x: 10, y: 20, width: 0, height: 0 });
  });

  it('lies over everything that is loose', () => {
    const test = bench();
    const [below] = draw(test, scribble(5));
    const [above] = draw(test, scribble(5));
    expect(String(above?.order) > String(below?.order)).toBe(true);
  });

  it('too long for one record becomes several, each beginning where the one before ended', () => {
    const inks = draw(bench(), scribble(26_000));
    expect(inks.length).toBeGreaterThan(1);
    for (const [at, ink] of inks.entries()) {
      expect(flawOfRecord(ink)).toBeNull();
      const before = inks[at - 1];
      if (!before) continue;
      const [start, end] = [layoutInk(ink).points[0], layoutInk(before).points.at(-1)];
      expect(start?.x).toBeCloseTo(end?.x ?? NaN, 0);
      expect(start?.y).toBeCloseTo(end?.y ?? NaN, 0);
    }
  });

  it('is a record the file can hold, whatever was drawn', () => {
    const anywhere = fc.record({ x: place, y: place, pressure: fc.double({ noNaN: false }) });
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 40 }), fc.double({ min: 0, max: 1000, noNaN: true }), (points, thickness) => {
        for (const ink of draw(bench('blank'), points, { thickness })) expect(flawOfRecord(ink)).toBeNull();
      }),
    );
  });

  it('nowhere is none', () => {
    expect(draw(bench(), [])).toEqual([]);
    expect(draw(bench(), [{ x: NaN, y: 1, pressure: 0 }])).toEqual([]);
  });

  it('that goes straight keeps its ends only', () => {
    const line = Array.from({ length: 100 }, (_, x) => ({ x: x * 3, y: x, pressure: 0.5 }));
    const [ink] = draw(bench(), line);
    expect(decodePoints(ink?.points ?? '')).toHaveLength(2);
  });
});
