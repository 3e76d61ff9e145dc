import { within } from '../base/within.ts';
import { bottom, centre, right, type Point, type Rect } from './rect.ts';
import { nearestShare } from './segment.ts';
import { cornersOf, turned, turnOf, unturned } from './turn.ts';

/** The edge of a thing: a form in a box that is turned around its middle by `rotation` degrees. */
export interface Outline {
  readonly form: 'rectangle' | 'rounded' | 'ellipse' | 'diamond' | 'triangle';
  readonly box: Rect;
  readonly rotation: number;
}

/** Board units: of the corners of the form `rounded`. */
export const CORNER_RADIUS = 16;
/** Points that stand for a quarter of a round corner. */
const QUARTER = 4;
/** Nearer than this to an edge, board units, a point lies on it. */
const ON_EDGE = 1;
/** What is thinner than this has no inside; of two that differ by less neither is nearer. */
const LEAST = 1e-6;

export const upright = (box: Rect): Outline => ({ form: 'rectangle', box, rotation: 0 });

/** A place in the box by shares of its width and height, where it is after turning. */
export const placeIn = ({ box, rotation }: Outline, x: number, y: number): Point =>
  turned({ x: box.x + box.width * x, y: box.y + box.height * y }, turnOf(box, rotation));

/** The shares of a box's width and height at a point, kept between 0 and 1; of a box without extent the middle. */
export function sharesAt({ box, rotation }: Outline, point: Point): Point {
  const { x, y } = unturned(point, turnOf(box, rotation));
  const share = (at: number, start: number, length: number): number => (length > 0 ? within((at - start) / length, 0, 1) : 0.5);
  return { x: share(x, box.x, box.width), y: share(y, box.y, box.height) };
}

const polygons = new WeakMap<Outline, readonly Point[]>();

/** Its corners as it lies, in order; of what is round enough of them. Ellipses have none. */
function cornersIn(outline: Outline): readonly Point[] {
  let points = polygons.get(outline);
  if (!points) polygons.set(outline, (points = makeCorners(outline)));
  return points;
}

function makeCorners(outline: Outline): readonly Point[] {
  const { form, box, rotation } = outline;
  switch (form) {
    case 'rectangle':
      return cornersOf(box, rotation);
    case 'diamond':
      return [placeIn(outline, 0.5, 0), placeIn(outline, 1, 0.5), placeIn(outline, 0.5, 1), placeIn(outline, 0, 0.5)];
    case 'triangle':
      return [placeIn(outline, 0.5, 0), placeIn(outline, 1, 1), placeIn(outline, 0, 1)];
    case 'rounded': {
      const radius = Math.min(CORNER_RADIUS, box.width / 2, box.height / 2);
      const turn = turnOf(box, rotation);
      const middles: readonly Point[] = [
        { x: right(box) - radius, y: bottom(box) - radius },
        { x: box.x + radius, y: bottom(box) - radius },
        { x: box.x + radius, y: box.y + radius },
        { x: right(box) - radius, y: box.y + radius },
      ];
      return middles.flatMap((middle, quarter) =>
        Array.from({ length: QUARTER + 1 }, (_, at) => {
          const angle = (Math.PI / 2) * (quarter + at / QUARTER);
          return turned({ x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) }, turn);
        }),
      );
    }
    case 'ellipse':
      return [];
  }
}

/**
 * How far it is from a point to where a ray leaves the outline for good, board units; 0 when it never meets it.
 * `direction` has length 1.
 */
export function exitFrom(outline: Outline, from: Point, direction: Point): number {
  if (outline.form === 'ellipse') return exitFromEllipse(outline, from, direction);
  const corners = cornersIn(outline);
  let farthest = 0;
  corners.forEach((b, at) => {
    const a = corners.at(at - 1) ?? b;
    const [ex, ey] = [b.x - a.x, b.y - a.y];
    const across = direction.x * ey - direction.y * ex;
    if (Math.abs(across) < 1e-9) return;
    const [ax, ay] = [a.x - from.x, a.y - from.y];
    const away = (ax * ey - ay * ex) / across;
    const along = (ax * direction.y - ay * direction.x) / across;
    if (along >= -1e-9 && along <= 1 + 1e-9 && away > farthest) farthest = away;
  });
  return farthest;
}

