import { boundsOf, inflate, intersects, rectBetween, type Point, type Rect } from '../geometry/rect.ts';
import type { ConnectorLayout } from '../layout/arrow-layout.ts';
import { KAPPA, pathItem, polygon, rectItem, textItems } from './items.ts';
import type { Color, PathStep, SceneGroup, SceneItem, Stroke } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

/** Board units: thin enough for a busy map, heads large enough to be read on a wall. */
const WIDTH = 1.5;
export const CONNECTOR_RADIUS = 6;
const HEAD = { length: 8, half: 4.25 } as const;
/** Where two arrows cross, the upper one is seen to pass over. */
const GROUND = 5;

const towards = (from: Point, to: Point, by: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
};

/** A line with rounded corners; where two corners are near each other they share the way between them. */
export function roundedLine(points: readonly Point[], radius: number): readonly PathStep[] {
  const first = points[0];
  if (!first) return [];
  const steps: PathStep[] = [{ to: 'move', at: first }];
  points.forEach((corner, index) => {
    const [before, behind] = [points[index - 1], points[index + 1]];
    if (!before) return;
    if (!behind) {
      steps.push({ to: 'line', at: corner });
      return;
    }
    const room = Math.min(Math.hypot(corner.x - before.x, corner.y - before.y), Math.hypot(behind.x - corner.x, behind.y - corner.y)) / 2;
    const r = Math.min(radius, room);
    const [start, end] = [towards(corner, before, r), towards(corner, behind, r)];
    steps.push({ to: 'line', at: start }, { to: 'curve', c1: towards(start, corner, r * KAPPA), c2: towards(end, corner, r * KAPPA), at: end });
  });
  return steps;
}

/** A full arrow head, its tip at the last of two points. */
export function arrowHead(from: Point, tip: Point, color: Color, size = 1): SceneItem {
  const back = towards(tip, from, HEAD.length * size);
  const [dx, dy] = [(tip.x - back.x) / (HEAD.length * size), (tip.y - back.y) / (HEAD.length * size)];
  const half = HEAD.half * size;
  return pathItem(polygon([tip, { x: back.x - dy * half, y: back.y + dx * half }, { x: back.x + dy * half, y: back.y - dx * half }]), color, null);
}

/** The line ends inside its head, so that it does not blunt the tip. */
function shortenedEnds(points: readonly Point[], heads: ConnectorLayout['heads']): readonly Point[] {
  const inside = HEAD.length - 2;
  return points.map((point, index) => {
    const last = points.length - 1;
    if (index === last) return towards(point, points[last - 1] ?? point, inside);
    return index === 0 && heads === 'two' ? towards(point, points[1] ?? point, inside) : point;
  });
}

/** A line with its heads, on a ground that parts it from what it crosses. */
export function arrowItems(points: readonly Point[], heads: ConnectorLayout['heads'], stroke: Stroke, ground: Color): readonly SceneItem[] {
  const [first, second, before, last] = [points[0], points[1], points.at(-2), points.at(-1)];
  if (!first || !second || !before || !last) return [];
  const line = roundedLine(shortenedEnds(points, heads), CONNECTOR_RADIUS);
  return [
    pathItem(line, null, { color: ground, width: GROUND, dash: [] }),
    pathItem(line, null, stroke),
    arrowHead(before, last, stroke.color),
    ...(heads === 'two' ? [arrowHead(second, first, stroke.color)] : []),
  ];
}

export const labelItems = ({ label, labelRect }: Pick<ConnectorLayout, 'label' | 'labelRect'>, ground: Color, color: Color): readonly SceneItem[] =>
  label.lines.some((line) => line.text.trim() !== '') ? [rectItem(labelRect, ground, null, 4), ...textItems(label, color)] : [];

/** Around a line and its label, heads included. */
export const boundsOfLine = (points: readonly Point[], labelRect: Rect): Rect =>
  boundsOf([inflate(boundsOf(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))) ?? labelRect, HEAD.half + 1), labelRect]) ?? labelRect;

export function connectorGroup(connector: ConnectorLayout, tokens: BoardTokens): SceneGroup {
  const { id, points, heads, labelRect } = connector;
  const items = [
    ...arrowItems(points, heads, { color: tokens.arrow, width: WIDTH, dash: [] }, tokens.arrowGround),
    ...labelItems(connector, tokens.paper, tokens.text),
  ];
  return { id, bounds: boundsOfLine(points, labelRect), items };
}

/** True when a line of level and upright pieces runs over a rectangle. */
export const crossesRect = (points: readonly Point[], rect: Rect): boolean =>
  points.some((point, index) => {
    const before = points[index - 1];
    return before !== undefined && intersects(rectBetween(before, point), rect);
  });
