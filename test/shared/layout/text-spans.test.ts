import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeText } from '../../../shared/layout/place-text.ts';
import { rectsOfSpans } from '../../../shared/layout/text-spans.ts';
import type { Font } from '../../../shared/layout/text.ts';
import { tableMeasure } from './table-measure.ts';

const FONT: Font = { family: 'sans', weight: 400, size: 20 };
const placed = (text: string, width: number) => placeText(text, FONT, { x: 100, y: 50, width }, tableMeasure);

describe('where found words are', () => {
  it('is exactly as wide as they are, on the line they stand on', () => {
    const text = 'Hat yok';
    const [rects] = rectsOfSpans(placed(text, 1_000), text, [{ start: 4, end: 7 }], tableMeasure);
    expect(rects).toHaveLength(1);
    expect(rects?.[0]?.x).toBeCloseTo(100 + tableMeasure('Hat ', FONT));
    expect(rects?.[0]?.width).toBeCloseTo(tableMeasure('yok', FONT));
  });

  it('is a rectangle on each line that words were broken over', () => {
    const text = 'bir  iki\nüç dört';
    const lines = placed(text, 70);
    const [rects] = rectsOfSpans(lines, text, [{ start: 5, end: 11 }], tableMeasure);
    expect(lines.lines.map((line) => line.text)).toEqual(['bir  iki', 'üç dört']);
    expect(rects?.map(({ x }) => x > 100)).toEqual([true, false]);
    expect(new Set(rects?.map(({ y }) => y)).size).toBe(2);
  });

  it('is nowhere for words behind an ellipsis', () => {
    const shortened = placed('uzun bir a…', 1_000);
    expect(
      rectsOfSpans(
        shortened,
        'uzun bir ad',
        [
          { start: 0, end: 4 },
          { start: 10, end: 11 },
        ],
        tableMeasure,
      ).map((rects) => rects.length),
    ).toEqual([1, 0]);
  });

  it('is once on every line that shows something, and within it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('ab ığ\n\t-/🙂')), maxLength: 60 }),
        fc.integer({ min: 12, max: 300 }),
        (text, width) => {
          const { lines } = placed(text, width);
          const [rects = []] = rectsOfSpans(placed(text, width), text, [{ start: 0, end: text.length }], tableMeasure);
          const rectOn = (row: number) => rects.filter(({ y }) => Math.round((y - 50) / 27) === row);
          lines.forEach((line, row) => {
            if (line.text.trim() !== '') expect(rectOn(row)).toHaveLength(1);
            for (const rect of rectOn(row)) expect(rect.x + rect.width).toBeLessThanOrEqual(line.x + line.width + 0.01);
          });
        },
      ),
    );
  });
});
