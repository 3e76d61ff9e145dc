import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordersBetween } from '../../../shared/base/order.ts';
import { bottom, intersects, right, type Rect } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import type { ConnectorLayout, MapLayout } from '../../../shared/layout/board-layout.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { placeOfTrack } from '../../../shared/layout/tracks.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord, LaneType } from '../../../shared/model/kinds.ts';
import { arbitraryMap } from './arbitrary-map.ts';
import { tableMeasure } from './table-measure.ts';

const t = translator('tr');
const layoutOf = (records: readonly AnyRecord[]): MapLayout => {
  const board = layoutBoard(new Document(records), 'board', { measure: tableMeasure, t });
  return board.maps[0] as MapLayout;
};

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

/** True when a line passes through the inside of a rectangle. */
function passesThrough(line: readonly [x1: number, y1: number, x2: number, y2: number], rect: Rect): boolean {
  const [x1, y1, x2, y2] = line;
  const inside = 0.3;
  return (
    Math.max(x1, x2) > rect.x + inside &&
    Math.min(x1, x2) < right(rect) - inside &&
    Math.max(y1, y2) > rect.y + inside &&
    Math.min(y1, y2) < bottom(rect) - inside
  );
}

const linesOf = ({ points }: ConnectorLayout) =>
  points.slice(1).map((point, index) => [points[index]?.x ?? NaN, points[index]?.y ?? NaN, point.x, point.y] as const);

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

/** A blueprint of `steps` × lanes with a card wherever `cards` says so: "row,column". */
function blueprint(
  lanes: readonly LaneType[],
  steps: number,
  cards: readonly (readonly [row: number, column: number])[],
  arrows: readonly (readonly [from: number, to: number, label?: string])[],
): readonly AnyRecord[] {
  const orders = ordersBetween(null, null, 100);
  const order = (at: number) => orders[at] as string;
  return [
    fresh('board', { id: 'board', order: order(0) }),
    fresh('map', { id: 'map', boardId: 'board', x: 0, y: 0, form: 'blueprint', status: 'draft', order: order(0) }),
    fresh('stage', { id: 'stage', mapId: 'map', order: order(0) }),
    ...Array.from({ length: steps }, (_, at) => fresh('step', { id: `step-${at}`, stageId: 'stage', order: order(at) })),
    ...lanes.map((type, at) => fresh('lane', { id: `lane-${at}`, mapId: 'map', type, order: order(at) })),
    ...cards.map(([row, column], at) =>
      fresh('touchpoint', { id: `card-${at}`, stepId: `step-${column}`, laneId: `lane-${row}`, title: `Kart ${at}`, order: order(at) }),
    ),
    ...arrows.map(([from, to, label = ''], at) =>
      fresh('connector', { id: `arrow-${String(at).padStart(2, '0')}`, fromId: `card-${from}`, toId: `card-${to}`, heads: 'one' as const, label }),
    ),
  ];
}

const LANES = ['customer', 'line-interaction', 'frontstage', 'line-visibility', 'backstage'] as const;
const arrowOf = (map: MapLayout, at: number): ConnectorLayout => map.connectors[at] as ConnectorLayout;

describe('the way of an arrow', () => {
  it('is straight down to the card below, across a line', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        2,
        [
          [0, 0],
          [2, 0],
        ],
        [[0, 1]],
      ),
    );
    expect(arrowOf(map, 0).points).toHaveLength(2);
    expect(arrowOf(map, 0).points[0]?.x).toBe(arrowOf(map, 0).points[1]?.x);
  });

  it('is straight to the next column, and to one further on across empty cells', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        3,
        [
          [0, 0],
          [0, 1],
          [2, 0],
          [2, 2],
        ],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    );
    for (const at of [0, 1]) expect(arrowOf(map, at).points).toHaveLength(2);
  });

  it('goes around a card that stands between', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        2,
        [
          [0, 0],
          [2, 0],
          [4, 0],
        ],
        [[0, 2]],
      ),
    );
    expect(arrowOf(map, 0).points).toHaveLength(4);
  });

  it('keeps off the lines between rows and columns, so that it is not read as one of them', () => {
    const borders = { low: 100 - 12, high: 100 + 12, border: 100 };
    for (const gutter of [borders, { ...borders, low: 97 }, { ...borders, high: 114 }]) {
      for (const of of [1, 2, 3, 4, 5]) {
        const places = Array.from({ length: of }, (_, track) => placeOfTrack(gutter, track, of));
        expect(new Set(places).size).toBe(of);
        for (const place of places) {
          expect(Math.abs(place - 100)).toBeGreaterThanOrEqual(4);
          expect(place).toBeGreaterThanOrEqual(gutter.low);
          expect(place).toBeLessThanOrEqual(gutter.high);
        }
      }
    }
  });

  it('goes round the name of a line at the end of the last column', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        2,
        [
          [0, 1],
          [2, 1],
        ],
        [[0, 1]],
      ),
    );
    const name = map.lanes.find(({ type }) => type === 'line-interaction')?.nameRect;
    for (const line of linesOf(arrowOf(map, 0))) expect(name && passesThrough(line, name)).toBe(false);
  });

  it('has its label broken off rather than laid over a card', () => {
    const map = layoutOf(
      blueprint(
        ['customer'],
        2,
        [
          [0, 0],
          [0, 1],
        ],
        [[0, 1, 'müşteri numarası sorulur ve yeniden yazılır']],
      ),
    );
    const { label, labelRect } = arrowOf(map, 0);
    for (const { rect } of map.cards) expect(intersects(labelRect, rect)).toBe(false);
    expect(label.lines.length).toBeGreaterThan(0);
  });

  it('runs beside another one in the same gutter', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        2,
        [
          [0, 0],
          [2, 0],
          [4, 0],
          [0, 1],
          [2, 1],
          [4, 1],
        ],
        [
          [0, 4],
          [1, 5],
          [0, 5],
        ],
      ),
    );
    const upright = map.connectors.flatMap((arrow) =>
      linesOf(arrow).flatMap(([x1, y1, x2, y2]) => (x1 === x2 ? [{ x: x1, low: Math.min(y1, y2), high: Math.max(y1, y2) }] : [])),
    );
    const covered = upright.filter((line) =>
      upright.some((other) => other !== line && other.x === line.x && other.low < line.high && line.low < other.high),
    );
    expect(covered).toEqual([]);
  });

  it('keeps a place of its own at each side of a card', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        4,
        [
          [0, 0],
          [0, 2],
          [2, 1],
          [2, 2],
          [2, 3],
        ],
        [
          [0, 2],
          [0, 3],
          [0, 4],
        ],
      ),
    );
    const starts = map.connectors.map(({ points: [start] }) => `${start?.x} ${start?.y}`);
    expect(new Set(starts).size).toBe(3);
  });

  it('carries its label where no card is under it', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        2,
        [
          [0, 0],
          [2, 0],
          [2, 1],
        ],
        [
          [0, 1, 'kimlik'],
          [0, 2, 'onay verir'],
        ],
      ),
    );
    for (const { labelRect } of map.connectors)
      for (const { rect } of map.cards) expect(passesThrough([labelRect.x, labelRect.y, right(labelRect), bottom(labelRect)], rect)).toBe(false);
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
