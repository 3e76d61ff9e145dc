import type { Point, Rect } from './rect.ts';

/** The smallest box that holds all points; null of none. */
export function boxAround(points: Iterable<Point>): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
}
