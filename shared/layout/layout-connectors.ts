import type { Id } from '../base/id.ts';
import { bottom, intersects, right, type Point, type Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Connector } from '../model/kinds.ts';
import { mapIdOf } from '../model/structure.ts';
import type { ConnectorLayout, LayoutContext, MapLayout } from './board-layout.ts';
import { guttersOf, lineRect, type Gutters } from './gutters.ts';
import { layoutLabels } from './layout-labels.ts';
import { assignPorts, type RoutedArrow } from './ports.ts';
import { cornersOf, isClearWay, lengthOf, plainPorts, plainTracks, portAt, routesBetween, type Lead, type Route, type RouteEnd, type Side } from './route.ts';
import { placeOfTrack, tracksOf, type Stretch } from './tracks.ts';

export type ConnectedMap = Pick<MapLayout, 'stages' | 'steps' | 'lanes' | 'cards'>;

export const connectorsOf = (document: DocumentReader, mapId: Id): readonly Connector[] =>
  document.all('connector').filter(({ fromId }) => mapIdOf(document, fromId) === mapId).toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What a corner, and running along something that should be seen, costs in board units of way. */
const COST = { corner: 34, veil: 90, company: 5 } as const;

/**
 * Arrows between cards of one map. Each takes the way with the least length and corners through the gutters between
 * columns and rows, never through a card; those that share a gutter run beside each other. Where a card is not shown, its
 * arrow ends at the collapsed cell it stands in, or is left out.
 */
export function layoutConnectors(document: DocumentReader, connectors: readonly Connector[], map: ConnectedMap, context: LayoutContext): readonly ConnectorLayout[] {
  const gutters = connectors.length === 0 ? null : guttersOf(map);
  if (!gutters) return [];
  const ends = endsOf(document, map, gutters);
  const veils = veilsOf(map);
  const company = new Map<string, number>();
  const arrows = connectors.flatMap((connector): readonly (RoutedArrow & { readonly connector: Connector })[] => {
    const [from, to] = [ends(connector.fromId), ends(connector.toId)];
    if (!from || !to || from.id === to.id || (from.folded && to.folded)) return [];
    const route = bestRoute(from, to, gutters, veils, company);
    for (const lead of route.via) company.set(keyOf(lead), (company.get(keyOf(lead)) ?? 0) + 1);
    return [{ connector, from, to, route }];
  });
  const ways = waysOf(arrows, gutters);
  const labels = layoutLabels(arrows.map(({ connector }) => connector.label), ways, gutters, veils.text, context);
  return arrows.map(({ connector: { id, heads } }, index) => ({ id, heads, points: ways[index] as readonly Point[], ...(labels[index] as (typeof labels)[number]) }));
}

interface End extends RouteEnd {
  /** It stands for cards that are not shown. */
  readonly folded: boolean;
}

const ALL_SIDES: readonly Side[] = ['right', 'left', 'bottom', 'top'];
/** What stands for cards that are folded away lies this far inside its cell. */
const INSET = 12;

function endsOf(document: DocumentReader, map: ConnectedMap, gutters: Gutters): (cardId: Id) => End | null {
  const rects = new Map(map.cards.map((card) => [card.id, card.rect]));
  const shown = (id: Id, rect: Rect): End => {
    const column = gutters.columnAt(rect.x + rect.width / 2);
    const row = gutters.rowAt(rect.y + rect.height / 2);
    const cell = gutters.cards(column, row);
    const sides: Side[] = ['right', 'left'];
    if (cell.every((other) => other.rect.y <= rect.y)) sides.push('bottom');
    if (cell.every((other) => other.rect.y >= rect.y)) sides.push('top');
    return { id, rect, column, row, sides, folded: false };
  };
  return (cardId) => {
    const rect = rects.get(cardId);
    if (rect) return shown(cardId, rect);
    const card = document.find('touchpoint', cardId);
    const step = card && document.find('step', card.stepId);
    const lane = card && map.lanes.find(({ id }) => id === card.laneId);
    const header = step && (map.steps.find(({ id }) => id === step.id) ?? map.stages.find(({ id }) => id === step.stageId));
    if (!lane || !header) return null;
    const [dx, dy] = [Math.min(INSET, header.rect.width / 2 - 2), Math.min(INSET, lane.rect.height / 2 - 2)];
    const cell = { x: header.rect.x + dx, y: lane.rect.y + dy, width: header.rect.width - 2 * dx, height: lane.rect.height - 2 * dy };
    const column = gutters.columnAt(cell.x + cell.width / 2);
    const row = gutters.rowAt(cell.y + cell.height / 2);
    return { id: `${header.id} ${lane.id}`, rect: cell, column, row, sides: ALL_SIDES, folded: true };
  };
}

