import { simplified } from '../../shared/geometry/simplify.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { InkPoint } from '../../shared/model/ink-points.ts';
import { awayFromStroke } from '../../shared/commands/ink.ts';

/** A stroke while it is drawn. Everything that is in `done` and `tail` stays as it is: a painter adds only what is new. */
export interface LiveStroke {
  /** Finished pieces, already made simple; each begins where the one before it ended. */
  readonly done: readonly (readonly InkPoint[])[];
  readonly tail: readonly InkPoint[];
  /** Where the pen was last, smoothed: the stroke has come half way there. */
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
/** What a hand trembles and a mouse jumps: how much of the way to each new place the pen goes. */
const FOLLOW = 0.65;

export const toleranceAt = (zoom: number): number => OFF_PX / zoom;

export const beginStroke = (at: InkPoint, thickness: number, zoom: number): LiveStroke => ({ done: [], tail: [at], pen: at, thickness, zoom });

/** Draws on to a new place: a curve from half way to where the pen was, to half way from there to where it is. */
export function drawTo(stroke: LiveStroke, to: InkPoint): LiveStroke {
  const { pen, zoom } = stroke;
  const next = between(pen, to, FOLLOW);
  if (distance(pen, next) * zoom < LEAST_PX) return stroke;
  const from = stroke.tail.at(-1) ?? pen;
  return withPoints({ ...stroke, pen: next }, curve(from, pen, between(pen, next, 0.5), zoom));
}

/** Draws the rest: to where the pen was, and straight on to where it is. */
export function drawStraight(stroke: LiveStroke, to: InkPoint): LiveStroke {
  const from = stroke.tail.at(-1) ?? stroke.pen;
  const ends = [stroke.pen, to].filter((point, at, all) => distance(at === 0 ? from : (all[0] ?? from), point) > 0);
  return withPoints({ ...stroke, pen: to }, ends);
}

export const pointsOfStroke = ({ done, tail }: LiveStroke): readonly InkPoint[] => [...done.flatMap((piece) => piece.slice(0, -1)), ...tail];

function withPoints(stroke: LiveStroke, points: readonly InkPoint[]): LiveStroke {
  const tail = [...stroke.tail, ...points];
  const last = tail.at(-1);
  if (tail.length < PIECE || !last) return { ...stroke, tail };
  return { ...stroke, done: [...stroke.done, simplified(tail, toleranceAt(stroke.zoom), awayFromStroke(stroke.thickness))], tail: [last] };
}

function curve(from: InkPoint, by: InkPoint, to: InkPoint, zoom: number): readonly InkPoint[] {
  const steps = Math.min(40, Math.max(1, Math.ceil(((distance(from, by) + distance(by, to)) * zoom) / STEP_PX)));
  return Array.from({ length: steps }, (_, at) => {
    const share = (at + 1) / steps;
    return between(between(from, by, share), between(by, to, share), share);
  });
}

const between = (a: InkPoint, b: InkPoint, share: number): InkPoint => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
  pressure: a.pressure + (b.pressure - a.pressure) * share,
});

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
