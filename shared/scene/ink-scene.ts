import type { InkLayout } from '../layout/thing-layout.ts';
import type { SceneContext } from './board-scene.ts';
import { faded } from './color.ts';
import { inkOf } from './drawing-style.ts';
import { pathItem, polygon } from './items.ts';
import type { SceneItem } from './scene.ts';

/** How much of its colour a highlighter leaves, 0–1: what is under it must be read. */
const HIGHLIGHT = 0.4;

export function inkItems({ outline, record }: InkLayout, { tokens: { board } }: SceneContext): readonly SceneItem[] {
  const ink = inkOf(record.color, board);
  return outline.length === 0 ? [] : [pathItem(polygon(outline), record.pen === 'highlighter' ? faded(ink, HIGHLIGHT) : ink, null)];
}
