import type { LineLayout } from '../layout/thing-layout.ts';
import type { SceneContext } from './board-scene.ts';
import { inkOf, strokeOf } from './drawing-style.ts';
import { curveSteps, pathItem, textItems } from './items.ts';
import type { PathStep, SceneItem } from './scene.ts';

export function lineItems({ course, label, record }: LineLayout, { tokens: { board } }: SceneContext): readonly SceneItem[] {
  const steps: readonly PathStep[] =
    course.type === 'curve' ? curveSteps(course.pieces) : course.points.map((at, index): PathStep => ({ to: index === 0 ? 'move' : 'line', at }));
  return [pathItem(steps, null, strokeOf(record, board)), ...textItems(label, inkOf(record.color, board))];
}
