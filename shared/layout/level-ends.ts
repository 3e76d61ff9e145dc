import { exitFrom, holds, nearestOnEdge, placeIn, sharesAt, type Outline } from '../geometry/outline.ts';
import { centre, type Point } from '../geometry/rect.ts';
import { NEARLY } from './line-ends.ts';

/** An end of a line as a hand drew it. */
export interface DrawnEnd {
  /** Where the pointer was, board units. */
  readonly at: Point;
  /** What it holds on to; null when it is free. */
  readonly outline: Outline | null;
  /** The place in that by shares of its box; null for all of it. */
  readonly anchor: Point | null;
  /** It is at a port, and stays there. */
  readonly fixed: boolean;
  /** The places in that which an end near them catches: corners and the middles of sides, board units. */
  readonly ports: readonly Point[];
}

type Axis = 'x' | 'y';

/** How much of the way out of a side leads to the other end, from which on it faces that. */
const FACING = 0.5;

const across = (axis: Axis): Axis => (axis === 'y' ? 'x' : 'y');

/**
 * Ends of a line that was drawn level or upright, as they have to be for it to become so: `reach` is how far a hand may be off
 * it, board units. Else a line into the slanted side of a diamond would end where that is nearest to the pointer, higher or
 * lower than it was drawn. Where it meets a side near a port it is led to that.
 */
export function levelEnds(a: DrawnEnd, b: DrawnEnd, reach: number): readonly [DrawnEnd, DrawnEnd] {
  if ((!a.outline && !b.outline) || isAround(a, b) || isAround(b, a)) return [a, b];
  for (const axis of ['y', 'x'] as const) {
    const off = Math.abs(a.at[axis] - b.at[axis]);
    if (off > reach || Math.abs(a.at[across(axis)] - b.at[across(axis)]) <= 2 * reach) continue;
    if (isOpen(a) && isOpen(b) && Math.abs(middleOf(a, axis) - middleOf(b, axis)) <= NEARLY) return [a, b];
    const found = levelAlong(caught(a, b, axis, reach), caught(b, a, axis, reach), axis) ?? levelAlong(a, b, axis);
    if (found) return found;
  }
  return [a, b];
}

function levelAlong(a: DrawnEnd, b: DrawnEnd, axis: Axis): readonly [DrawnEnd, DrawnEnd] | null {
  const level = levelOf(a, b, axis);
  if (level === null) return null;
  const mayStay = !(isOpen(a) && isOpen(b));
  const [first, second] = [brought(a, b, { axis, level, mayStay: true }), brought(b, a, { axis, level, mayStay })];
  return first && second ? [first, second] : null;
}

/** An end at the port near which a level line would meet its side, of those that face the other end; itself where there is none. */
function caught(end: DrawnEnd, other: DrawnEnd, axis: Axis, reach: number): DrawnEnd {
  const { outline } = end;
  if (!outline || end.anchor === null || end.fixed) return end;
  const anchor = brought(end, other, { axis, level: end.at[axis], mayStay: false })?.anchor;
  const meets = anchor && placeIn(outline, anchor.x, anchor.y);
  const side = Math.sign(other.at[across(axis)] - end.at[across(axis)]);
  const faces = (port: Point): boolean => nearestOnEdge(outline, port).normal[across(axis)] * side > FACING;
  const port = meets && end.ports.find((one) => Math.hypot(one.x - meets.x, one.y - meets.y) <= 2 * reach && faces(one));
  return port ? { ...end, anchor: sharesAt(outline, port), fixed: true } : end;
}

const isAround = ({ outline }: DrawnEnd, { at }: DrawnEnd): boolean => outline !== null && holds(outline, at);

/** It holds on to all of something: the layout chooses the place. */
const isOpen = ({ outline, anchor }: DrawnEnd): boolean => outline !== null && anchor === null;

const middleOf = ({ outline, at }: DrawnEnd, axis: Axis): number => (outline ? centre(outline.box)[axis] : at[axis]);

/** Where a line along the other axis runs; null where both ends have places that do not face each other. */
function levelOf(a: DrawnEnd, b: DrawnEnd, axis: Axis): number | null {
  const fixed = [a, b].flatMap(({ outline, anchor, fixed: stays }) =>
    outline && anchor && stays ? [placeIn(outline, anchor.x, anchor.y)[axis]] : [],
  );
  const [first, second] = fixed;
  if (first !== undefined) return second !== undefined && Math.abs(first - second) > 1e-6 ? null : first;
  const free = [a, b].find(({ outline }) => outline === null);
  return (free ?? (b.anchor || !a.anchor ? b : a)).at[axis];
}

interface Level {
  readonly axis: Axis;
  readonly level: number;
  /** An end that chose no place may go on choosing none where the layout brings it there by itself. */
  readonly mayStay: boolean;
}

/** An end at that level, on the side where the other one is; null where it has no such place. */
function brought(end: DrawnEnd, other: DrawnEnd, { axis, level, mayStay }: Level): DrawnEnd | null {
  const { outline, anchor } = end;
  if (!outline) return { ...end, at: { ...end.at, [axis]: level } };
  if (end.fixed) return end;
  if (anchor === null && mayStay && Math.abs(middleOf(end, axis) - level) <= NEARLY) return end;
  const start: Point = { ...centre(outline.box), [axis]: level };
  if (!holds(outline, start)) return null;
  const along = across(axis);
  const way: Point = { x: 0, y: 0, [along]: other.at[along] < start[along] ? -1 : 1 };
  const out = exitFrom(outline, start, way);
  // The tip of a triangle has no side a level line could meet: its way out is up.
  if (out < 1e-6) return null;
  return { ...end, anchor: sharesAt(outline, { x: start.x + way.x * out, y: start.y + way.y * out }) };
}
