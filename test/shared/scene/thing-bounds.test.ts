import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bottom, inflate, right, type Rect } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { LINE_HEADS, LINE_WAYS, SHAPE_FORMS } from '../../../shared/model/choices.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { encodePoints } from '../../../shared/model/ink-points.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { boundsOfItems } from '../../../shared/scene/item-bounds.ts';
import { thingGroup } from '../../../shared/scene/thing-scene.ts';
import { themes } from '../../../shared/scene/themes.ts';
import { tableMeasure } from '../layout/table-measure.ts';

/** Around a tile so much is looked for what may reach into it, board units. */
const LOOKED_AROUND = 8;

const holds = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x - 1e-6 && inner.y >= outer.y - 1e-6 && right(inner) <= right(outer) + 1e-6 && bottom(inner) <= bottom(outer) + 1e-6;

const place = { id: 'it', boardId: 'board', x: 40, y: -70, order: 'a0' } as const;
const side = fc.integer({ min: 12, max: 500 });
const rotation = fc.constantFrom(0, 0, 33, 90, 200);
const text = fc.constantFrom('', 'W', 'Müşteri hattı arıyor', 'çok uzun bir kelimeyle başlayan ve birkaç satıra yayılan metin');
const strokeWidth = fc.constantFrom('thin', 'medium', 'thick');

const things: readonly (readonly [kind: string, record: fc.Arbitrary<AnyRecord>])[] = [
  [
    'shape',
    fc
      .record({
        width: side,
        height: side,
        rotation,
        text,
        strokeWidth,
        form: fc.constantFrom(...SHAPE_FORMS),
        fontSize: fc.constantFrom(8, 20, 400),
        autoWidth: fc.boolean(),
        link: fc.constantFrom(null, 'https://example.org/here'),
      })
      .map((fields) => fresh('shape', { ...place, ...fields }) as AnyRecord),
  ],
  [
    'line',
    fc
      .record({
        dx: fc.integer({ min: -400, max: 400 }),
        dy: fc.integer({ min: -400, max: 400 }),
        strokeWidth,
        label: text,
        way: fc.constantFrom(...LINE_WAYS),
        startHead: fc.constantFrom(...LINE_HEADS),
        endHead: fc.constantFrom(...LINE_HEADS),
        bend: fc.option(fc.integer({ min: -300, max: 300 }), { nil: null }),
      })
      .map((fields) => fresh('line', { ...place, ...fields }) as AnyRecord),
  ],
  [
    'ink',
    fc.record({ width: side, height: side, rotation, pen: fc.constantFrom('pen', 'highlighter'), thickness: fc.constantFrom(2, 12, 40) }).map(
      (fields) =>
        fresh('ink', {
          ...place,
          ...fields,
          points: encodePoints([
            { x: 0, y: 0, pressure: 1 },
            { x: 30, y: 90, pressure: 1 },
            { x: 60, y: 5, pressure: 1 },
            { x: 90, y: 60, pressure: 1 },
          ]),
        }) as AnyRecord,
    ),
  ],
  [
    'stamp',
    fc
      .record({ size: fc.integer({ min: 16, max: 400 }), rotation, emoji: fc.constant('👍') })
      .map((fields) => fresh('stamp', { ...place, ...fields }) as AnyRecord),
  ],
  [
    'image',
    fc
      .record({ width: side, height: side, rotation, link: fc.constantFrom(null, 'https://example.org/here') })
      .map((fields) => fresh('image', { ...place, ...fields }) as AnyRecord),
  ],
];

it.each(things)('everything a %s paints is looked for around its rectangle and lies within its bounds', (_, records) => {
  fc.assert(
    fc.property(records, (record) => {
      const document = new Document([record]);
      const [laid] = layoutBoard(document, 'board', { measure: tableMeasure, t: translator('tr') }).loose;
      if (!laid || laid.kind === 'note') throw new Error('it lies on the board');
      const { items, turn, bounds } = thingGroup(laid, { tokens: themes.light, mapId: null });
      const painted = boundsOfItems(items, turn) ?? laid.rect;
      expect(holds(bounds, painted)).toBe(true);
      expect(holds(inflate(laid.rect, LOOKED_AROUND), painted)).toBe(true);
    }),
  );
});
