import type { Point } from '../geometry/rect.ts';
import type { Line } from '../model/kinds.ts';
import { circle, pathItem, polygon } from './items.ts';
import type { Color, SceneItem } from './scene.ts';

type Head = Line['startHead'];

/** Board units: long enough to be read on a poster, growing with the stroke. */
export const headLength = (width: number): number => 7 + 3.2 * width;
/** Of its length, half of what a head is wide. */
const HALF = 0.48;

/** How far the stroke stops short of its end, board units, so that it does not blunt the tip. */
export function headInset(head: Head, width: number): number {
  switch (head) {
    case 'none':
      return 0;
    case 'arrow':
      return width;
    case 'triangle':
      return headLength(width) * 0.8;
    case 'dot':
      return dotRadius(width);
  }
}

const dotRadius = (width: number): number => 2.5 + 1.3 * width;

/** The head of a line, its tip at a point; `back` is a point behind it on the line. */
export function headItems(head: Head, tip: Point, back: Point, width: number, color: Color): readonly SceneItem[] {
  const away = Math.hypot(back.x - tip.x, back.y - tip.y);
  if (head === 'none' || away === 0) return [];
  const [dx, dy] = [(back.x - tip.x) / away, (back.y - tip.y) / away];
  const length = headLength(width);
  const wing = (side: 1 | -1): Point => ({ x: tip.x + dx * length - side * dy * length * HALF, y: tip.y + dy * length + side * dx * length * HALF });
  switch (head) {
    case 'arrow':
      return [
        pathItem(
          [
            { to: 'move', at: wing(1) },
            { to: 'line', at: tip },
            { to: 'line', at: wing(-1) },
          ],
          null,
          { color, width, dash: [] },
        ),
      ];
    case 'triangle':
      return [pathItem(polygon([tip, wing(1), wing(-1)]), color, null)];
    case 'dot': {
      const radius = dotRadius(width);
      return [pathItem(circle({ x: tip.x + dx * radius, y: tip.y + dy * radius }, radius), color, null)];
    }
  }
}
