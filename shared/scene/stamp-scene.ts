import { centre } from '../geometry/rect.ts';
import type { StampLayout } from '../layout/thing-layout.ts';
import type { SceneContext } from './board-scene.ts';
import { inkOf } from './drawing-style.ts';
import { iconItem } from './icons.ts';
import { circle, pathItem, solid, textItems } from './items.ts';
import type { SceneItem } from './scene.ts';

/** How much of its place the chip takes, and the sign on the chip; how far its shade falls: shares of the size. */
const CHIP = 0.94;
const SIGN = 0.6;
const SHADE = 0.03;
/** As a share of the size, so that it grows with it. */
const EDGE = 0.02;

/** A sign on a round chip, so that it is told from the words and from any colour beneath it. */
export function stampItems({ box, emoji, record }: StampLayout, { tokens: { board } }: SceneContext): readonly SceneItem[] {
  const ink = inkOf(record.color, board);
  if (!emoji && record.icon === null) return [];
  const at = centre(box);
  const radius = (record.size * CHIP) / 2;
  return [
    pathItem(circle({ x: at.x, y: at.y + record.size * SHADE }, radius), board.shade, null),
    pathItem(circle(at, radius), board.paper, solid(board.paperEdge, record.size * EDGE)),
    ...(emoji ? textItems(emoji, ink) : record.icon === null ? [] : [iconItem(record.icon, at, record.size * SIGN, ink)]),
  ];
}
