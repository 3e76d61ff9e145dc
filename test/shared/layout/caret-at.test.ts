import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caretAt, rowAt } from '../../../shared/layout/caret-at.ts';
import { placeText } from '../../../shared/layout/place-text.ts';
import type { Font } from '../../../shared/layout/text.ts';
import { tableMeasure } from './table-measure.ts';

const font: Font = { family: 'hand', weight: 500, size: 20 };
const place = (text: string, align: 'left' | 'centre' | 'right' = 'left') =>
  placeText(text, font, { x: 100, y: 50, width: 150 }, tableMeasure, align);

describe('where a pointer is in a text', () => {
  it('is before, behind or between its characters', () => {
    const text = 'aradı bekledi kapattı';
    const placed = place(text);
    const [first, second] = placed.lines;
    if (!first || !second) throw new Error('it has two lines');
    const at = (x: number, line: { readonly baseline: number }) => caretAt(placed, text, { x, y: line.baseline - 4 }, tableMeasure);
    expect([at(0, first), at(first.x, first), at(first.x + tableMeasure('ara', font) + 1, first)]).toEqual([0, 0, 3]);
    expect(at(1_000, first)).toBe(first.text.length);
    expect(at(0, second)).toBe(first.text.length + 1);
    expect(caretAt(placed, text, { x: 1_000, y: 5_000 }, tableMeasure)).toBe(text.length);
  });

  it('stays within the text, whatever it holds and however it is placed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer(),
        fc.integer(),
        fc.constantFrom('left', 'centre', 'right'),
        (text, x, y, align) => {
          const caret = caretAt(place(text, align), text, { x, y }, tableMeasure);
          expect(caret >= 0 && caret <= text.length).toBe(true);
        },
      ),
    );
  });
});

describe('the row of the caret', () => {
  const row = (text: string, offset: number) => rowAt(place(text), text, offset);

  it('is that of the character ahead, and of line ends behind the last word', () => {
    expect(row('Müşteri deneyimi\n\nharitası', 3)).toBe(0);
    expect(row('Müşteri deneyimi\n\nharitası', 8)).toBe(1);
    expect(row('Müşteri deneyimi\n\nharitası', 17)).toBe(2);
    expect(row('Müşteri deneyimi\n\nharitası', 18)).toBe(3);
    expect(row('bir\n\n', 5)).toBe(2);
    expect(row('', 0)).toBe(0);
  });
});