function exitFromEllipse({ box, rotation }: Outline, from: Point, direction: Point): number {
  const [rx, ry] = [box.width / 2, box.height / 2];
  if (rx < LEAST || ry < LEAST) return 0;
  const turn = turnOf(box, rotation);
  const middle = centre(box);
  const start = unturned(from, turn);
  const along = unturned({ x: from.x + direction.x, y: from.y + direction.y }, turn);
  // In units in which the ellipse is a circle of radius 1 around 0.
  const [px, py] = [(start.x - middle.x) / rx, (start.y - middle.y) / ry];
  const [dx, dy] = [(along.x - start.x) / rx, (along.y - start.y) / ry];
  const a = dx * dx + dy * dy;
  const b = px * dx + py * dy;
  const root = b * b - a * (px * px + py * py - 1);
  // A ray that only touches it does not meet it.
  return a === 0 || root < LEAST * a ? 0 : Math.max(0, (-b + Math.sqrt(root)) / a);
}

/** True for a point inside or on the edge. */
export function holds(outline: Outline, point: Point): boolean {
  const { box, rotation, form } = outline;
  if (form === 'ellipse') {
    if (box.width < LEAST || box.height < LEAST) return false;
    const { x, y } = unturned(point, turnOf(box, rotation));
    const middle = centre(box);
    return Math.hypot((x - middle.x) / (box.width / 2), (y - middle.y) / (box.height / 2)) <= 1 + 1e-9;
  }
  return edgesOf(outline).every(({ from, normal }) => (point.x - from.x) * normal.x + (point.y - from.y) * normal.y <= 1e-6);
}

interface Edge {
  readonly from: Point;
  readonly to: Point;
  /** Outward, of length 1. */
  readonly normal: Point;
}

/** Corners go clockwise as one sees them, so outward is to the left of the way. */
function edgesOf(outline: Outline): readonly Edge[] {
  const corners = cornersIn(outline);
  return corners.flatMap((to, at) => {
    const from = corners.at(at - 1) ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return length === 0 ? [] : [{ from, to, normal: { x: (to.y - from.y) / length, y: (from.x - to.x) / length } }];
  });
}

/** Between two ways of length 1. */
function halfWay(a: Point, b: Point): Point {
  const [x, y] = [a.x + b.x, a.y + b.y];
  const length = Math.hypot(x, y);
  return length < LEAST ? a : { x: x / length, y: y / length };
}

/** The point of the edge nearest to a point, and which way is out there (of length 1): of a corner half way between its sides. */
export function nearestOnEdge(outline: Outline, point: Point): { readonly at: Point; readonly normal: Point; readonly away: number } {
  if (outline.form === 'ellipse') return nearestOnEllipse(outline, point);
  let nearest = { at: centre(outline.box), normal: { x: 0, y: -1 }, away: Infinity };
  for (const { from, to, normal } of edgesOf(outline)) {
    const share = nearestShare(from, to, point);
    const at = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    const away = Math.hypot(at.x - point.x, at.y - point.y);
    if (away < nearest.away - LEAST) nearest = { at, normal, away };
    else if (away < nearest.away + LEAST && Math.hypot(at.x - nearest.at.x, at.y - nearest.at.y) < LEAST)
      nearest = { ...nearest, normal: halfWay(nearest.normal, normal) };
  }
  return Number.isFinite(nearest.away) ? nearest : { ...nearest, away: Math.hypot(nearest.at.x - point.x, nearest.at.y - point.y) };
}

/** Along the ray from its middle: near enough for a hand. */
function nearestOnEllipse(outline: Outline, point: Point): { readonly at: Point; readonly normal: Point; readonly away: number } {
  const { box, rotation } = outline;
  const middle = centre(box);
  const length = Math.hypot(point.x - middle.x, point.y - middle.y);
  const direction = length === 0 ? { x: 0, y: -1 } : { x: (point.x - middle.x) / length, y: (point.y - middle.y) / length };
  const out = exitFrom(outline, middle, direction);
  const at = { x: middle.x + direction.x * out, y: middle.y + direction.y * out };
  const flat = unturned(at, turnOf(box, rotation));
  const slope = { x: (flat.x - middle.x) / Math.max(box.width / 2, LEAST) ** 2, y: (flat.y - middle.y) / Math.max(box.height / 2, LEAST) ** 2 };
  const steep = Math.hypot(slope.x, slope.y) || 1;
  const normal = turned({ x: slope.x / steep, y: slope.y / steep }, { degrees: rotation, about: { x: 0, y: 0 } });
  return { at, normal, away: Math.hypot(at.x - point.x, at.y - point.y) };
}

/** Which way is out at a point that lies on the edge; null for one that does not. */
export function outwardAt(outline: Outline, point: Point): Point | null {
  const { away, normal } = nearestOnEdge(outline, point);
  return away <= ON_EDGE ? normal : null;
}
