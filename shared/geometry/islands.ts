import { MIN_ZOOM } from './camera.ts';
import { bottom, boundsOf, centre, right, type Rect } from './rect.ts';

/** So much emptiness parts what lies on a board into islands, board units: a window at a third of its size. */
const GAP = 4_000;
/** Islands are cut up no further, board units. */
const LEAST_GAP = 8;
/** An island smaller than this on the screen is a speck, CSS px, where a sticky note on it is one, too: below this zoom. */
const SPECK = 24;
const SPECKS_BELOW = 0.04;

/** A board as it can be shown at once: where most of it lies, and what lies too far from there. */
export interface MainPart {
  readonly near: Rect;
  /** Islands, the nearest first; empty where everything can be shown. */
  readonly far: readonly Island[];
}

export interface Island {
  readonly rect: Rect;
  /** How many things lie on it. */
  readonly count: number;
}

/** Groups between which a straight empty band of more than `gap` board units runs across or down. Together they are all of `rects`. */
export function islandsOf(rects: readonly Rect[], gap: number): readonly (readonly Rect[])[] {
  const done: (readonly Rect[])[] = [];
  const open = [rects];
  for (let group = open.pop(); group; group = open.pop()) {
    const columns = partedAlong(group, gap, ({ x }) => x, right);
    const parts = columns.length > 1 ? columns : partedAlong(group, gap, ({ y }) => y, bottom);
    if (parts.length > 1) open.push(...parts.toReversed());
    else if (group.length > 0) done.push(group);
  }
  return done;
}

function partedAlong(rects: readonly Rect[], gap: number, start: (rect: Rect) => number, end: (rect: Rect) => number): readonly Rect[][] {
  const parts: Rect[][] = [];
  let reached = -Infinity;
  for (const rect of rects.toSorted((a, b) => start(a) - start(b))) {
    if (start(rect) - reached > gap) parts.push([]);
    parts.at(-1)?.push(rect);
    reached = Math.max(reached, end(rect));
  }
  return parts;
}

/**
 * What of a board is to be shown when all of it is asked for; null of nothing. `zoomFor` says the zoom that a rectangle needs,
 * without any least. That is all of it, unless the least zoom would not show it or each part of it would be a speck: then it is
 * the island with the most things.
 */
export function mainPart(rects: readonly Rect[], zoomFor: (rect: Rect) => number): MainPart | null {
  const all = boundsOf(rects);
  if (!all) return null;
  const zoom = zoomFor(all);
  const isSpeck = (group: readonly Rect[]): boolean => longest(boundsOf(group) ?? all) * zoom < SPECK;
  if (zoom >= SPECKS_BELOW) return { near: all, far: [] };
  // What is itself larger than any window tells nothing about where the others lie.
  const small = rects.filter((rect) => zoomFor(rect) >= MIN_ZOOM);
  const things = small.length > 0 ? small : rects;
  const islands = islandsOf(things, GAP);
  if (zoom >= MIN_ZOOM && (islands.length < 2 || !islands.every(isSpeck))) return { near: all, far: [] };
  const main = fittingPart(mostOf(islands), (rect) => zoomFor(rect) >= MIN_ZOOM);
  const near = boundsOf(main) ?? all;
  const isNear = new Set(main);
  const far = islandsOf(
    things.filter((rect) => !isNear.has(rect)),
    GAP,
  ).flatMap((island) => {
    const rect = boundsOf(island);
    return rect ? [{ rect, count: island.length }] : [];
  });
  return { near, far: far.toSorted((a, b) => distance(near, a.rect) - distance(near, b.rect)) };
}

/** An island that can be shown as a whole, else the fullest part of it, cut along ever narrower bands, that can. */
function fittingPart(island: readonly Rect[], fits: (rect: Rect) => boolean): readonly Rect[] {
  let part = island;
  for (let gap = GAP / 2; !isFitting(part, fits) && gap >= LEAST_GAP; gap /= 2) part = mostOf(islandsOf(part, gap));
  if (isFitting(part, fits)) return part;
  const middle = boundsOf(part);
  return middle ? aroundMiddle(part, middle, fits) : part;
}

const isFitting = (part: readonly Rect[], fits: (rect: Rect) => boolean): boolean => {
  const bounds = boundsOf(part);
  return bounds === null || fits(bounds);
};

/** As many as fit, beginning with what lies nearest to the middle: never nothing. */
function aroundMiddle(part: readonly Rect[], around: Rect, fits: (rect: Rect) => boolean): readonly Rect[] {
  const byDistance = part.toSorted((a, b) => distance(around, a) - distance(around, b));
  const kept: Rect[] = [];
  let bounds: Rect | null = null;
  for (const rect of byDistance) {
    const wider = boundsOf(bounds ? [bounds, rect] : [rect]);
    if (bounds && wider && !fits(wider)) break;
    kept.push(rect);
    bounds = wider;
  }
  return kept;
}

const mostOf = (groups: readonly (readonly Rect[])[]): readonly Rect[] =>
  groups.reduce<readonly Rect[]>((most, group) => (group.length > most.length ? group : most), []);

const longest = ({ width, height }: Rect): number => Math.max(width, height);

function distance(a: Rect, b: Rect): number {
  const [from, to] = [centre(a), centre(b)];
  return Math.hypot(from.x - to.x, from.y - to.y);
}
