import { within } from '../base/within.ts';
import type { Point } from './rect.ts';

/** How far along from one point to another, 0 to 1, what lies nearest to a third is. */
export function nearestShare(from: Point, to: Point, point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  return length === 0 ? 0 : within(((point.x - from.x) * dx + (point.y - from.y) * dy) / length, 0, 1);
}

/** The distance of a point from the piece of line between two others. */
export function distanceToSegment(from: Point, to: Point, point: Point): number {
  const share = nearestShare(from, to, point);
  return Math.hypot(from.x + share * (to.x - from.x) - point.x, from.y + share * (to.y - from.y) - point.y);
}
