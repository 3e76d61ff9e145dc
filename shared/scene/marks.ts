import { centre, type Point, type Rect } from '../geometry/rect.ts';
import type { CurvePointLayout, LegendMark } from '../layout/board-layout.ts';
import { circle, pathItem, polygon, rectItem, segment, solid } from './items.ts';
import type { Color, PathStep, SceneItem } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

const POINT_RADIUS = 5;

/** A point shows its basis: assumed hollow, observed half full, measured full. Expectation has diamonds, so that shape tells it apart as well. */
export function pointItems(at: Point, basis: CurvePointLayout['basis'], color: Color, paper: Color, diamond = false): readonly SceneItem[] {
  const r = diamond ? POINT_RADIUS * 1.25 : POINT_RADIUS;
  const corners = (lower: boolean): readonly Point[] => [
    { x: at.x + r, y: at.y },
    { x: at.x, y: at.y + r },
    { x: at.x - r, y: at.y },
    ...(lower ? [] : [{ x: at.x, y: at.y - r }]),
  ];
  const outline: readonly PathStep[] = diamond ? polygon(corners(false)) : circle(at, r);
  const body = pathItem(outline, basis === 'measured' ? color : paper, solid(color, 2));
  if (basis !== 'observed') return [body];
  return [body, pathItem(diamond ? polygon(corners(true)) : circle(at, r, true), color, null)];
}

/** A warning triangle with its exclamation mark cut out in `ground`. */
export function painMark({ x, y }: Point, color: Color, ground: Color): readonly SceneItem[] {
  const triangle = polygon([
    { x, y: y - 5.5 },
    { x: x + 6, y: y + 5 },
    { x: x - 6, y: y + 5 },
  ]);
  return [
    pathItem(triangle, color, solid(color, 1.5)),
    pathItem(segment({ x, y: y - 2 }, { x, y: y + 1 }), null, solid(ground, 1.6)),
    pathItem(circle({ x, y: y + 3.4 }, 0.95), ground, null),
  ];
}

/** A spark: four points with hollow sides. */
export function opportunityMark({ x, y }: Point, color: Color): readonly SceneItem[] {
  const r = 7.5;
  const k = 2.2;
  const tips: readonly Point[] = [
    { x, y: y - r },
    { x: x + r, y },
    { x, y: y + r },
    { x: x - r, y },
  ];
  const waist = (from: Point, to: Point): PathStep => ({
    to: 'curve',
    c1: { x: x + (from.x - x) / r * k, y: y + (from.y - y) / r * k },
    c2: { x: x + (to.x - x) / r * k, y: y + (to.y - y) / r * k },
    at: to,
  });
  const steps: PathStep[] = [{ to: 'move', at: tips[0] as Point }];
  for (const [index, tip] of tips.entries()) steps.push(waist(tip, tips[(index + 1) % 4] as Point));
  return [pathItem([...steps, { to: 'close' }], color, null)];
}

/** Parallel strokes inside a rectangle, clipped by hand: the painters know no patterns. */
function hatchOfRect(rect: Rect, gap: number): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (let c = gap / 2; c < rect.width + rect.height; c += gap) {
    const from = { x: rect.x + Math.min(c, rect.width), y: rect.y + Math.max(0, c - rect.width) };
    const to = { x: rect.x + Math.max(0, c - rect.height), y: rect.y + Math.min(c, rect.height) };
    steps.push(...segment(from, to));
  }
  return steps;
}

export function legendMark(mark: LegendMark, rect: Rect, tokens: BoardTokens): readonly SceneItem[] {
  const at = centre(rect);
  switch (mark) {
    case 'assumed':
    case 'observed':
    case 'measured':
      return pointItems(at, mark, tokens.experience, tokens.paper);
    case 'pain':
      return painMark(at, tokens.pain, tokens.paper);
    case 'opportunity':
      return opportunityMark(at, tokens.opportunity);
    case 'gap-below':
    case 'gap-above': {
      const swatch = { x: rect.x, y: at.y - 6, width: rect.width, height: 12 };
      if (mark === 'gap-above') return [rectItem(swatch, tokens.gapAbove)];
      return [rectItem(swatch, tokens.gapBelow), pathItem(hatchOfRect(swatch, 5), null, solid(tokens.gapBelowHatch, 1))];
    }
  }
}
