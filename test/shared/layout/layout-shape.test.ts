import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cornersOf, turned, turnOf } from '../../../shared/geometry/turn.ts';
import { hitsLoose } from '../../../shared/layout/hit-loose.ts';
import { layoutShape } from '../../../shared/layout/layout-shape.ts';
import { SHAPE_FORMS, TEXT_ALIGNS } from '../../../shared/model/choices.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { Shape } from '../../../shared/model/kinds.ts';
import { tableMeasure } from './table-measure.ts';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('', 'ığüşöç '.repeat(40), 'A'.repeat(300), 'مرحبا بالعالم '.repeat(20), '👩‍👩‍👧‍👦'.repeat(30), 'satır\n'.repeat(20)),
);
const side = fc.integer({ min: 1, max: 2_000 });
const shape = fc
  .record({
    width: side,
    height: side,
    rotation: fc.integer({ min: 0, max: 360 }),
    form: fc.constantFrom(...SHAPE_FORMS),
    text: words,
    autoWidth: fc.boolean(),
    fontSize: fc.integer({ min: 8, max: 400 }),
    bold: fc.boolean(),
    align: fc.constantFrom(...TEXT_ALIGNS),
    link: fc.constantFrom(null, 'https://example.com/a', 'javascript:alert(1)'),
  })
  .map((given): Shape => fresh('shape', { id: 's', boardId: 'b', x: 30, y: -40, order: 'a0', ...given }));

/** How far out of a form a point of its box lies: 1 is its edge. */
function depth({ form }: Shape, x: number, y: number): number {
  switch (form) {
    case 'ellipse':
      return Math.hypot(x, y);
    case 'diamond':
      return Math.abs(x) + Math.abs(y);
    case 'triangle':
      return Math.max(y, Math.abs(x) * 2 - y);
    case 'text':
    case 'rectangle':
    case 'rounded':
      return Math.max(Math.abs(x), Math.abs(y));
  }
}

describe('a shape', () => {
  it('is never smaller than drawn, and so high that its words do not spill over its edge', () => {
    fc.assert(
      fc.property(shape, (record) => {
        const { box, textRect, text } = layoutShape(record, tableMeasure);
        expect(record.form === 'text' || (box.width === record.width && box.height >= record.height)).toBe(true);
        expect(text.lines.length > 0 || record.text === '').toBe(true);
        const roomy = record.width > 12 * record.fontSize;
        if (record.text === '' || !roomy) return;
        for (const x of [textRect.x, textRect.x + textRect.width]) {
          for (const y of [textRect.y, textRect.y + textRect.height]) {
            const at = { x: (x - box.x - box.width / 2) / (box.width / 2), y: (y - box.y - box.height / 2) / (box.height / 2) };
            expect(depth(record, at.x, at.y)).toBeLessThanOrEqual(1.02);
          }
        }
      }),
    );
  });

  it('keeps its upper left corner where it is seen when its words make it grow, turned or not', () => {
    fc.assert(
      fc.property(shape, (record) => {
        const { box, rotation } = layoutShape(record, tableMeasure);
        const [corner] = cornersOf(box, rotation);
        const drawn = turned(
          { x: record.x, y: record.y },
          turnOf({ x: record.x, y: record.y, width: record.width, height: record.height }, rotation),
        );
        expect(Math.hypot(corner.x - drawn.x, corner.y - drawn.y)).toBeLessThan(0.001);
      }),
    );
  });

  it('of bare words with a width of its own breaks only where somebody broke it', () => {
    const record = fresh('shape', {
      id: 's',
      boardId: 'b',
      x: 0,
      y: 0,
      width: 4,
      height: 20,
      rotation: 0,
      form: 'text',
      autoWidth: true,
      fontSize: 20,
      text: 'uzun bir satır hiç bölünmeden\nikinci',
      order: 'a0',
    });
    const { text, box } = layoutShape(record, tableMeasure);
    expect(text.lines.map((line) => line.text)).toEqual(['uzun bir satır hiç bölünmeden', 'ikinci']);
    expect(box.width).toBeCloseTo(Math.max(...text.lines.map(({ width }) => width)));
    expect(layoutShape({ ...record, autoWidth: false, width: 120 }, tableMeasure).text.lines.length).toBeGreaterThan(2);
  });

  it('with no ground lets what lies in it be reached, and is hit at its edge and words, turned too', () => {
    const record = fresh('shape', {
      id: 's',
      boardId: 'b',
      x: 0,
      y: 0,
      width: 300,
      height: 100,
      rotation: 90,
      form: 'rectangle',
      fontSize: 20,
      order: 'a0',
    });
    const hollow = layoutShape(record, tableMeasure);
    const filled = layoutShape({ ...record, fill: 'yellow' }, tableMeasure);
    const written = layoutShape({ ...record, text: 'orta' }, tableMeasure);
    // Turned by a quarter it stands upright around 150, 50.
    expect([hollow, filled, written].map((one) => hitsLoose(one, { x: 150, y: 50 }, 4))).toEqual([false, true, true]);
    expect([hollow, filled].map((one) => hitsLoose(one, { x: 100, y: 150 }, 4))).toEqual([true, true]);
    expect([hollow, filled].map((one) => hitsLoose(one, { x: 20, y: 50 }, 4))).toEqual([false, false]);
  });
});
