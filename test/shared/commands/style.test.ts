import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNote } from '../../../shared/commands/notes.ts';
import { resizeText } from '../../../shared/commands/resize.ts';
import { addShape, addStamp, setStamp } from '../../../shared/commands/shapes.ts';
import { setForm, setStyle, styleOf, type Style } from '../../../shared/commands/style.ts';
import { INK_COLORS, NOTE_COLORS, SHAPE_FORMS, STROKE_STYLES, STROKE_WIDTHS, TEXT_ALIGNS } from '../../../shared/model/choices.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { change } from '../../../shared/model/draft.ts';
import { bench, type Bench } from './support.ts';

const RECT = { x: 0, y: 0, width: 180, height: 120 };

function prepared(): Bench {
  const made = bench('blank');
  const { document, boardId, run } = made;
  for (const form of SHAPE_FORMS) run(addShape(document, { boardId, form, rect: RECT, id: form }));
  run(addNote(document, { boardId, at: { x: 400, y: 0 }, id: 'note', text: 'not' }));
  run(addStamp(document, { boardId, at: { x: 0, y: 400 }, emoji: '👍', id: 'stamp' }));
  return made;
}

const style = fc.record(
  {
    color: fc.constantFrom(...INK_COLORS),
    fill: fc.constantFrom(null, ...NOTE_COLORS),
    stroke: fc.constantFrom(...STROKE_STYLES),
    strokeWidth: fc.constantFrom(...STROKE_WIDTHS),
    fontSize: fc.double({ min: -10, max: 5_000, noNaN: true }),
    bold: fc.boolean(),
    align: fc.constantFrom(...TEXT_ALIGNS),
    thickness: fc.double({ min: 0, max: 900, noNaN: true }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Style>;

describe('a look', () => {
  it('given to everything at once leaves the document sound, and nothing unseen', () => {
    fc.assert(
      fc.property(style, (look) => {
        const { document, run } = prepared();
        run(setStyle(document, { ids: document.records().keys(), style: look }));
        expect(flawOfDocument([...document.records().values()])).toBeNull();
        for (const shape of document.all('shape')) expect(shape.form === 'text' || shape.fill !== null || shape.stroke !== 'none').toBe(true);
      }),
    );
  });

  it('goes over from one thing to others, each taking what it knows', () => {
    const { document, run } = prepared();
    run(
      setStyle(document, {
        ids: ['rectangle'],
        style: { color: 'red', fill: 'teal', stroke: 'dashed', strokeWidth: 'thick', fontSize: 32, bold: true, align: 'right' },
      }),
    );
    const look = styleOf(document.find('shape', 'rectangle') ?? document.all('board')[0]!);
    run(setStyle(document, { ids: ['ellipse', 'text', 'note', 'stamp'], style: look ?? {} }));
    expect(document.find('shape', 'ellipse')).toMatchObject({
      color: 'red',
      fill: 'teal',
      stroke: 'dashed',
      strokeWidth: 'thick',
      fontSize: 32,
      bold: true,
      align: 'right',
    });
    expect(document.find('shape', 'text')).toMatchObject({ color: 'red', fill: null, fontSize: 32 });
    expect(document.find('note', 'note')).toMatchObject({ color: 'teal', bold: true, align: 'right' });
    expect(document.find('stamp', 'stamp')).toMatchObject({ color: 'red', emoji: '👍' });
  });

  it('passes by what is locked', () => {
    const { document, run } = prepared();
    run(change(document, (draft) => draft.update('shape', 'diamond', { locked: true })));
    expect(setStyle(document, { ids: ['diamond'], style: { color: 'red' } }).updated).toEqual([]);
    expect(setForm(document, { ids: ['diamond'], form: 'ellipse' }).updated).toEqual([]);
  });
});

describe('another form', () => {
  it('keeps place, words and colours, and what had no outline gets one', () => {
    const { document, run } = prepared();
    run(setForm(document, { ids: SHAPE_FORMS, form: 'diamond' }));
    expect(document.all('shape').every(({ form, x, y, autoWidth }) => form === 'diamond' && x === 0 && y === 0 && !autoWidth)).toBe(true);
    run(setForm(document, { ids: SHAPE_FORMS, form: 'text' }));
    expect(flawOfDocument([...document.records().values()])).toBeNull();
  });

  it('of a stamp is a sign or an emoji, never both', () => {
    const { document, run } = prepared();
    run(setStamp(document, { ids: ['stamp'], emoji: '🔥', icon: 'phone' }));
    expect(document.find('stamp', 'stamp')).toMatchObject({ emoji: '', icon: 'phone' });
    run(setStamp(document, { ids: ['stamp'], emoji: '🔥', icon: null }));
    expect(document.find('stamp', 'stamp')).toMatchObject({ emoji: '🔥', icon: null });
  });
});

describe('bare words dragged', () => {
  it('at a corner become larger as a whole, within what letters can be', () => {
    const { document, run } = prepared();
    const from = { x: 0, y: 0, width: 100, height: 27 };
    run(resizeText(document, { id: 'text', from, rect: { ...from, width: 200, height: 54 }, handle: { x: 1, y: 1 } }));
    expect(document.find('shape', 'text')).toMatchObject({ width: 200, height: 54, fontSize: 40 });
    run(resizeText(document, { id: 'text', from, rect: { ...from, width: 1, height: 0.27 }, handle: { x: 1, y: 1 } }));
    expect(document.find('shape', 'text')?.fontSize).toBe(8);
  });

  it('at a side break where that is, and at the top and bottom stay', () => {
    const { document, run } = prepared();
    const from = { x: 0, y: 0, width: 100, height: 27 };
    run(change(document, (draft) => draft.update('shape', 'text', { autoWidth: true })));
    expect(resizeText(document, { id: 'text', from, rect: { ...from, height: 90 }, handle: { x: 0, y: 1 } }).updated).toEqual([]);
    run(resizeText(document, { id: 'text', from, rect: { ...from, width: 60 }, handle: { x: 1, y: 0 } }));
    expect(document.find('shape', 'text')).toMatchObject({ width: 60, autoWidth: false, fontSize: 20 });
  });
});
