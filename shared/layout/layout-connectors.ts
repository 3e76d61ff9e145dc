import type { Id } from '../base/id.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import { isLine, type Connector } from '../model/kinds.ts';
import { mapIdOf } from '../model/structure.ts';
import type { ConnectorLayout } from './arrow-layout.ts';
import type { LayoutContext, MapLayout } from './board-layout.ts';
import { guttersOf, type Gutters } from './gutters.ts';
import { layoutLabels } from './layout-labels.ts';
import type { RoutedArrow } from './ports.ts';
import type { RouteEnd, Side } from './route.ts';
import { bestRoute, waysOf, type Veils } from './ways.ts';

type ConnectedMap = Pick<MapLayout, 'stages' | 'steps' | 'lanes' | 'cards'>;

export const connectorsOf = (document: DocumentReader, mapId: Id): readonly Connector[] =>
  document
    .all('connector')
    .filter(({ fromId }) => mapIdOf(document, fromId) === mapId)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Arrows between cards of one map. Each takes the way with the least length and corners through the gutters between
 * columns and rows, never through a card; those that share a gutter run beside each other. Where a card is not shown, its
 * arrow ends at the collapsed cell it stands in, or is left out.
 */
export function layoutConnectors(
  document: DocumentReader,
  connectors: readonly Connector[],
  map: ConnectedMap,
  context: LayoutContext,
): readonly ConnectorLayout[] {
  const [first] = connectors;
  if (!first) return [];
  const from = laidFrom(document, connectors, map, context);
  const known = laid.get(first);
  if (known && isSame(known.from, from)) return known.arrows;
  const arrows = layoutAnew(document, connectors, map, context);
  laid.set(first, { from, arrows });
  return arrows;
}

interface LaidFrom {
  readonly measure: LayoutContext['measure'];
  /** Arrows, and what stands where: words that stay the same while nothing moves. */
  readonly what: readonly unknown[];
  readonly rects: readonly Rect[];
}

function laidFrom(
  document: DocumentReader,
  connectors: readonly Connector[],
  { stages, steps, lanes, cards }: ConnectedMap,
  { measure }: LayoutContext,
): LaidFrom {
  const shown = [...stages, ...steps, ...lanes, ...cards];
  const ends = connectors.flatMap(({ fromId, toId }) => [document.find('touchpoint', fromId), document.find('touchpoint', toId)]);
  const cells = ends.flatMap((card) => [card?.stepId, card?.laneId]);
  return {
    measure,
    what: [...connectors, ...cells, ...lanes.map(({ type }) => type), ...shown.map(({ id }) => id)],
    rects: [...shown.map(({ rect }) => rect), ...lanes.map(({ nameRect }) => nameRect)],
  };
}

/** The arrows of a map as they were laid out last, by the first of them: while somebody types and nothing moves, they stay. */
const laid = new WeakMap<Connector, { readonly from: LaidFrom; readonly arrows: readonly ConnectorLayout[] }>();

const sameRect = (a: Rect, b: Rect | undefined): boolean =>
  b !== undefined && (a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height));

const isSame = (a: LaidFrom, b: LaidFrom): boolean =>
  a.measure === b.measure &&
  a.what.length === b.what.length &&
  a.what.every((each, index) => each === b.what[index]) &&
  a.rects.length === b.rects.length &&
  a.rects.every((rect, index) => sameRect(rect, b.rects[index]));

function layoutAnew(
  document: DocumentReader,
  connectors: readonly Connector[],
  map: ConnectedMap,
  context: LayoutContext,
): readonly ConnectorLayout[] {
  const gutters = guttersOf(map);
  if (!gutters) return [];
  const ends = endsOf(document, map, gutters);
  const veils = veilsOf(map);
  const company = new Map<string, number>();
  const arrows = connectors.flatMap((connector): readonly (RoutedArrow & { readonly connector: Connector })[] => {
    const [from, to] = [ends(connector.fromId), ends(connector.toId)];
    if (!from || !to || from.id === to.id || (from.folded && to.folded)) return [];
    return [{ connector, from, to, route: bestRoute(from, to, gutters, veils, company) }];
  });
  const ways = waysOf(arrows, gutters);
  const labels = layoutLabels(
    arrows.map(({ connector }) => connector.label),
    ways,
    gutters,
    [...veils.text, ...dividersOf(map)],
    context,
  );
  return arrows.map(({ connector: { id, heads } }, index) => ({
    id,
    heads,
    points: ways[index] as readonly Point[],
    ...(labels[index] as (typeof labels)[number]),
  }));
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

/** The lines of a blueprint as they are drawn: no label covers them. */
const dividersOf = ({ lanes }: ConnectedMap): readonly Rect[] =>
  lanes
    .filter(({ type }) => isLine(type))
    .map(({ rect, nameRect }) => ({ x: rect.x, y: nameRect.y + nameRect.height / 2 - 1.5, width: rect.width, height: 3 }));

const veilsOf = ({ lanes }: ConnectedMap): Veils => ({
  plots: lanes.filter(({ scale }) => scale !== null).map(({ rect }) => rect),
  text: lanes.filter(({ type }) => isLine(type)).map(({ nameRect }) => nameRect),
});
