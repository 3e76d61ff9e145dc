import { contains, type Point } from '../geometry/rect.ts';
import type { MapLayout } from './board-layout.ts';
import type { MapHit } from './map-hit.ts';

/** CSS px beside an arrow that take it. */
const REACH = 6;

function distanceTo(points: readonly Point[], { x, y }: Point): number {
  let least = Infinity;
  points.forEach((end, index) => {
    const start = points[index - 1];
    if (!start) return;
    const dx = Math.max(Math.min(start.x, end.x) - x, 0, x - Math.max(start.x, end.x));
    const dy = Math.max(Math.min(start.y, end.y) - y, 0, y - Math.max(start.y, end.y));
    least = Math.min(least, Math.hypot(dx, dy));
  });
  return least;
}

/** The arrow or jump at a board point, by its line or its label; the nearest, the upper one of two as near. */
export function hitLine(map: Pick<MapLayout, 'connectors' | 'jumps'>, point: Point, zoom: number): MapHit | null {
  let found: MapHit | null = null;
  let nearest = REACH / zoom;
  for (const [type, lines] of [['jump', map.jumps], ['connector', map.connectors]] as const) {
    for (const { id, points, label, labelRect } of lines) {
      const away = label.lines.some(({ text }) => text !== '') && contains(labelRect, point) ? 0 : distanceTo(points, point);
      if (away > nearest) continue;
      nearest = away;
      found = { type, id };
    }
  }
  return found;
}
