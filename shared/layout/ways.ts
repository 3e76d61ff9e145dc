import { bottom, intersects, rectBetween, right, type Point, type Rect } from '../geometry/rect.ts';
import type { Gutters } from './gutters.ts';
import { assignPorts, type RoutedArrow } from './ports.ts';
import { cornersOf, isClearWay, lengthOf, plainPorts, plainTracks, portAt, routesBetween, type Lead, type Route, type RouteEnd } from './route.ts';
import { placeOfTrack, tracksOf, type Stretch } from './tracks.ts';

/** What a corner, and running along something that should be seen, costs in board units of way. */
const COST = { corner: 34, plot: 90, text: 200, company: 5 } as const;

/** What arrows may cross but should not run along: names of lines, and the plots of emotion lanes. */
export interface Veils {
  readonly plots: readonly Rect[];
  readonly text: readonly Rect[];
}

const STRAIGHT: Route = { from: 'right', to: 'left', via: [] };

const keyOf = ({ axis, index }: Lead): string => `${axis}${index}`;

/** The way with the least cost, of all that lead through no card; it joins the company in its gutters. */
export function bestRoute(from: RouteEnd, to: RouteEnd, gutters: Gutters, veils: Veils, company: Map<string, number>): Route {
  const tried = routesBetween(from, to).map((route) => {
    const points = plainWay(route, from, to, gutters);
    return { route, points, cost: costOf(points, route, veils, company) };
  });
  const found = tried.toSorted((a, b) => a.cost - b.cost).find(({ points }) => isClearWay(gutters, points));
  const route = (found ?? tried[0])?.route ?? STRAIGHT;
  for (const lead of route.via) company.set(keyOf(lead), (company.get(keyOf(lead)) ?? 0) + 1);
  return route;
}

function plainWay(route: Route, from: RouteEnd, to: RouteEnd, gutters: Gutters): readonly Point[] {
  const { start, end } = plainPorts(route, from.rect, to.rect);
  return cornersOf(route, portAt(from.rect, route.from, start), portAt(to.rect, route.to, end), plainTracks(route, gutters));
}

function costOf(points: readonly Point[], { via }: Route, veils: Veils, company: ReadonlyMap<string, number>): number {
  let cost = lengthOf(points) + COST.corner * (points.length - 2);
  for (const lead of via) cost += COST.company * (company.get(keyOf(lead)) ?? 0);
  for (const [index, point] of points.entries()) {
    const line = rectBetween(points[index - 1] ?? point, point);
    for (const veil of veils.text) if (intersects(line, veil)) cost += COST.text;
    // Only across a column's middle the points of a curve are in the way.
    if (line.height > 0 && !via.some(({ axis }) => axis === 'v')) for (const plot of veils.plots) if (intersects(line, plot)) cost += COST.plot;
  }
  return cost;
}

/** The ways of all arrows once each has its own place at its cards and in its gutters. */
export function waysOf(arrows: readonly RoutedArrow[], gutters: Gutters): readonly (readonly Point[])[] {
  const ports = assignPorts(arrows, gutters);
  const settled = arrows.map((arrow, index) => {
    const { start, end } = ports[index] as (typeof ports)[number];
    const [first, last] = [portAt(arrow.from.rect, arrow.route.from, start), portAt(arrow.to.rect, arrow.route.to, end)];
    const wayOf = (tracks: readonly number[]) => cornersOf(arrow.route, first, last, tracks);
    if (isClearWay(gutters, wayOf(plainTracks(arrow.route, gutters)))) return { route: arrow.route, wayOf };
    // Moved along its side it meets a card that it missed at the middle: then around all.
    const route = aroundAll(arrow, gutters);
    return { route, wayOf: () => plainWay(route, arrow.from, arrow.to, gutters) };
  });
  const gutterUse = new Map<string, { readonly arrow: number; readonly at: number; readonly lead: Lead; readonly stretch: Stretch }[]>();
  settled.forEach(({ route, wayOf }, arrow) => {
    const points = wayOf(plainTracks(route, gutters));
    route.via.forEach((lead, at) => {
      const use = { arrow, at, lead, stretch: stretchIn(lead, points, gutters) };
      const uses = gutterUse.get(keyOf(lead));
      if (uses) uses.push(use);
      else gutterUse.set(keyOf(lead), [use]);
    });
  });
  const tracks = settled.map(({ route }) => [...plainTracks(route, gutters)]);
  for (const uses of gutterUse.values()) {
    const given = tracksOf(uses.map(({ stretch }) => stretch));
    uses.forEach(({ arrow, at, lead: { axis, index } }, which) => {
      const gutter = (axis === 'v' ? gutters.vertical : gutters.horizontal)[index];
      const { track, of } = given[which] as (typeof given)[number];
      if (gutter) (tracks[arrow] as number[])[at] = placeOfTrack(gutter, track, of);
    });
  }
  return settled.map(({ wayOf }, index) => wayOf(tracks[index] as number[]));
}

/** Out of one side, along a gutter, and into another side: nothing can be in the way. */
function aroundAll({ from, to }: RoutedArrow, gutters: Gutters): Route {
  const clear = routesBetween(from, to).filter((route) => isClearWay(gutters, plainWay(route, from, to, gutters)) && route.via.length > 0);
  return clear.toSorted((a, b) => b.via.length - a.via.length)[0] ?? STRAIGHT;
}

/** How far a way runs along one of its gutters. */
function stretchIn({ axis, index }: Lead, points: readonly Point[], gutters: Gutters): Stretch {
  const gutter = (axis === 'v' ? gutters.vertical : gutters.horizontal)[index];
  let [low, high] = [Infinity, -Infinity];
  points.forEach((point, at) => {
    const before = points[at - 1];
    if (!before || !gutter) return;
    const line = rectBetween(before, point);
    const along =
      axis === 'v'
        ? line.width === 0 && point.x >= gutter.low && point.x <= gutter.high
        : line.height === 0 && point.y >= gutter.low && point.y <= gutter.high;
    if (!along) return;
    low = Math.min(low, axis === 'v' ? line.y : line.x);
    high = Math.max(high, axis === 'v' ? bottom(line) : right(line));
  });
  return low <= high ? { low, high } : { low: 0, high: 0 };
}
