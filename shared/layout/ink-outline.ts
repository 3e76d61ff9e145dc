import { getStrokeOutlinePoints, type StrokePoint } from 'perfect-freehand';
import type { Point } from '../geometry/rect.ts';
import type { InkPoint } from '../model/ink-points.ts';

/** How much of a stroke's thickness depends on the pressure, 0 to 1. */
const THINNING = 0.6;
/** Points of the outline closer than this share of the thickness to the one before are left out: the library gives a thin end as many as a thick one. */
const APART = 0.12;
/** The library's own word for that, of the long sides alone. */
const SMOOTHING = 0.1;
/** Corners of a dot. */
const DOT_CORNERS = 24;

/** Half of what a pen's stroke is wide at a pressure from 0 to 1: at full pressure half its thickness. */
export const radiusAt = (thickness: number, pressure: number): number => (thickness * (0.5 - THINNING * (0.5 - pressure))) / (1 + THINNING);

/** A closed outline around what a pen drew through these points; of one point a dot. */
export function inkOutline(points: readonly InkPoint[], thickness: number): readonly Point[] {
  const stroke = strokeOf(points);
  const [first] = points;
  if (!first) return [];
  if (stroke.length < 2) return dot(first, radiusAt(thickness, first.pressure));
  // The library's own `size` is the diameter at half pressure.
  const size = thickness / (1 + THINNING);
  const outline = getStrokeOutlinePoints([...stroke], { size, thinning: THINNING, smoothing: SMOOTHING, simulatePressure: false, last: true });
  return apart(
    outline.map(([x, y]) => ({ x, y })),
    thickness * APART,
  );
}

function apart(points: readonly Point[], least: number): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const before = kept.at(-1);
    if (!before || Math.hypot(point.x - before.x, point.y - before.y) >= least) kept.push(point);
  }
  return kept;
}

function dot({ x, y }: Point, radius: number): readonly Point[] {
  return Array.from({ length: DOT_CORNERS }, (_, at) => {
    const angle = (2 * Math.PI * at) / DOT_CORNERS;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
}

/** The library cuts noise off the end of a stroke, up to 3 units of length. Ours has none left. */
const UNCUT = 1e6;

/**
 * What the library makes of points by itself begins only one thickness in, which swallows small letters; so the points,
 * smoothed while they were drawn, are handed on as they are.
 */
function strokeOf(points: readonly InkPoint[]): readonly StrokePoint[] {
  const stroke: StrokePoint[] = [];
  let length = 0;
  for (const { x, y, pressure } of points) {
    const before = stroke.at(-1);
    const [dx, dy] = before ? [before.point[0] - x, before.point[1] - y] : [0, 0];
    const distance = Math.hypot(dx, dy);
    if (before && distance === 0) continue;
    length += distance;
    stroke.push({ point: [x, y], pressure, distance, vector: before ? [dx / distance, dy / distance] : [0, 0], runningLength: length * UNCUT });
  }
  const [first, second] = stroke;
  if (first && second) first.vector = second.vector;
  return stroke;
}
