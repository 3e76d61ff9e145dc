import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isDrawable, LEAST_DPI, largestDpi, MOST_DPI, pictureSize, UNITS_PER_INCH } from '../../../shared/paint/picture-area.ts';

const side = fc.double({ min: 1, max: 10_000_000, noNaN: true });
const content = fc.record({ x: fc.constant(0), y: fc.constant(0), width: side, height: side });

it('names the most dots an inch at which a picture can be written', () => {
  fc.assert(
    fc.property(content, (area) => {
      const dpi = largestDpi(area);
      const at = (dots: number) => isDrawable(pictureSize(area, dots / UNITS_PER_INCH));
      if (dpi === null) expect(at(LEAST_DPI)).toBe(false);
      else {
        expect(at(dpi)).toBe(true);
        if (dpi < MOST_DPI) expect(at(dpi + 1)).toBe(false);
      }
    }),
  );
});
