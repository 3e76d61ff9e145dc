import type { CubicPiece } from './monotone.ts';
import type { Point } from './rect.ts';

/** Points along a piece of a curve when it is taken for a row of straight ones. */
const SAMPLES = 16;

const mix = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });

/** Parts a cubic at a share of its way (de Casteljau). */
export function splitAt({ from, c1, c2, to }: CubicPiece, t: number): readonly [CubicPiece, CubicPiece] {
  const [a, b, c] = [mix(from, c1, t), mix(c1, c2, t), mix(c2, to, t)];
  const [d, e] = [mix(a, b, t), mix(b, c, t)];
  const at = mix(d, e, t);
  return [
    { from, c1: a, c2: d, to: at },
    { from: at, c1: e, c2: c, to },
  ];
}

export const pointOn = (piece: CubicPiece, t: number): Point => splitAt(piece, t)[1].from;

/** Points along a piece of a curve, both ends among them, near enough to each other to be taken for it. */
export const sampled = (piece: CubicPiece): readonly Point[] => Array.from({ length: SAMPLES + 1 }, (_, at) => pointOn(piece, at / SAMPLES));

/** The piece without what lies nearer than `by` board units to its beginning. */
export function withoutStart(piece: CubicPiece, by: number): CubicPiece {
  let [low, high] = [0, 0.5];
  for (let round = 0; round < 12; round++) {
    const t = (low + high) / 2;
    const { x, y } = pointOn(piece, t);
    if (Math.hypot(x - piece.from.x, y - piece.from.y) < by) low = t;
    else high = t;
  }
  return splitAt(piece, high)[1];
}

export const reversed = ({ from, c1, c2, to }: CubicPiece): CubicPiece => ({ from: to, c1: c2, c2: c1, to: from });
