import { centre, type Rect } from '../geometry/rect.ts';
import type { LegendMark } from '../layout/legend-marks.ts';
import { arrowItems } from './connector-scene.ts';
import { plannedEdge } from './card-scene.ts';
import { markItems } from './glyphs.ts';
import { pathItem, rectItem, segment, solid } from './items.ts';
import { JUMP_DASH } from './jump-scene.ts';
import { pointItems } from './point-marks.ts';
import type { PathStep, SceneItem } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

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
    case 'planned':
      return [rectItem({ x: rect.x, y: at.y - 6, width: rect.width, height: 12 }, null, plannedEdge(tokens.cardText), 3)];
    case 'arrow-one':
    case 'arrow-two':
    case 'jump': {
      const ends = [
        { x: rect.x, y: at.y },
        { x: rect.x + rect.width, y: at.y },
      ];
      const stroke = { color: tokens.arrow, width: 1.5, dash: mark === 'jump' ? JUMP_DASH : [] };
      return arrowItems(ends, mark === 'arrow-two' ? 'two' : 'one', stroke, tokens.paper);
    }
    case 'gap-below':
    case 'gap-above': {
      const swatch = { x: rect.x, y: at.y - 6, width: rect.width, height: 12 };
      if (mark === 'gap-above') return [rectItem(swatch, tokens.gapAbove)];
      return [rectItem(swatch, tokens.gapBelow), pathItem(hatchOfRect(swatch, 5), null, solid(tokens.gapBelowHatch, 1))];
    }
  }
}
