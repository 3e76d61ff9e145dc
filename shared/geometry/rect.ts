/** Board units are CSS px at 100 % zoom; y grows downward. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const rectOf = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

/** The rectangle between two opposite corners, in any order. */
export const rectBetween = (a: Point, b: Point): Rect => rectOf(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(a.x - b.x), Math.abs(a.y - b.y));

export const right = (rect: Rect): number => rect.x + rect.width;
export const bottom = (rect: Rect): number => rect.y + rect.height;
export const centre = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

/** Edges count as inside. */
export const contains = (rect: Rect, point: Point): boolean =>
  point.x >= rect.x && point.x <= right(rect) && point.y >= rect.y && point.y <= bottom(rect);

/** True when the second one lies in the first as a whole; edges may touch. */
export const covers = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);

/** Touching edges count as crossing. */
export const intersects = (a: Rect, b: Rect): boolean => a.x <= right(b) && b.x <= right(a) && a.y <= bottom(b) && b.y <= bottom(a);

/** The area two rectangles have in common; 0 where they only touch. */
export function sharedArea(a: Rect, b: Rect): number {
  const width = Math.min(right(a), right(b)) - Math.max(a.x, b.x);
  const height = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

export const inflate = (rect: Rect, by: number): Rect => rectOf(rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by);

/** The smallest rectangle around all; null when there are none. */
export function boundsOf(rects: Iterable<Rect>): Rect | null {
  let left = Infinity;
  let top = Infinity;
  let rightmost = -Infinity;
  let lowest = -Infinity;
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    rightmost = Math.max(rightmost, right(rect));
    lowest = Math.max(lowest, bottom(rect));
  }
  return left === Infinity ? null : rectOf(left, top, rightmost - left, lowest - top);
}
