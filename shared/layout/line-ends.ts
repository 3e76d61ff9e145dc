import { exitFrom, holds, nearestOnEdge, outwardAt, placeIn, type Outline } from '../geometry/outline.ts';
import { ASIDE, axisOf, WAYS, type ElbowEnd, type Leave } from '../geometry/elbow.ts';
import { bottom, right, type Point, type Rect } from '../geometry/rect.ts';
import { boundsOfTurned } from '../geometry/turn.ts';

/** Room between the tip of a line and what it points at, board units. */
export const GAP = 4;
/** Ends that miss each other by no more than this many board units are brought onto one line. */
export const NEARLY = 16;

/** One end of a line before its course is known. */
export interface End {
  /** What it holds on to; null when it is free. */
  readonly outline: Outline | null;
  /** Where it points: a place in what it holds on to, or its own. */
  readonly aim: Point;
  /** Somebody chose just this place. */
  readonly chosen: boolean;
}

/** An end that holds on to a place in something, by shares of its box, or to all of it where there are none; else it is at `free`. */
export const endAt = (outline: Outline | null, anchorX: number | null, anchorY: number | null, free: Point): End =>
  outline
    ? { outline, aim: placeIn(outline, anchorX ?? 0.5, anchorY ?? 0.5), chosen: anchorX !== null && anchorY !== null }
    : { outline: null, aim: free, chosen: true };

export const boundsOfOutline = ({ box, rotation }: Outline): Rect => boundsOfTurned(box, rotation);