/** What arrows may cross but should not run along: names of lines, and the plots of emotion lanes. */
interface Veils {
  readonly plots: readonly Rect[];
  readonly text: readonly Rect[];
}

const veilsOf = ({ lanes }: ConnectedMap): Veils => ({
  plots: lanes.filter(({ scale }) => scale !== null).map(({ rect }) => rect),
  text: lanes.filter(({ type }) => type.startsWith('line-')).map(({ nameRect }) => nameRect),
});

const keyOf = ({ axis, index }: Lead): string => `${axis}${index}`;

function bestRoute(from: RouteEnd, to: RouteEnd, gutters: Gutters, veils: Veils, company: ReadonlyMap<string, number>): Route {
  const tried = routesBetween(from, to).map((route) => {
    const points = plainWay(route, from, to, gutters);
    return { route, points, cost: costOf(points, route, veils, company) };
  });
  const found = tried.toSorted((a, b) => a.cost - b.cost).find(({ points }) => isClearWay(gutters, points));
  return (found ?? tried[0])?.route ?? { from: 'right', to: 'left', via: [] };
}

function plainWay(route: Route, from: RouteEnd, to: RouteEnd, gutters: Gutters): readonly Point[] {
  const { start, end } = plainPorts(route, from.rect, to.rect);
  return cornersOf(route, portAt(from.rect, route.from, start), portAt(to.rect, route.to, end), plainTracks(route, gutters));
}

function costOf(points: readonly Point[], { via }: Route, veils: Veils, company: ReadonlyMap<string, number>): number {
  let cost = lengthOf(points) + COST.corner * (points.length - 2);
  for (const lead of via) cost += COST.company * (company.get(keyOf(lead)) ?? 0);
  for (const [index, point] of points.entries()) {
    const line = lineRect(points[index - 1] ?? point, point);
    for (const veil of veils.text) if (intersects(line, veil)) cost += COST.veil;
    // Only across a column's middle the points of a curve are in the way.
    if (line.height > 0 && !via.some(({ axis }) => axis === 'v')) for (const plot of veils.plots) if (intersects(line, plot)) cost += COST.veil;
  }
  return cost;
}

/** The ways of all arrows once each has its own place at its cards and in its gutters. */
function waysOf(arrows: readonly RoutedArrow[], gutters: Gutters): readonly (readonly Point[])[] {
  const ports = assignPorts(arrows, gutters);
  const settled = arrows.map((arrow, index) => {
    const { start, end } = ports[index] as (typeof ports)[number];
    const wayOf = (tracks: readonly number[]) => cornersOf(arrow.route, portAt(arrow.from.rect, arrow.route.from, start), portAt(arrow.to.rect, arrow.route.to, end), tracks);
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
  return clear.toSorted((a, b) => b.via.length - a.via.length)[0] ?? { from: 'right', to: 'left', via: [] };
}

/** How far a way runs along one of its gutters. */
function stretchIn({ axis, index }: Lead, points: readonly Point[], gutters: Gutters): Stretch {
  const gutter = (axis === 'v' ? gutters.vertical : gutters.horizontal)[index];
  let [low, high] = [Infinity, -Infinity];
  points.forEach((point, at) => {
    const before = points[at - 1];
    if (!before || !gutter) return;
    const line = lineRect(before, point);
    const along = axis === 'v' ? line.width === 0 && point.x >= gutter.low && point.x <= gutter.high : line.height === 0 && point.y >= gutter.low && point.y <= gutter.high;
    if (!along) return;
    low = Math.min(low, axis === 'v' ? line.y : line.x);
    high = Math.max(high, axis === 'v' ? bottom(line) : right(line));
  });
  return low <= high ? { low, high } : { low: 0, high: 0 };
}
