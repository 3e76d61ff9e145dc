import { within } from '../../shared/base/within.ts';
import { simplified } from '../../shared/geometry/simplify.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { InkPoint } from '../../shared/model/ink-points.ts';
import { awayFromStroke } from '../../shared/commands/ink.ts';

/** A stroke while it is drawn. Everything that is in `done` and `tail` stays as it is: a painter adds only what is new. */
export interface LiveStroke {
  /** Finished pieces, already made simple; each begins where the one before it ended. */
  readonly done: readonly (readonly InkPoint[])[];
  readonly tail: readonly InkPoint[];
  /** The place before the one the stroke has come to. */
  readonly behind: InkPoint;
  /** The place after it, where the pen was last: how the stroke gets there is known with the next one. */
  readonly pen: InkPoint;
  /** Board units. */
  readonly thickness: number;
  /** Screen px per board unit. */
  readonly zoom: number;
}

/** So many points are kept as they come before they are made simple. */
const PIECE = 400;
/** How far what is made simple may be off, CSS px: nobody sees it. */
const OFF_PX = 0.15;
/** Closer than this, CSS px, the pen has not moved. */
const LEAST_PX = 0.8;
/** Length of what a curve is drawn with, CSS px. */
const STEP_PX = 3;
/** A hand trembles, and a mouse jumps from pixel to pixel: over short ways the pen goes only this share of them … */
const FOLLOW = 0.5;
/** … and over ways of this length, CSS px, and longer all of it: a quick zigzag keeps its corners. */
const SURE_PX = 12;

export const toleranceAt = (zoom: number): number => OFF_PX / zoom;

export const beginStroke = (at: InkPoint, thickness: number, zoom: number): LiveStroke => ({
  done: [],
  tail: [at],
  behind: at,
  pen: at,
  thickness,
  zoom,
});

/** Draws on towards a new place. */
export function drawTo(stroke: LiveStroke, to: InkPoint): LiveStroke {
  const { pen, zoom } = stroke;
  const way = distance(pen, to) * zoom;
  const next = between(pen, to, Math.min(1, FOLLOW + ((1 - FOLLOW) * way) / SURE_PX));
  return distance(pen, next) * zoom < LEAST_PX ? stroke : goOn(stroke, next);
}

/** Draws the rest: to where the pen was, and straight on to where it is. */
export function drawStraight(stroke: LiveStroke, to: InkPoint): LiveStroke {
  const rest = goOn(stroke, to);
  return withPoints({ ...rest, behind: to }, distance(stroke.pen, to) > 0 ? [to] : []);
}

/** Draws to where the pen was, now that it is known where it goes from there. */
function goOn(stroke: LiveStroke, next: InkPoint): LiveStroke {
  const { behind, pen, zoom } = stroke;
  const from = stroke.tail.at(-1) ?? pen;
  return withPoints({ ...stroke, behind: from, pen: next }, distance(from, pen) > 0 ? curve([behind, from, pen, next], zoom) : []);
}

export const pointsOfStroke = ({ done, tail }: LiveStroke): readonly InkPoint[] => [...done.flatMap((piece) => piece.slice(0, -1)), ...tail];

function withPoints(stroke: LiveStroke, points: readonly InkPoint[]): LiveStroke {
  const tail = [...stroke.tail, ...points];
  const last = tail.at(-1);
  if (tail.length < PIECE || !last) return { ...stroke, tail };
  return { ...stroke, done: [...stroke.done, simplified(tail, toleranceAt(stroke.zoom), awayFromStroke(stroke.thickness))], tail: [last] };
}

/**
 * From the second to the third of four places, through all of them: a Catmull-Rom curve, parted by the roots of the
 * distances so that it neither loops nor overshoots. Source: Yuksel, Schaefer and Keyser 2011.
 */
function curve([a, b, c, d]: readonly [InkPoint, InkPoint, InkPoint, InkPoint], zoom: number): readonly InkPoint[] {
  const [ab, bc, cd] = [Math.sqrt(distance(a, b)), Math.sqrt(distance(b, c)), Math.sqrt(distance(c, d))];
  const slope = (from: InkPoint, at: InkPoint, to: InkPoint, before: number, after: number, along: 'x' | 'y'): number =>
    before === 0 || after === 0
      ? c[along] - b[along]
      : bc * ((at[along] - from[along]) / before - (to[along] - from[along]) / (before + after) + (to[along] - at[along]) / after);
  const out = { x: slope(a, b, c, ab, bc, 'x'), y: slope(a, b, c, ab, bc, 'y') };
  const into = { x: slope(b, c, d, bc, cd, 'x'), y: slope(b, c, d, bc, cd, 'y') };
  const steps = within(Math.ceil((distance(b, c) * zoom) / STEP_PX), 1, 40);
  const hermite = (share: number, along: 'x' | 'y'): number => {
    const [square, cube] = [share * share, share * share * share];
    return (
      (2 * cube - 3 * square + 1) * b[along] +
      (cube - 2 * square + share) * out[along] +
      (3 * square - 2 * cube) * c[along] +
      (cube - square) * into[along]
    );
  };
  return Array.from({ length: steps }, (_, at): InkPoint => {
    const share = (at + 1) / steps;
    return at === steps - 1 ? c : { x: hermite(share, 'x'), y: hermite(share, 'y'), pressure: b.pressure + (c.pressure - b.pressure) * share };
  });
}

const between = (a: InkPoint, b: InkPoint, share: number): InkPoint => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
  pressure: a.pressure + (b.pressure - a.pressure) * share,
});

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
