import type { Id } from '../base/id.ts';
import { contains, type Point } from '../geometry/rect.ts';
import { distanceToSegment } from '../geometry/segment.ts';
import type { MapLayout } from './board-layout.ts';

interface ArrowHit {
  readonly type: 'connector' | 'jump';
  readonly id: Id;
}

/** CSS px beside an arrow that take it. */
const REACH = 6;

/** From a point to the nearest piece of a course, board units. */
const distanceTo = (points: readonly Point[], point: Point): number =>
  points.reduce((least, end, at) => Math.min(least, distanceToSegment(points[at - 1] ?? end, end, point)), Infinity);

/** The arrow or jump at a board point, by its line or its label; the nearest, the upper one of two as near. */
export function hitArrow(map: Pick<MapLayout, 'connectors' | 'jumps'>, point: Point, zoom: number): ArrowHit | null {
  let found: ArrowHit | null = null;
  let nearest = REACH / zoom;
  for (const [type, lines] of [
    ['jump', map.jumps],
    ['connector', map.connectors],
  ] as const) {
    for (const { id, points, label, labelRect } of lines) {
      const away = label.lines.some(({ text }) => text !== '') && contains(labelRect, point) ? 0 : distanceTo(points, point);
      if (away > nearest) continue;
      nearest = away;
      found = { type, id };
    }
  }
  return found;
}
