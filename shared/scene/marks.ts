import { centre, type Point, type Rect } from '../geometry/rect.ts';
import type { CurvePointLayout, LegendMark } from '../layout/board-layout.ts';
import { markItems } from './glyphs.ts';
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
    case 'opportunity':
    case 'truth':
    case 'fail':
    case 'waiting':
      return markItems(mark, at, tokens, tokens.paper);
    case 'gap-below':
    case 'gap-above': {
      const swatch = { x: rect.x, y: at.y - 6, width: rect.width, height: 12 };
      if (mark === 'gap-above') return [rectItem(swatch, tokens.gapAbove)];
      return [rectItem(swatch, tokens.gapBelow), pathItem(hatchOfRect(swatch, 5), null, solid(tokens.gapBelowHatch, 1))];
    }
  }
}
