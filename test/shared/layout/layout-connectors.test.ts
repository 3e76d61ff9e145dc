import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bottom, right, type Rect } from '../../../shared/geometry/rect.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { arbitraryMap } from './arbitrary-map.ts';
import { LANES, arrowOf, blueprint, layoutOf, linesOf, passesThrough } from './connector-maps.ts';

/** Arrows between drawn pairs of the cards there are. */
function withArrows(records: readonly AnyRecord[], pairs: readonly (readonly [number, number, boolean, string])[]): readonly AnyRecord[] {
  const cards = records.filter((record) => record.kind === 'touchpoint');
  const arrows = pairs.flatMap(([a, b, two, label], index): readonly AnyRecord[] => {
    const [from, to] = [cards[a % cards.length], cards[b % cards.length]];
    if (!from || !to || from.id === to.id) return [];
    return [fresh('connector', { id: `arrow-${index}`, fromId: from.id, toId: to.id, heads: two ? 'two' : 'one', label })];
  });
  return [...records, ...arrows];
}

const pairs = fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.boolean(), fc.constantFrom('', '', 'onay', 'müşteri numarası sorulur')), {
  maxLength: 24,
});

const connected = fc.tuple(arbitraryMap, pairs).map(([records, drawn]) => withArrows(records, drawn));

const touches = ({ x, y }: { readonly x: number; readonly y: number }, rect: Rect): boolean =>
  Math.abs(x - rect.x) < 0.01 || Math.abs(x - right(rect)) < 0.01
    ? y >= rect.y && y <= bottom(rect)
    : (Math.abs(y - rect.y) < 0.01 || Math.abs(y - bottom(rect)) < 0.01) && x >= rect.x && x <= right(rect);

describe('arrows between cards', () => {
  it('pass through no card, and begin and end at the edges of their own', () => {
    fc.assert(
      fc.property(connected, (records) => {
        const map = layoutOf(records);
        const cards = new Map(map.cards.map((card) => [card.id, card.rect]));
        const ends = new Map(records.flatMap((record) => (record.kind === 'connector' ? [[record.id, record] as const] : [])));
        for (const arrow of map.connectors) {
          for (const line of linesOf(arrow))
            for (const [id, rect] of cards) expect(passesThrough(line, rect), `${arrow.id} through ${id}`).toBe(false);
          const record = ends.get(arrow.id);
          const [from, to] = [cards.get(record?.fromId ?? ''), cards.get(record?.toId ?? '')];
          if (from) expect(touches(arrow.points[0] as { x: number; y: number }, from)).toBe(true);
          if (to) expect(touches(arrow.points.at(-1) as { x: number; y: number }, to)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are level or upright, finite, and the same at every run', () => {
    fc.assert(
      fc.property(connected, (records) => {
        const map = layoutOf(records);
        for (const arrow of map.connectors) {
          expect(arrow.points.length).toBeGreaterThan(1);
          for (const [x1, y1, x2, y2] of linesOf(arrow)) expect(Number.isFinite(x1 + y1 + x2 + y2) && (x1 === x2 || y1 === y2)).toBe(true);
          const { x, y, width, height } = arrow.labelRect;
          expect(Number.isFinite(x + y + width + height)).toBe(true);
        }
        expect(layoutOf(records.toReversed()).connectors).toEqual(map.connectors);
      }),
      { numRuns: 100 },
    );
  });

  it('are all there while their cards are', () => {
    fc.assert(
      fc.property(connected, (records) => {
        const map = layoutOf(records);
        const shown = new Set(map.cards.map(({ id }) => id));
        const drawn = new Set(map.connectors.map(({ id }) => id));
        for (const record of records)
          if (record.kind === 'connector' && shown.has(record.fromId) && shown.has(record.toId)) expect(drawn).toContain(record.id);
      }),
      { numRuns: 100 },
    );
  });
});

describe('arrows to what is not shown', () => {
  const records = blueprint(
    LANES,
    3,
    [
      [0, 0],
      [2, 0],
      [2, 1],
    ],
    [
      [0, 1],
      [1, 2],
    ],
  );
  const folded = (patch: (record: AnyRecord) => AnyRecord) => layoutOf(records.map(patch));

  it('end at the row of a collapsed lane, and those between its cards are left out', () => {
    const map = folded((record) => (record.kind === 'lane' && record.id === 'lane-2' ? { ...record, collapsed: true } : record));
    const row = map.lanes.find(({ id }) => id === 'lane-2')?.rect as Rect;
    expect(map.connectors.map(({ id }) => id)).toEqual(['arrow-00']);
    const end = arrowOf(map, 0).points.at(-1);
    expect(end && end.y >= row.y && end.y <= bottom(row)).toBe(true);
  });

  it('are left out when the lane is hidden', () => {
    expect(folded((record) => (record.kind === 'lane' && record.id === 'lane-2' ? { ...record, hidden: true } : record)).connectors).toEqual([]);
  });
});
