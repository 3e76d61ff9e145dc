import { panned, zoomedAt, type Camera } from './camera.ts';
import type { Point } from './rect.ts';

/**
 * The view after two fingers moved from one pair of places to another, CSS px: the middle between them holds on to the
 * board point that was under it, and the distance between them says how large the board is. Counted from the view as it was when
 * they came down, so that nothing is lost while the zoom is at its end.
 */
export function pinched(camera: Camera, [a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): Camera {
  const from = middle(a, b);
  const to = middle(c, d);
  return zoomedAt(panned(camera, from.x - to.x, from.y - to.y), to, (camera.zoom * distance(c, d)) / distance(a, b));
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const distance = (a: Point, b: Point): number => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
