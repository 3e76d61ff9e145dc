import { bottom, right, type Point, type Rect } from '../geometry/rect.ts';
import type { TakenSpace } from './taken-space.ts';

/** Board units of one window of the search. */
const WINDOW = 240;

/** A rectangle moved so that it lies inside another one; larger than that it begins at its corner. */
export const movedInto = (outer: Rect, { x, y, width, height }: Rect): Rect => ({
  x: Math.max(outer.x, Math.min(x, right(outer) - width)),
  y: Math.max(outer.y, Math.min(y, bottom(outer) - height)),
  width,
  height,
});

const distance = (rect: Rect, { x, y }: Point): number => Math.hypot(rect.x + rect.width / 2 - x, rect.y + rect.height / 2 - y);

/**
 * The free place for a rectangle nearest to a point among those in a window: a place that is free can be pushed up and
 * to the left until it meets something, so the corners of what is there are all there is to try.
 */
function freeIn(window: Rect, size: Rect, near: Point, taken: TakenSpace): Rect | null {
  if (window.width < size.width || window.height < size.height) return null;
  const there = [...taken.near(window)];
  const xs = [window.x, near.x - size.width / 2, ...there.map(right), ...there.map((rect) => rect.x - size.width)];
  const ys = [window.y, near.y - size.height / 2, ...there.map(bottom), ...there.map((rect) => rect.y - size.height)];
  let best: Rect | null = null;
  for (const x of xs) {
    if (x < window.x || x + size.width > right(window)) continue;
    for (const y of ys) {
      const rect = { x, y, width: size.width, height: size.height };
      if (y < window.y || bottom(rect) > bottom(window) || (best && distance(rect, near) >= distance(best, near))) continue;
      if (taken.overlaps(rect) === 0) best = rect;
    }
  }
  return best;
}

/** The nearest free place of `plot`, looked for in windows farther and farther to both sides; null when there is none. */
export function freePlace(plot: Rect, size: Rect, near: Point, taken: TakenSpace): Rect | null {
  const reach = Math.max(WINDOW, 2 * size.width);
  for (let away = 0; near.x - away > plot.x - reach || near.x + away < right(plot) + reach; away += reach / 2) {
    const found = (away === 0 ? [near.x] : [near.x - away, near.x + away]).flatMap((middle) => {
      const left = Math.max(plot.x, middle - reach / 2);
      const window = { x: left, y: plot.y, width: Math.min(right(plot), middle + reach / 2) - left, height: plot.height };
      return freeIn(window, size, near, taken) ?? [];
    });
    const [best] = found.toSorted((a, b) => Math.abs(a.x - near.x) - Math.abs(b.x - near.x));
    if (best) return best;
  }
  return null;
}
