import { pointOn, reversed, withoutStart } from '../geometry/cubic.ts';
import type { Point } from '../geometry/rect.ts';
import type { LineLayout } from '../layout/thing-layout.ts';
import { STROKE_UNITS } from '../layout/stroke-units.ts';
import type { SceneContext } from './board-scene.ts';
import { labelItems, roundedLine } from './connector-scene.ts';
import { inkOf, strokeOf } from './drawing-style.ts';
import { curveSteps, pathItem } from './items.ts';
import { headInset, headItems, headLength } from './line-heads.ts';
import type { PathStep, SceneItem } from './scene.ts';

/** Board units. */
export const LINE_RADIUS = 12;

/** A line with its heads, and its label on a ground over it. */
export function lineItems({ course, label, labelRect, record }: LineLayout, { tokens: { board } }: SceneContext): readonly SceneItem[] {
  const { startHead, endHead } = record;
  const color = inkOf(record.color, board);
  const width = STROKE_UNITS[record.strokeWidth];
  // A line without a stroke would be nowhere.
  const stroke = strokeOf(record.stroke === 'none' ? { ...record, stroke: 'solid' } : record, board);
  const [start, end] = [headInset(startHead, width), headInset(endHead, width)];
  const { steps, behindStart, behindEnd, from, to } =
    course.type === 'curve' ? curve(course, start, end, headLength(width)) : corners(course.points, start, end);
  return [
    pathItem(steps, null, stroke),
    ...headItems(startHead, from, behindStart, width, color),
    ...headItems(endHead, to, behindEnd, width, color),
    ...labelItems({ label, labelRect }, board.canvas, color),
  ];
}

interface Drawn {
  readonly steps: readonly PathStep[];
  readonly from: Point;
  readonly to: Point;
  /** Points on the line behind its heads. */
  readonly behindStart: Point;
  readonly behindEnd: Point;
}

const ORIGIN: Point = { x: 0, y: 0 };

function corners(points: readonly Point[], start: number, end: number): Drawn {
  const [from, to] = [points[0] ?? ORIGIN, points.at(-1) ?? ORIGIN];
  const [behindStart, behindEnd] = [points[1] ?? from, points.at(-2) ?? to];
  const shown = points.map((point, at) =>
    at === 0 ? short(from, behindStart, start) : at === points.length - 1 ? short(to, behindEnd, end) : point,
  );
  return { steps: roundedLine(shown, LINE_RADIUS), from, to, behindStart, behindEnd };
}

/** No further than nearly half the way to the next corner. */
function short(point: Point, next: Point, by: number): Point {
  const away = Math.hypot(next.x - point.x, next.y - point.y);
  const share = away === 0 ? 0 : Math.min(0.45, by / away);
  return { x: point.x + (next.x - point.x) * share, y: point.y + (next.y - point.y) * share };
}

function curve({ pieces }: Extract<LineLayout['course'], { type: 'curve' }>, start: number, end: number, head: number): Drawn {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return corners([], start, end);
  // The chord of its head, not the slope at its tip: so the head sits on the line.
  const behindStart = withoutStart(first, head).from;
  const behindEnd = withoutStart(reversed(last), head).from;
  const shown = pieces.map((piece, at) => {
    const begun = at === 0 && start > 0 ? withoutStart(piece, start) : piece;
    return at === pieces.length - 1 && end > 0 ? reversed(withoutStart(reversed(begun), end)) : begun;
  });
  const far = (from: Point, behind: Point): Point => (from.x === behind.x && from.y === behind.y ? pointOn(first, 0.5) : behind);
  return { steps: curveSteps(shown), from: first.from, to: last.to, behindStart: far(first.from, behindStart), behindEnd: far(last.to, behindEnd) };
}
