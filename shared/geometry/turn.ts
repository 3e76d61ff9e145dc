import { boundsOf, bottom, centre, right, type Point, type Rect } from './rect.ts';

/** A rotation in degrees, clockwise as one sees it, around a point. */
export interface Turn {
  readonly degrees: number;
  readonly about: Point;
}

/** Where a point goes when it is turned. */
export function turned({ x, y }: Point, { degrees, about }: Turn): Point {
  if (degrees % 360 === 0) return { x, y };
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [dx, dy] = [x - about.x, y - about.y];
  return { x: about.x + dx * cos - dy * sin, y: about.y + dx * sin + dy * cos };
}

/** Where a point of the turned thing was before it was turned. */
export const unturned = (point: Point, { degrees, about }: Turn): Point => turned(point, { degrees: -degrees, about });

/** The rotation of a box around its middle. */
export const turnOf = (box: Rect, degrees: number): Turn => ({ degrees, about: centre(box) });

/** The corners of a box turned around its middle: upper left, upper right, lower right, lower left of before. */
export function cornersOf(box: Rect, degrees: number): readonly [Point, Point, Point, Point] {
  const turn = turnOf(box, degrees);
  const at = (x: number, y: number): Point => turned({ x, y }, turn);
  return [at(box.x, box.y), at(right(box), box.y), at(right(box), bottom(box)), at(box.x, bottom(box))];
}

/** The upright rectangle around a box turned around its middle, and around what turns with it and may reach out of it. */
export function boundsOfTurned(box: Rect, degrees: number, along: readonly Rect[] = []): Rect {
  const whole = along.length === 0 ? box : (boundsOf([box, ...along]) ?? box);
  if (degrees % 360 === 0) return whole;
  const turn = turnOf(box, degrees);
  return boundsOf(cornersOf(whole, 0).map((corner) => ({ ...turned(corner, turn), width: 0, height: 0 }))) ?? whole;
}
