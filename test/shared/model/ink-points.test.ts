import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePoints, encodePoints, type InkPoint } from '../../../shared/model/ink-points.ts';

const place = fc.double({ min: -100_000, max: 100_000, noNaN: true });
const point: fc.Arbitrary<InkPoint> = fc.record({ x: place, y: place, pressure: fc.double({ min: 0, max: 1, noNaN: true }) });

describe('the points of a stroke', () => {
  it('come back within half a tenth of a board unit, and half a step of pressure', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (points) => {
        const back = decodePoints(encodePoints(points));
        expect(back).toHaveLength(points.length);
        for (const [at, { x, y, pressure }] of points.entries()) {
          expect(Math.abs((back[at]?.x ?? NaN) - x)).toBeLessThanOrEqual(0.0501);
          expect(Math.abs((back[at]?.y ?? NaN) - y)).toBeLessThanOrEqual(0.0501);
          expect(Math.abs((back[at]?.pressure ?? NaN) - pressure)).toBeLessThanOrEqual(0.5 / 255 + 1e-9);
        }
      }),
    );
  });

  it('are read from any text as finite places, or not at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: 'grapheme' })), (text) => {
        for (const { x, y, pressure } of decodePoints(text)) {
          expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(500_000);
          expect(pressure).toBeGreaterThanOrEqual(0);
          expect(pressure).toBeLessThanOrEqual(1);
        }
      }),
    );
    expect(decodePoints('////')).toEqual([]);
    expect(decodePoints('_'.repeat(100_000))).toEqual([]);
  });

  it('are written as the file format says', () => {
    expect(
      encodePoints([
        { x: 0, y: 0, pressure: 1 },
        { x: 1.5, y: -0.5, pressure: 1 },
      ]),
    ).toBe('AA-PeJA');
    expect(decodePoints('AA-PeJA')).toEqual([
      { x: 0, y: 0, pressure: 1 },
      { x: 1.5, y: -0.5, pressure: 1 },
    ]);
  });

  it('up to a fault are kept', () => {
    expect(decodePoints('AA-PeJA!AAA')).toHaveLength(2);
    expect(decodePoints('AA-PeJ')).toHaveLength(1);
  });
});
