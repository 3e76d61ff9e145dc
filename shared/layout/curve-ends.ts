import { right, type Rect } from '../geometry/rect.ts';
import type { LayoutContext } from './board-layout.ts';
import { FONTS } from './metrics.ts';
import { placeLines } from './place-text.ts';
import type { PlacedPoint } from './point-labels.ts';
import type { TakenSpace } from './taken-space.ts';
import { LINE_HEIGHT, type PlacedText } from './text.ts';
import { wrapText } from './wrap.ts';

const GAP = 12;
/** Up and down from the last point, board units. */
const SHIFTS = [0, -10, 10, -20, 20, -32, 32] as const;
const MOST_LINES = 2;

/** A curve's name behind its last point, if there is room for all of it; else its key at the left has to do. */
export function placeEndName(name: string, last: PlacedPoint, plot: Rect, taken: TakenSpace, { measure }: LayoutContext): PlacedText | null {
  const x = last.at.x + GAP;
  const room = Math.min(140, right(plot) - x);
  if (room < 24) return null;
  const { lines, broken } = wrapText(name, FONTS.caption, room, measure);
  if (broken || lines.length > MOST_LINES) return null;
  const width = lines.reduce((widest, line) => Math.max(widest, line.width), 0) + 2;
  const height = lines.length * FONTS.caption.size * LINE_HEIGHT;
  for (const shift of SHIFTS) {
    const rect = { x, y: last.at.y - height / 2 + shift, width, height };
    if (rect.y < plot.y || rect.y + height > plot.y + plot.height || taken.overlaps(rect) > 0 || taken.crossings(rect, 1) > 0) continue;
    taken.add(rect);
    return placeLines(lines, FONTS.caption, rect);
  }
  return null;
}
