import type { Id } from '../base/id.ts';
import { contains, inflate, right, type Point } from '../geometry/rect.ts';
import { isLine } from '../model/kinds.ts';
import type { LaneLayout, MapLayout, StageLayout } from './board-layout.ts';
import { hitArrow } from './arrow-hit.ts';
import { MAP } from './metrics.ts';

/** What lies under a point of a map. */
export type MapHit =
  | { readonly type: 'card'; readonly id: Id; readonly stepId: Id; readonly laneId: Id }
  | { readonly type: 'cell'; readonly stepId: Id; readonly laneId: Id }
  /** Of a lane of curves. */
  | { readonly type: 'emotion-cell'; readonly stepId: Id; readonly laneId: Id }
  | { readonly type: 'curve-point'; readonly id: Id; readonly curveId: Id; readonly stepId: Id; readonly laneId: Id }
  | { readonly type: 'stage' | 'step' | 'lane-name' | 'curve-name' | 'curve-sign' | 'line' | 'connector' | 'jump'; readonly id: Id }
  /** The sign that opens a collapsed stage or lane. */
  | { readonly type: 'fold'; readonly id: Id }
  | { readonly type: 'title' | 'header' | 'map' };

/** Board units from its centre within which a point of a curve is taken. */
const POINT_REACH = 14;

/** Board units around the sign of what is collapsed that take it. */
const FOLD_REACH = 14;

/** Where the sign of a collapsed lane is. */
export const foldOfLane = ({ nameRect }: LaneLayout): Point => ({
  x: nameRect.x + MAP.cellPadding + MAP.fold / 2,
  y: nameRect.y + nameRect.height / 2,
});
/** Where the sign of a collapsed stage is. */
export const foldOfStage = ({ rect }: StageLayout): Point => ({ x: rect.x + rect.width / 2, y: rect.y + 6 + MAP.fold / 2 });

const reaches = (at: Point, point: Point): boolean => Math.abs(at.x - point.x) <= FOLD_REACH && Math.abs(at.y - point.y) <= FOLD_REACH;

function hitCollapsed(map: MapLayout, point: Point): MapHit | null {
  const stage = map.stages.find(({ rect, collapsed }) => collapsed && (contains(rect, point) || contains(collapsed.body, point)));
  if (stage) return { type: reaches(foldOfStage(stage), point) ? 'fold' : 'stage', id: stage.id };
  const lane = map.lanes.find(({ rect, collapsed }) => collapsed && contains(rect, point));
  return lane ? { type: reaches(foldOfLane(lane), point) ? 'fold' : 'lane-name', id: lane.id } : null;
}

function hitCurvePoint(map: MapLayout, point: Point): MapHit | null {
  let nearest: MapHit | null = null;
  let distance = POINT_REACH;
  for (const curve of map.curves) {
    for (const run of curve.runs) {
      for (const { id, stepId, at } of run) {
        const away = Math.hypot(at.x - point.x, at.y - point.y);
        if (away > distance) continue;
        distance = away;
        nearest = { type: 'curve-point', id, curveId: curve.id, stepId, laneId: curve.laneId };
      }
    }
  }
  return nearest;
}

/** A curve's key beside the plot: its piece of line, which hides it, or its name. */
function hitKey(map: MapLayout, lane: LaneLayout, point: Point): MapHit | null {
  const key = map.curves.find((curve) => curve.laneId === lane.id && contains(inflate(curve.key.rect, 2), point));
  return key ? { type: point.x <= right(key.key.sample) + 3 ? 'curve-sign' : 'curve-name', id: key.id } : null;
}

/** The topmost thing of a map at a board point; null outside the map. `zoom` keeps thin lines as easy to take from afar. */
export function hitMap(map: MapLayout, point: Point, zoom = 1): MapHit | null {
  if (!contains(map.rect, point)) return null;
  const card = map.cards.findLast(({ rect }) => contains(rect, point));
  if (card) return { type: 'card', id: card.id, stepId: card.stepId, laneId: card.laneId };
  const curvePoint = hitCurvePoint(map, point);
  if (curvePoint) return curvePoint;
  const line = hitArrow(map, point, zoom);
  if (line) return line;
  const collapsed = hitCollapsed(map, point);
  if (collapsed) return collapsed;
  const lane = map.lanes.find(({ rect }) => contains(rect, point));
  if (lane) {
    if (isLine(lane.type)) return { type: 'line', id: lane.id };
    if (contains(lane.nameRect, point)) return hitKey(map, lane, point) ?? { type: 'lane-name', id: lane.id };
    const cell = map.cells.find(({ laneId, rect }) => laneId === lane.id && contains(rect, point));
    if (!cell) return { type: 'map' };
    const { stepId, laneId } = cell;
    return { type: lane.scale ? 'emotion-cell' : 'cell', stepId, laneId };
  }
  const step = map.steps.find(({ rect }) => contains(rect, point));
  if (step) return { type: 'step', id: step.id };
  const stage = map.stages.find(({ rect }) => contains(rect, point));
  if (stage) return { type: 'stage', id: stage.id };
  if (contains(inflate(map.header.titleRect, 4), point)) return { type: 'title' };
  return contains(map.header.rect, point) ? { type: 'header' } : { type: 'map' };
}
