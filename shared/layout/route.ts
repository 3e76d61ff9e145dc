import type { Id } from '../base/id.ts';
import { bottom, centre, rectBetween, right, type Point, type Rect } from '../geometry/rect.ts';
import { isClear, middleOf, type Gutters } from './gutters.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** A gutter an arrow runs along: `v` between columns, `h` between rows. */
export interface Lead {
  readonly axis: 'v' | 'h';
  readonly index: number;
}

/** From a side of one card through gutters, one across the other, to a side of another card. */
export interface Route {
  readonly from: Side;
  readonly to: Side;
  readonly via: readonly Lead[];
}

/** Where an arrow begins or ends. */
export interface RouteEnd {
  readonly id: Id;
  readonly rect: Rect;
  readonly column: number;
  readonly row: number;
  /** The sides that can be reached from a gutter: cards above or below in the same cell are in the way. */
  readonly sides: readonly Side[];
}

export const isSideways = (side: Side): boolean => side === 'left' || side === 'right';

/** The point of a side at `along` (y on the left and right, x on top and bottom). */
export function portAt(rect: Rect, side: Side, along: number): Point {
  switch (side) {
    case 'left':
      return { x: rect.x, y: along };
    case 'right':
      return { x: right(rect), y: along };
    case 'top':
      return { x: along, y: rect.y };
    case 'bottom':
      return { x: along, y: bottom(rect) };
  }
}

export const middleOfSide = (rect: Rect, side: Side): number => (isSideways(side) ? centre(rect).y : centre(rect).x);

/** Corners of a route between two points, its gutters run along at `tracks`. Points on one line are left out. */
export function cornersOf({ from, via }: Pick<Route, 'from' | 'via'>, start: Point, end: Point, tracks: readonly number[]): readonly Point[] {
  const points: Point[] = [start];
  let at = start;
  via.forEach(({ axis }, index) => {
    const track = tracks[index] as number;
    at = axis === 'v' ? { x: track, y: at.y } : { x: at.x, y: track };
    points.push(at);
  });
  const upright = (via.at(-1)?.axis ?? (isSideways(from) ? 'h' : 'v')) === 'v';
  points.push(upright ? { x: at.x, y: end.y } : { x: end.x, y: at.y }, end);
  return withoutIdle(points);
}

/** Only the points at which the line turns. */
function withoutIdle(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && last.x === point.x && last.y === point.y) continue;
    if (before && last && ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** The gutter a side faces. */
function gutterOf({ column, row }: RouteEnd, side: Side): Lead {
  switch (side) {
    case 'left':
      return { axis: 'v', index: column };
    case 'right':
      return { axis: 'v', index: column + 1 };
    case 'top':
      return { axis: 'h', index: row };
    case 'bottom':
      return { axis: 'h', index: row + 1 };
  }
}

const sameLead = (a: Lead, b: Lead): boolean => a.axis === b.axis && a.index === b.index;

/** All ways worth trying from one card to another; the last resort, out of one side, around, and into another, is always clear. */
export function routesBetween(from: RouteEnd, to: RouteEnd): readonly Route[] {
  const routes: Route[] = [];
  for (const a of from.sides) {
    for (const b of to.sides) {
      const [out, into] = [gutterOf(from, a), gutterOf(to, b)];
      const add = (...via: readonly Lead[]) => routes.push({ from: a, to: b, via });
      if (isSideways(a) !== isSideways(b)) {
        add();
        add(out, into);
        continue;
      }
      if (facing(from, a, to, b)) add();
      add(out);
      if (sameLead(out, into)) continue;
      add(into);
      const crossing: readonly Side[] = isSideways(a) ? ['top', 'bottom'] : ['left', 'right'];
      const across = [from, to].flatMap((end) => crossing.map((side) => gutterOf(end, side)));
      across.forEach((lead, index) => {
        if (!across.slice(0, index).some((earlier) => sameLead(earlier, lead))) add(out, lead, into);
      });
    }
  }
  return routes;
}

/** True when a straight line can lead from one side to the other. */
function facing({ rect: a }: RouteEnd, from: Side, { rect: b }: RouteEnd, to: Side): boolean {
  const overlapX = Math.min(right(a), right(b)) - Math.max(a.x, b.x);
  const overlapY = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y);
  switch (from) {
    case 'left':
      return to === 'right' && right(b) <= a.x && overlapY >= STRAIGHT_OVERLAP;
    case 'right':
      return to === 'left' && right(a) <= b.x && overlapY >= STRAIGHT_OVERLAP;
    case 'top':
      return to === 'bottom' && bottom(b) <= a.y && overlapX >= STRAIGHT_OVERLAP;
    case 'bottom':
      return to === 'top' && bottom(a) <= b.y && overlapX >= STRAIGHT_OVERLAP;
  }
}

/** Two sides that see this much of each other can be joined by a straight line, board units. */
const STRAIGHT_OVERLAP = 14;

/** The stretch both sides of a straight route have in common, along them. */
export function commonStretch(a: Rect, b: Rect, side: Side): { readonly low: number; readonly high: number } {
  return isSideways(side)
    ? { low: Math.max(a.y, b.y), high: Math.min(bottom(a), bottom(b)) }
    : { low: Math.max(a.x, b.x), high: Math.min(right(a), right(b)) };
}

export const isStraight = ({ from, to, via }: Route): boolean => via.length === 0 && isSideways(from) === isSideways(to);

/** Where a route leaves and enters while nothing else is there. */
export function plainPorts(route: Route, from: Rect, to: Rect): { readonly start: number; readonly end: number } {
  if (!isStraight(route)) return { start: middleOfSide(from, route.from), end: middleOfSide(to, route.to) };
  const { low, high } = commonStretch(from, to, route.from);
  return { start: (low + high) / 2, end: (low + high) / 2 };
}

export const plainTracks = ({ via }: Route, gutters: Gutters): readonly number[] =>
  via.map(({ axis, index }) => middleOf((axis === 'v' ? gutters.vertical[index] : gutters.horizontal[index]) ?? { low: 0, high: 0 }));

/** True when a line with these corners runs through no card. */
export const isClearWay = (gutters: Gutters, points: readonly Point[]): boolean =>
  points.every((point, index) => index === 0 || isClear(gutters, rectBetween(points[index - 1] as Point, point)));

export const lengthOf = (points: readonly Point[]): number =>
  points.reduce((sum, point, index) => {
    const before = points[index - 1] ?? point;
    return sum + Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
  }, 0);