/** The way from one point to another, of length 1; to the right where they are the same. */
export function directionTo(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length < 1e-9 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

const along = ({ x, y }: Point, direction: Point, by: number): Point => ({ x: x + direction.x * by, y: y + direction.y * by });

/** True when an end holds on to something in which the other end lies, as a note does in a frame: it meets it from within. */
export const isWithin = (end: End, other: End): boolean =>
  end.outline !== null &&
  holds(end.outline, other.aim) &&
  !(other.outline !== null && holds(other.outline, end.aim) && areaOf(other.outline) >= areaOf(end.outline));

const areaOf = ({ box }: Outline): number => box.width * box.height;

/** Which way is out (of length 1) where somebody chose a place on the edge; null where the edge is met by itself. */
const outwardFrom = ({ outline, aim, chosen }: End): Point | null => (chosen && outline ? outwardAt(outline, aim) : null);

/** On the way along a slanted edge a tip keeps no more than so much room, board units. */
const MOST_GAP = 1.5 * GAP;

/**
 * Where an end stops that is headed for from a direction (of length 1, out of what it holds on to). At a place that was chosen
 * the room is kept along that direction, so that the line points at just that place: what is level stays so.
 */
export function stopOf(end: End, direction: Point, within = false): Point {
  const { outline, aim } = end;
  if (!outline) return aim;
  const outward = outwardFrom(end);
  if (outward) {
    const steep = (direction.x * outward.x + direction.y * outward.y) * (within ? -1 : 1);
    return steep > 0 ? along(aim, direction, Math.min(GAP / steep, MOST_GAP)) : along(aim, outward, within ? -GAP : GAP);
  }
  const exit = exitFrom(outline, aim, direction);
  return along(aim, direction, within ? Math.max(0, exit - GAP) : exit + GAP);
}

/** Where a line of level and upright pieces may leave an end. */
export function leavesOf(end: End, other: End): ElbowEnd {
  const { outline } = end;
  if (!outline) return { leaves: openLeaves(end, other), around: null };
  const outward = outwardFrom(end);
  const ways = outward ? [axisOf(outward)] : WAYS;
  const within = isWithin(end, other);
  if (!within) {
    const across = outward ? null : acrossGap(end, other);
    const leaves = ways.map((out) => ({ at: stopOf(end, out), out, detour: across && out[across] === 0 ? ASIDE : 0 }));
    return { leaves, around: boundsOfOutline(outline) };
  }
  const from: End = outward ? end : { ...end, aim: other.aim };
  return { leaves: ways.map((out) => ({ at: stopOf(from, out, true), out: { x: -out.x, y: -out.y } })), around: null };
}

/**
 * Where a curve may leave an end: a place that was chosen straight out of its edge. Along the axes alone it would make a hook
 * below the tip of a diamond.
 */
export function curveLeavesOf(end: End, other: End): ElbowEnd {
  const usual = leavesOf(end, other);
  const outward = outwardFrom(end);
  return !outward || isWithin(end, other) ? usual : { ...usual, leaves: [{ at: stopOf(end, outward), out: outward }] };
}

/** Less than this between two things, board units, is no gap to run through. */
const GAP_FROM = 36;

/** The axis along which two ends lie further apart from edge to edge; null where they are near. */
function acrossGap(end: End, other: End): 'x' | 'y' | null {
  const [a, b] = [rangeOf(end), rangeOf(other)];
  const x = Math.max(a.x - right(b), b.x - right(a));
  const y = Math.max(a.y - bottom(b), b.y - bottom(a));
  return Math.max(x, y) < GAP_FROM ? null : x >= y ? 'x' : 'y';
}

const rangeOf = ({ outline, aim }: End): Rect => (outline ? boundsOfOutline(outline) : { ...aim, width: 0, height: 0 });

/** Between two ends in the open a line sets out the longer way first and comes in the same way. */
function openLeaves({ aim }: End, other: End): readonly Leave[] {
  if (other.outline) return WAYS.map((out) => ({ at: aim, out }));
  return [{ at: aim, out: axisOf(directionTo(aim, other.aim)) }];
}

/** Two ends that nearly face each other meet on one line, where neither of them was given a place. */
export function facing(a: End, b: End): readonly [End, End] {
  if (a.chosen && b.chosen) return [a, b];
  const spans = { x: common(a, b, 'x'), y: common(a, b, 'y') };
  for (const axis of ['y', 'x'] as const) {
    const span = spans[axis];
    if (!span || spans[axis === 'x' ? 'y' : 'x'] || Math.abs(a.aim[axis] - b.aim[axis]) > NEARLY) continue;
    const value = a.chosen ? a.aim[axis] : b.chosen ? b.aim[axis] : (a.aim[axis] + b.aim[axis]) / 2;
    if (value > span.low && value < span.high)
      return [
        { ...a, aim: { ...a.aim, [axis]: value } },
        { ...b, aim: { ...b.aim, [axis]: value } },
      ];
  }
  return [a, b];
}

/** What two ends share of an axis; null for nothing. */
function common(a: End, b: End, axis: 'x' | 'y'): { readonly low: number; readonly high: number } | null {
  const range = ({ outline, aim }: End) => {
    if (!outline) return { low: aim[axis] - 1, high: aim[axis] + 1 };
    const box = boundsOfOutline(outline);
    return axis === 'x' ? { low: box.x, high: right(box) } : { low: box.y, high: bottom(box) };
  };
  const [p, q] = [range(a), range(b)];
  const low = Math.max(p.low, q.low);
  const high = Math.min(p.high, q.high);
  return low < high ? { low, high } : null;
}

/** A line from a thing to itself goes out at its right and comes in from above, unless somebody chose other places. */
export function loopEnds(a: End, b: End): readonly [ElbowEnd, ElbowEnd] {
  const around = a.outline ? boundsOfOutline(a.outline) : null;
  const leave = (end: End, usual: Point): ElbowEnd => {
    const outward = end.chosen && end.outline ? nearestOnEdge(end.outline, end.aim).normal : null;
    const out = outward ? axisOf(outward) : usual;
    return { leaves: [{ at: stopOf(end, out), out }], around };
  };
  return [leave(a, { x: 1, y: 0 }), leave(b, { x: 0, y: -1 })];
}
