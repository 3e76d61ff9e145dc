import type { Id } from '../../shared/base/id.ts';
import type { LineEnd } from '../../shared/commands/lines.ts';
import { holds, nearestOnEdge, placeIn, sharesAt, type Outline } from '../../shared/geometry/outline.ts';
import { contains, type Point } from '../../shared/geometry/rect.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { goalFinder, outlineOf } from '../../shared/layout/line-goals.ts';
import { levelEnds, type DrawnEnd } from '../../shared/layout/level-ends.ts';
import { hitMap } from '../../shared/layout/map-hit.ts';
import type { Editor } from './editor.ts';

// What the ends of lines hold on to, as it lies on the shown board.

const finders = new WeakMap<BoardLayout, (id: Id) => Outline | null>();

/** The edge of something a line can be bound to; null for what is not shown. */
export function outlineOfGoal(editor: Editor, id: Id): Outline | null {
  const layout = editor.layout();
  let find = finders.get(layout);
  if (!find) finders.set(layout, (find = goalFinder({ ...layout, loose: (one) => editor.index().loose(one) })));
  return find(id);
}

/** CSS px: outside of a thing this near it is still meant; inside this near to its edge, just that place is; and this near to the middle of a side, that. */
const NEAR = { outside: 8, edge: 14, port: 12 } as const;
/** Of the smaller side of a thing, the part that its edge takes at most. */
const EDGE_SHARE = 0.22;

/** The middles of the four sides, as shares of the box. */
export const PORTS: readonly Point[] = [
  { x: 1, y: 0.5 },
  { x: 0.5, y: 1 },
  { x: 0, y: 0.5 },
  { x: 0.5, y: 0 },
];

interface Goal {
  readonly id: Id;
  readonly outline: Outline;
}

/** The topmost thing at a point that an end let go there would hold on to; of frames and maps only the edge and the name do. */
function goalAt(editor: Editor, point: Point): Goal | null {
  const { zoom } = editor.state.camera;
  const reach = NEAR.outside / zoom;
  const { frames, maps, personaCards } = editor.layout();
  const means = (outline: Outline): boolean => holds(outline, point) || nearestOnEdge(outline, point).away <= reach;
  for (const one of editor
    .index()
    .looseIn({ x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach })
    .toReversed()) {
    const outline = outlineOf(one);
    if (outline && means(outline)) return { id: one.id, outline };
  }
  const withOutline = (id: Id | undefined): Goal | null => {
    const outline = id === undefined ? null : outlineOfGoal(editor, id);
    return id !== undefined && outline ? { id, outline } : null;
  };
  const card = personaCards.findLast(({ rect }) => contains(rect, point));
  if (card) return withOutline(card.id);
  for (const map of maps.toReversed()) {
    const part = contains(map.rect, point) ? hitMap(map, point, zoom) : null;
    if (part && (part.type === 'card' || part.type === 'step' || part.type === 'stage' || part.type === 'lane-name')) return withOutline(part.id);
  }
  const area = [...frames, ...maps].findLast(({ id }) => {
    const outline = outlineOfGoal(editor, id);
    return outline !== null && nearestOnEdge(outline, point).away <= reach;
  });
  return withOutline(area?.id);
}

/** The place in a thing that a hand at a point means: the middle of a side, a place at its edge, or null for all of it. */
function anchorAt({ outline }: Goal, point: Point, zoom: number): Point | null {
  const port = portsOf(outline).find((shares) => {
    const at = placeIn(outline, shares.x, shares.y);
    return Math.hypot(at.x - point.x, at.y - point.y) * zoom <= NEAR.port;
  });
  if (port) return port;
  const { at, away } = nearestOnEdge(outline, point);
  const edge = Math.min(NEAR.edge / zoom, Math.min(outline.box.width, outline.box.height) * EDGE_SHARE);
  return !holds(outline, point) || away <= edge ? sharesAt(outline, at) : null;
}

/** CSS px: a line whose ends are no further off each other was meant to be level, or upright. */
const LEVEL = 6;

/** Both ends of a line that is drawn, as they have to be for a line drawn level or upright to become so. */
export function levelled(editor: Editor, from: LineEnd, to: LineEnd): readonly [LineEnd, LineEnd] {
  const drawn = ({ at, goal, anchor }: LineEnd): DrawnEnd => {
    const outline = goal === null ? null : outlineOfGoal(editor, goal);
    const shares = outline ? portsOf(outline) : [];
    const ports = shares.flatMap(({ x, y }) => (outline ? placeIn(outline, x, y) : []));
    return { at, outline, anchor, ports, fixed: anchor !== null && shares.some(({ x, y }) => Math.hypot(x - anchor.x, y - anchor.y) < 1e-6) };
  };
  const [a, b] = levelEnds(drawn(from), drawn(to), LEVEL / editor.state.camera.zoom);
  return [
    { ...from, at: a.at, anchor: a.anchor },
    { ...to, at: b.at, anchor: b.anchor },
  ];
}

/** The places that ports stand for, as shares of the box. */
const portsOf = (outline: Outline): readonly Point[] => PORTS.map(({ x, y }) => sharesAt(outline, nearestOnEdge(outline, placeIn(outline, x, y)).at));

/** Where an end let go at a point would be, and what it would hold on to. */
export function lineEndAt(editor: Editor, point: Point, binds: boolean): LineEnd {
  const goal = binds ? goalAt(editor, point) : null;
  return goal ? { at: point, goal: goal.id, anchor: anchorAt(goal, point, editor.state.camera.zoom) } : { at: point, goal: null, anchor: null };
}
