import { ordersBetween } from '../../../shared/base/order.ts';
import { bottom, right, type Rect } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import type { ConnectorLayout } from '../../../shared/layout/arrow-layout.ts';
import type { MapLayout } from '../../../shared/layout/board-layout.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord, LaneType } from '../../../shared/model/kinds.ts';
import { tableMeasure } from './table-measure.ts';

const t = translator('tr');

export const layoutOf = (records: readonly AnyRecord[]): MapLayout => {
  const board = layoutBoard(new Document(records), 'board', { measure: tableMeasure, t });
  return board.maps[0] as MapLayout;
};

/** True when a line passes through the inside of a rectangle. */
export function passesThrough(line: readonly [x1: number, y1: number, x2: number, y2: number], rect: Rect): boolean {
  const [x1, y1, x2, y2] = line;
  const inside = 0.3;
  return (
    Math.max(x1, x2) > rect.x + inside &&
    Math.min(x1, x2) < right(rect) - inside &&
    Math.max(y1, y2) > rect.y + inside &&
    Math.min(y1, y2) < bottom(rect) - inside
  );
}

export const linesOf = ({ points }: ConnectorLayout) =>
  points.slice(1).map((point, index) => [points[index]?.x ?? NaN, points[index]?.y ?? NaN, point.x, point.y] as const);

/** A blueprint of `steps` × lanes with a card wherever `cards` says so: "row,column". */
export function blueprint(
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

export const LANES = ['customer', 'line-interaction', 'frontstage', 'line-visibility', 'backstage'] as const;

export const arrowOf = (map: MapLayout, at: number): ConnectorLayout => map.connectors[at] as ConnectorLayout;
