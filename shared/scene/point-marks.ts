import type { Point } from '../geometry/rect.ts';
import type { CurvePointLayout } from '../layout/board-layout.ts';
import { circle, pathItem, polygon, solid } from './items.ts';
import type { Color, PathStep, SceneItem } from './scene.ts';

export const POINT_SHAPES = ['circle', 'diamond', 'square', 'triangle', 'hexagon', 'wedge'] as const;
export type PointShape = (typeof POINT_SHAPES)[number];

const RADIUS = 5;

/** Corners of a shape around a middle: how many, how far off as a share of the radius so that all look equally large, and the turn of the first from the right, in degrees. */
const CORNERS: Readonly<Record<Exclude<PointShape, 'circle'>, { readonly count: number; readonly reach: number; readonly turn: number }>> = {
  diamond: { count: 4, reach: 1.25, turn: 0 },
  square: { count: 4, reach: 1.3, turn: 45 },
  triangle: { count: 3, reach: 1.4, turn: -90 },
  hexagon: { count: 6, reach: 1.15, turn: 0 },
  wedge: { count: 3, reach: 1.4, turn: 90 },
};

function cornersOf(shape: Exclude<PointShape, 'circle'>, { x, y }: Point): readonly Point[] {
  const { count, reach, turn } = CORNERS[shape];
  return Array.from({ length: count }, (_, index) => {
    const angle = ((turn + (index * 360) / count) * Math.PI) / 180;
    return { x: x + Math.cos(angle) * reach * RADIUS, y: y + Math.sin(angle) * reach * RADIUS };
  });
}

/** What lies at or below `y`. */
function lowerPart(corners: readonly Point[], y: number): readonly Point[] {
  return corners.flatMap((from, index) => {
    const to = corners[(index + 1) % corners.length] as Point;
    const own = from.y >= y ? [from] : [];
    if (from.y >= y === to.y >= y) return own;
    const share = (y - from.y) / (to.y - from.y);
    return [...own, { x: from.x + (to.x - from.x) * share, y }];
  });
}

const outline = (shape: PointShape, at: Point): readonly PathStep[] => (shape === 'circle' ? circle(at, RADIUS) : polygon(cornersOf(shape, at)));
const lowerHalf = (shape: PointShape, at: Point): readonly PathStep[] =>
  shape === 'circle' ? circle(at, RADIUS, true) : polygon(lowerPart(cornersOf(shape, at), at.y));

/** A point shows its basis: assumed hollow, observed half full, measured full; its shape says which curve it is of. */
export function pointItems(
  at: Point,
  basis: CurvePointLayout['basis'],
  color: Color,
  paper: Color,
  shape: PointShape = 'circle',
): readonly SceneItem[] {
  const body = pathItem(outline(shape, at), basis === 'measured' ? color : paper, solid(color, 2));
  return basis === 'observed' ? [body, pathItem(lowerHalf(shape, at), color, null)] : [body];
}
