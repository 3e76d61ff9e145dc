import type { Point } from '../geometry/rect.ts';
import type { InkLayout } from '../layout/thing-layout.ts';
import type { SceneContext } from './board-scene.ts';
import { roundedLine } from './connector-scene.ts';
import { inkStyle } from './ink-style.ts';
import { circle, pathItem, solid } from './items.ts';
import type { PathStep, SceneItem } from './scene.ts';

/** Board units around a point that are made round, at least: so many as the points of a smooth stroke are apart, and no more than a corner can lose. */
const ROUND = 3;

/** A pen's stroke is as wide as it was pressed, so it is filled; a highlighter's has one width, and is drawn along its points. */
export function inkItems({ outline, points, record }: InkLayout, { tokens: { board } }: SceneContext): readonly SceneItem[] {
  const { left: color } = inkStyle(record, board);
  const [first, second] = points;
  const radius = Math.max(ROUND, record.thickness / 2);
  if (!first) return [];
  if (record.pen === 'pen') return [pathItem(roundedLoop(outline, radius), color, null)];
  if (!second) return [pathItem(circle(first, record.thickness / 2), color, null)];
  return [pathItem(roundedLine(points, radius), null, solid(color, record.thickness))];
}

/** Begins half way between the last point and the first, so that these are made round like all others. */
function roundedLoop(points: readonly Point[], radius: number): readonly PathStep[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const seam: Point = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
  return [...roundedLine([seam, ...points, seam], radius), { to: 'close' }];
}
