import { within } from '../base/within.ts';
import { pointOn } from '../geometry/cubic.ts';
import { halfWay } from '../geometry/corners.ts';
import { bent, elbowBetween, middlePiece, type ElbowEnd, type Leave } from '../geometry/elbow.ts';
import type { CubicPiece } from '../geometry/monotone.ts';
import { holds, type Outline } from '../geometry/outline.ts';
import type { Point } from '../geometry/rect.ts';
import type { Line } from '../model/kinds.ts';
import { curveLeavesOf, directionTo, facing, isWithin, leavesOf, loopEnds, stopOf, type End } from './line-ends.ts';
import type { LineLayout } from './thing-layout.ts';

export type Course = LineLayout['course'];

export interface Coursed {
  readonly course: Course;
  /** Its middle, where it can be pulled aside and where its label stands; a place on the line. */
  readonly middle: Point;
  readonly pull: LineLayout['pull'];
}

const cornersCourse = (points: readonly Point[]): Course => ({ type: 'corners', points });
const curveCourse = (piece: CubicPiece): Course => ({ type: 'curve', pieces: [piece] });

/** The course of a line between two ends; on its own thing it makes a loop. */
export function courseOf({ way, bend }: Pick<Line, 'way' | 'bend'>, a: End, b: End, sameThing: boolean): Coursed {
  if (sameThing && a.outline) return way === 'curved' ? curvedLoop(a, b) : elbow(bend, ...loopEnds(a, b));
  switch (way) {
    case 'straight':
      return straight(a, b);
    case 'elbow': {
      const [from, to] = facing(a, b);
      return elbow(bend, leavesOf(from, to), leavesOf(to, from));
    }
    case 'curved':
      return bend === null ? curved(a, b) : arc(a, b, bend);
  }
}

/** To the left of the way from one point to another, of length 1. */
function leftOf(from: Point, to: Point): Point {
  const { x, y } = directionTo(from, to);
  return { x: y, y: -x };
}

const between = (p: Point, q: Point): Point => ({ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 });

/** Lines are pulled across the way between what their ends point at. */
function pullAcross(a: End, b: End, middle: Point): LineLayout['pull'] {
  const [way, rest] = [leftOf(a.aim, b.aim), between(a.aim, b.aim)];
  return { way, base: (middle.x - rest.x) * way.x + (middle.y - rest.y) * way.y };
}

function straight(one: End, other: End): Coursed {
  const [a, b] = facing(one, other);
  const [from, to] = stopsTowards(a, b, b.aim, a.aim);
  const middle = between(from, to);
  return { course: cornersCourse([from, to]), middle, pull: pullAcross(a, b, middle) };
}

/** Where both ends stop when each is headed for from a point. Things that lie over each other are joined by their middles. */
function stopsTowards(a: End, b: End, forA: Point, forB: Point): readonly [Point, Point] {
  const [outA, outB] = [directionTo(a.aim, forA), directionTo(b.aim, forB)];
  if (isWithin(a, b)) return [stopOf(a, outA, true), stopOf(b, directionTo(b.aim, stopOf(a, outA, true)))];
  if (isWithin(b, a)) return [stopOf(a, directionTo(a.aim, stopOf(b, outB, true))), stopOf(b, outB, true)];
  const [from, to] = [stopOf(a, outA), stopOf(b, outB)];
  const passed = (to.x - from.x) * (b.aim.x - a.aim.x) + (to.y - from.y) * (b.aim.y - a.aim.y) < 0;
  return passed && a.outline && b.outline ? [a.aim, b.aim] : [from, to];
}

function elbow(bend: number | null, from: ElbowEnd, to: ElbowEnd): Coursed {
  const usual = elbowBetween(from, to);
  const points = bent(usual, bend ?? 0, { from: from.around !== null, to: to.around !== null });
  const piece = middlePiece(usual);
  const pull = piece && { base: bend ?? 0, way: piece.level ? { x: 0, y: 1 } : { x: 1, y: 0 } };
  const at = piece && (piece.at < 0 ? (points.length > 2 ? 2 : 0) : piece.at);
  const [p, q] = at === null ? [] : [points[at], points[at + 1]];
  return { course: cornersCourse(points), middle: p && q ? between(p, q) : halfWay(points), pull };
}

