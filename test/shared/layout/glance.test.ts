import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate, intersects } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { notesSeen } from '../../../shared/layout/glance.ts';
import { layoutBoard, layoutPart } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { tableMeasure } from './table-measure.ts';

const context = { measure: tableMeasure, t: translator('tr') };
const place = fc.integer({ min: -1_500, max: 1_500 });
const side = fc.integer({ min: 40, max: 400 });
const note = fc.record({
  x: place,
  y: place,
  width: side,
  height: side,
  text: fc.oneof(fc.constant(''), fc.string({ maxLength: 12 }), fc.string({ minLength: 40, maxLength: 260 }), fc.constant('a\n'.repeat(30))),
  textSize: fc.constantFrom(null, 'small', 'medium', 'large'),
  bold: fc.boolean(),
  hidden: fc.boolean(),
  pictured: fc.constantFrom(null, [400, 300] as const, [10, 4_000] as const),
});
const seen = fc.record({ x: place, y: place, width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) });
/** What hangs out of a note: its tags, strokes and shade. */
const OVERHANG = 40;

const boardOf = (notes: readonly (typeof note extends fc.Arbitrary<infer T> ? T : never)[], more: readonly AnyRecord[] = []): Document =>
  new Document([
    { id: 'board', kind: 'board', name: null, order: 'a0' },
    ...notes.map(({ x, y, width, height, text, textSize, bold, hidden }, at) =>
      fresh('note', { x, y, width, height, text, textSize, bold, hidden, id: `n${at}`, boardId: 'board', color: 'yellow', order: 'a0' }),
    ),
    ...notes.flatMap(({ pictured }, at) =>
      pictured
        ? [
            fresh('attachment', {
              id: `p${at}`,
              noteId: `n${at}`,
              sha256: 'a'.repeat(64),
              mime: 'image/png',
              name: 'p.png',
              byteCount: 1,
              width: pictured[0],
              height: pictured[1],
              order: 'a0',
            }),
          ]
        : [],
    ),
    ...more,
  ]);

describe('a first look at a board', () => {
  it('has every note that can be seen there, just as the whole board has it', () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 25 }), seen, (notes, rect) => {
        const document = boardOf(notes);
        const whole = layoutBoard(document, 'board', context);
        const part = layoutPart(document, 'board', context, undefined, notesSeen(document, inflate(rect, OVERHANG)));
        const visible = whole.notes.filter((one) => intersects(inflate(one.rect, OVERHANG), rect));
        const looked = new Set(part.notes.map(({ id }) => id));
        expect(visible.filter(({ id }) => !looked.has(id))).toEqual([]);
        expect(part.notes).toEqual(whole.notes.filter(({ id }) => looked.has(id)));
        expect(part.loose).toEqual(part.notes);
        // The whole board grows from it, and is what it would have been without it.
        expect(layoutBoard(document, 'board', context, part)).toEqual(whole);
      }),
    );
  });

  it('has the bounds of the whole board where no words are too long for their note', () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 12 }), (notes) => {
        const document = boardOf(notes.map((one) => ({ ...one, height: one.height + 60, text: '', pictured: null })));
        const part = layoutPart(document, 'board', context, undefined, notesSeen(document, null));
        expect(part.bounds).toEqual(layoutBoard(document, 'board', context).bounds);
        expect(part.notes).toEqual([]);
      }),
    );
  });

  it('draws lines to notes that it does not show as they are', () => {
    const far = { x: 9_000, y: 9_000, width: 180, height: 180, text: 'uzak', textSize: null, bold: false, hidden: false, pictured: null } as const;
    const line = fresh('line', {
      id: 'line',
      boardId: 'board',
      fromX: 0,
      fromY: 0,
      toX: 10,
      toY: 10,
      toId: 'n0',
      toAnchorX: 0.5,
      toAnchorY: 0.5,
      color: 'black',
      order: 'a1',
    } as never);
    const document = boardOf([far, { ...far, y: 12_000 }], [line]);
    const part = layoutPart(document, 'board', context, undefined, notesSeen(document, { x: 0, y: 0, width: 100, height: 100 }));
    const whole = layoutBoard(document, 'board', context);
    expect(part.loose.find(({ id }) => id === 'line')).toEqual(whole.loose.find(({ id }) => id === 'line'));
    expect(part.notes.map(({ id }) => id)).toEqual(['n0']);
  });
});
