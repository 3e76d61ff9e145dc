import { boundsOf, centre, inflate, rectBetween, rectOf, type Point, type Rect } from '../geometry/rect.ts';
import type { Line } from '../model/kinds.ts';
import { FONTS } from './metrics.ts';
import { placeText } from './place-text.ts';
import type { Measure } from './text.ts';
import type { LineLayout } from './thing-layout.ts';

/** Board units that heads and strokes reach out of the course of a line. */
const OVERHANG = 14;
const LABEL_WIDTH = 160;

/** Where what an end is bound to lies; null where it is not shown. */
export interface LineGoals {
  readonly from: Rect | null;
  readonly to: Rect | null;
}

/** A line with its ends where they are bound. */
export function layoutLine(line: Line, goals: LineGoals, measure: Measure): LineLayout {
  const from = endAt(goals.from, line.fromAnchorX, line.fromAnchorY) ?? { x: line.x, y: line.y };
  const to = endAt(goals.to, line.toAnchorX, line.toAnchorY) ?? { x: line.x + line.dx, y: line.y + line.dy };
  const middle = centre(rectBetween(from, to));
  const label = placeText(line.label, FONTS.caption, { x: middle.x - LABEL_WIDTH / 2, y: middle.y - FONTS.caption.size, width: LABEL_WIDTH }, measure, 'centre');
  const labelRect = rectOf(middle.x - LABEL_WIDTH / 2, middle.y - FONTS.caption.size, LABEL_WIDTH, label.height);
  const around = boundsOf([rectBetween(from, to), ...(line.label === '' ? [] : [labelRect])]) ?? rectBetween(from, to);
  return { kind: 'line', id: line.id, rect: inflate(around, OVERHANG), from, to, course: { type: 'corners', points: [from, to] }, label, labelRect, record: line };
}

const endAt = (goal: Rect | null, x: number | null, y: number | null): Point | null =>
  goal && { x: goal.x + goal.width * (x ?? 0.5), y: goal.y + goal.height * (y ?? 0.5) };
