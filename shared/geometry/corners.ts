import type { Point } from './rect.ts';

const lengthBetween = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** The point half way along a row of straight pieces. */
export function halfWay(points: readonly Point[]): Point {
  const first = points[0] ?? { x: 0, y: 0 };
  let left = points.reduce((sum, point, at) => sum + lengthBetween(points[at - 1] ?? point, point), 0) / 2;
  for (const [at, to] of points.entries()) {
    const from = points[at - 1] ?? to;
    const length = lengthBetween(from, to);
    if (length > 0 && left <= length) return { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length };
    left -= length;
  }
  return points.at(-1) ?? first;
}

/** Nearer than this, board units, two points are one. */
const ONE_POINT = 1e-6;

const isOne = (a: number, b: number): boolean => Math.abs(a - b) <= ONE_POINT;

/** Without points that stand on each other, and without those in the middle of a level or upright piece. */
export function withoutIdle(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && isOne(last.x, point.x) && isOne(last.y, point.y)) continue;
    const before = kept.at(-2);
    if (last && before && ((isOne(before.x, last.x) && isOne(last.x, point.x)) || (isOne(before.y, last.y) && isOne(last.y, point.y)))) kept.pop();
    kept.push(point);
  }
  return kept;
}