/** Of the distance between its ends, how far a curve runs on before it turns; at most so many board units. */
const RUN = { share: 0.45, most: 240, least: 12 } as const;
/** A curve that would run over one of its things takes a detour of this many board units instead. */
const OVER = 600;

function curved(a: End, b: End): Coursed {
  const [from, to] = facing(a, b);
  const [starts, ends] = [curveLeavesOf(from, to), curveLeavesOf(to, from)];
  const things = [[from, starts] as const, [to, ends] as const].flatMap(([{ outline }, { around }]) => (outline && around ? [outline] : []));
  let best: { readonly piece: CubicPiece; readonly cost: number } | null = null;
  for (const start of starts.leaves) {
    for (const end of ends.leaves) {
      const piece = curveBetween(start, end);
      const cost = costOf(piece, start, end) + (things.some((outline) => runsOver(piece, outline)) ? OVER : 0);
      if (!best || cost < best.cost - 1e-4) best = { piece, cost };
    }
  }
  const piece = best?.piece ?? { from: a.aim, c1: a.aim, c2: b.aim, to: b.aim };
  return curveDone(piece, a, b);
}

function curveDone(piece: CubicPiece, a: End, b: End): Coursed {
  const middle = pointOn(piece, 0.5);
  return { course: curveCourse(piece), middle, pull: pullAcross(a, b, middle) };
}

function curveBetween(start: Leave, end: Leave): CubicPiece {
  const away = Math.hypot(end.at.x - start.at.x, end.at.y - start.at.y);
  const run = within(away * RUN.share, Math.min(RUN.least, away / 2), RUN.most);
  return {
    from: start.at,
    c1: { x: start.at.x + start.out.x * run, y: start.at.y + start.out.y * run },
    c2: { x: end.at.x + end.out.x * run, y: end.at.y + end.out.y * run },
    to: end.at,
  };
}

/** About its length; ends that look at each other are worth a little. */
function costOf({ from, c1, c2, to }: CubicPiece, start: Leave, end: Leave): number {
  const length = (p: Point, q: Point): number => Math.hypot(q.x - p.x, q.y - p.y);
  const opposite = start.out.x === -end.out.x && start.out.y === -end.out.y;
  return length(from, c1) + length(c1, c2) + length(c2, to) - (opposite ? 40 : 0);
}

const runsOver = (piece: CubicPiece, outline: Outline): boolean => [0.1, 0.25, 0.5, 0.75, 0.9].some((t) => holds(outline, pointOn(piece, t)));

/** Rounds after which the ends of an arc have found their places. */
const ROUNDS = 4;

/** A curve whose middle was pulled aside: as an arc it leaves both ends towards that side, and runs through where it was pulled to. */
function arc(a: End, b: End, bend: number): Coursed {
  const [left, rest] = [leftOf(a.aim, b.aim), between(a.aim, b.aim)];
  const middle = { x: rest.x + left.x * bend, y: rest.y + left.y * bend };
  let [from, to] = stopsTowards(a, b, middle, middle);
  // Of a cubic whose control points are one, the middle lies at (from + 6 top + to) / 8.
  const topOf = (): Point => ({ x: (8 * middle.x - from.x - to.x) / 6, y: (8 * middle.y - from.y - to.y) / 6 });
  for (let round = 0; round < ROUNDS; round++) {
    const top = topOf();
    [from, to] = stopsTowards(a, b, top, top);
  }
  return curveDone({ from, c1: topOf(), c2: topOf(), to }, a, b);
}

/** How far a loop reaches out, board units. */
const LOOP = 70;

function curvedLoop(a: End, b: End): Coursed {
  const [starts, ends] = loopEnds(a, b);
  const [start, end] = [starts.leaves[0], ends.leaves[0]];
  if (!start || !end) return straight(a, b);
  const piece: CubicPiece = {
    from: start.at,
    c1: { x: start.at.x + start.out.x * 2 * LOOP, y: start.at.y + start.out.y * 2 * LOOP },
    c2: { x: end.at.x + end.out.x * 2 * LOOP, y: end.at.y + end.out.y * 2 * LOOP },
    to: end.at,
  };
  return { ...curveDone(piece, a, b), pull: null };
}
