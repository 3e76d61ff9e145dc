import { sampled } from '../geometry/cubic.ts';
import type { Outline } from '../geometry/outline.ts';
import { boundsOf, inflate, rectOf, type Point, type Rect } from '../geometry/rect.ts';
import type { Line } from '../model/kinds.ts';
import { courseOf, type Course } from './line-course.ts';
import { endAt } from './line-ends.ts';
import { placeLines, widestLine } from './place-text.ts';
import { LINE_HEIGHT, type Font, type Measure } from './text.ts';
import type { LineLayout } from './thing-layout.ts';
import { wrapText } from './wrap.ts';

/** Board units that heads and strokes reach out of the course of a line: on one that is shorter than its head, the whole head. */
const OVERHANG: Readonly<Record<Line['strokeWidth'], number>> = { thin: 14, medium: 17, thick: 26 };
const LABEL_FONT: Font = { family: 'sans', weight: 500, size: 14 };
/** Longest line of a label, and the ground around its words; board units. */
const LABEL = { width: 200, padX: 6, padY: 2 } as const;
/** Room to begin writing a label in. */
const EMPTY_LABEL = 60;

/** What the ends are bound to, as it lies; null where it is not shown or the end is free. */
export interface LineGoals {
  readonly from: Outline | null;
  readonly to: Outline | null;
}

/** The points of a course, near enough to each other to be taken for it. */
export const pointsOf = (course: Course): readonly Point[] => (course.type === 'corners' ? course.points : course.pieces.flatMap(sampled));

/** A line with its ends where they are bound, its course between them and its label in the middle of that. */
export function layoutLine(line: Line, goals: LineGoals, measure: Measure): LineLayout {
  const a = endAt(goals.from, line.fromAnchorX, line.fromAnchorY, { x: line.x, y: line.y });
  const b = endAt(goals.to, line.toAnchorX, line.toAnchorY, { x: line.x + line.dx, y: line.y + line.dy });
  const { course, middle, pull } = courseOf(line, a, b, line.fromId !== null && line.fromId === line.toId);
  const points = pointsOf(course);
  const { label, labelRect } = layoutLabel(line.label, middle, measure);
  const around = boundsOf(points.map(({ x, y }) => rectOf(x, y, 0, 0))) ?? labelRect;
  const reach = boundsOf([inflate(around, OVERHANG[line.strokeWidth]), ...(line.label === '' ? [] : [labelRect])]) ?? around;
  const [from, to] = [points[0] ?? a.aim, points.at(-1) ?? b.aim];
  return { kind: 'line', id: line.id, rect: reach, from, to, course, middle, pull, label, labelRect, record: line };
}

function layoutLabel(words: string, middle: Point, measure: Measure): { readonly label: LineLayout['label']; readonly labelRect: Rect } {
  const { lines } = wrapText(words, LABEL_FONT, LABEL.width, measure);
  const height = Math.max(1, lines.length) * LABEL_FONT.size * LINE_HEIGHT;
  const box = { x: middle.x - LABEL.width / 2, y: middle.y - height / 2, width: LABEL.width };
  const label = placeLines(lines, LABEL_FONT, box, 'centre');
  const width = (words === '' ? EMPTY_LABEL : widestLine(label)) + 2 * LABEL.padX;
  return { label, labelRect: rectOf(middle.x - width / 2, box.y - LABEL.padY, width, height + 2 * LABEL.padY) };
}
