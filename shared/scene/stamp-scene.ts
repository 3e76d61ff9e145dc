import { centre } from '../geometry/rect.ts';
import type { StampLayout } from '../layout/thing-layout.ts';
import type { SceneContext } from './board-scene.ts';
import { inkOf } from './drawing-style.ts';
import { iconItem } from './icons.ts';
import { textItems } from './items.ts';
import type { SceneItem } from './scene.ts';

export function stampItems({ box, emoji, record }: StampLayout, { tokens: { board } }: SceneContext): readonly SceneItem[] {
  const ink = inkOf(record.color, board);
  if (emoji) return textItems(emoji, ink);
  return record.icon === null ? [] : [iconItem(record.icon, centre(box), record.size, ink)];
}
