import type { InkLayout } from '../layout/thing-layout.ts';
import type { SceneContext } from './board-scene.ts';
import { inkStyle } from './ink-style.ts';
import { circle, pathItem, polygon, solid } from './items.ts';
import type { PathStep, SceneItem } from './scene.ts';

/** A pen's stroke is as wide as it was pressed, so it is filled; a highlighter's has one width, and is drawn along its points. */
export function inkItems({ outline, points, record }: InkLayout, { tokens: { board } }: SceneContext): readonly SceneItem[] {
  const { left: color } = inkStyle(record, board);
  const [first, second] = points;
  if (!first) return [];
  if (record.pen === 'pen') return [pathItem(polygon(outline), color, null)];
  if (!second) return [pathItem(circle(first, record.thickness / 2), color, null)];
  const steps = points.map(({ x, y }, at): PathStep => ({ to: at === 0 ? 'move' : 'line', at: { x, y } }));
  return [pathItem(steps, null, solid(color, record.thickness))];
}
