import { curveMonotoneX } from 'd3-shape';
import type { Point } from './rect.ts';

/** A piece of a cubic curve; its control points stand at a third and two thirds of the way in x, so x runs evenly. */
export interface CubicPiece {
  readonly from: Point;
  readonly c1: Point;
  readonly c2: Point;
  readonly to: Point;
}

type CurveTarget = Parameters<typeof curveMonotoneX>[0];

/**
 * The monotone cubic (Steffen 1990, as d3-shape has it) through points of rising x: it meets every point and never
 * leaves the range of two neighbours between them. Fewer than two points give nothing.
 */
export function monotoneCurve(points: readonly Point[]): readonly CubicPiece[] {
  const pieces: CubicPiece[] = [];
  let from: Point | null = null;
  const target = {
    moveTo(x: number, y: number) {
      from = { x, y };
    },
    lineTo(x: number, y: number) {
      const [start, to] = [from ?? { x, y }, { x, y }];
      const third = (share: number): Point => ({ x: start.x + (x - start.x) * share, y: start.y + (y - start.y) * share });
      pieces.push({ from: start, c1: third(1 / 3), c2: third(2 / 3), to });
      from = to;
    },
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number) {
      const to = { x, y };
      pieces.push({ from: from ?? to, c1: { x: x1, y: y1 }, c2: { x: x2, y: y2 }, to });
      from = to;
    },
    closePath() {
      from = null;
    },
  };
  if (points.length < 2) return [];
  const curve = curveMonotoneX(target as unknown as CurveTarget);
  curve.lineStart();
  for (const { x, y } of points) curve.point(x, y);
  curve.lineEnd();
  return pieces;
}

/** The first piece that does not end before `x`; pieces follow each other, so half of them can be left aside at every look. */
function pieceAt(pieces: readonly CubicPiece[], x: number): CubicPiece | undefined {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as CubicPiece).to.x < x) low = middle + 1;
    else high = middle;
  }
  return pieces[low];
}

/** The curve's y at `x`; null where the pieces do not reach. */
export function heightAt(pieces: readonly CubicPiece[], x: number): number | null {
  const piece = pieceAt(pieces, x);
  if (!piece || !(x >= piece.from.x && x <= piece.to.x)) return null;
  const span = piece.to.x - piece.from.x;
  if (span === 0) return piece.to.y;
  const t = (x - piece.from.x) / span;
  const s = 1 - t;
  return s ** 3 * piece.from.y + 3 * s * s * t * piece.c1.y + 3 * s * t * t * piece.c2.y + t ** 3 * piece.to.y;
}
