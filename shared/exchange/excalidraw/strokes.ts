import type { Id } from '../../base/id.ts';
import { within } from '../../base/within.ts';
import { inkBoxes } from '../../commands/ink.ts';
import { boxAround } from '../../geometry/box-around.ts';
import type { Point } from '../../geometry/rect.ts';
import { turned, turnOf } from '../../geometry/turn.ts';
import { STROKE_UNITS } from '../../layout/stroke-units.ts';
import { onBoard, withinField } from '../../model/field.ts';
import { fresh } from '../../model/fresh.ts';
import type { InkPoint } from '../../model/ink-points.ts';
import { KINDS, type Ink } from '../../model/kinds.ts';
import type { LeftOuts } from '../left-out.ts';
import type { Element } from './excalidraw-file.ts';
import { inkOf, isSeen, strokeOf } from './look.ts';
import { loseLink, shownAs, type Given } from './things.ts';

/** A pen of Excalidraw draws so much wider than its strokes, and ours so much wider at full pressure than at half. */
const PEN = 4.25 * 1.6;
/** Board units between two points of a course that is drawn through a few. */
const STEP = 6;
/** A course of more points is drawn with wider steps. */
const MOST_STEPS = 2_000;

/** What a pen drew. A stroke that is longer than a record can hold becomes several. */
export function inkOfStroke(element: Element, given: Given, newId: () => Id, left: LeftOuts): readonly Ink[] {
  const { points, pressures, x, y } = element;
  const there = points.map((point, at): InkPoint => ({ x: x + point.x, y: y + point.y, pressure: within(pressures[at] ?? 0.5, 0, 1) }));
  return inks(element, there, element.strokeWidth * PEN, given, newId, left);
}

/** Several pieces that hold on to nothing and point nowhere are a drawing rather than a connection. */
export const isDrawnLine = ({ points, startBinding, endBinding, startHead, endHead, type }: Element): boolean =>
  type === 'line' && points.length > 2 && !startBinding && !endBinding && startHead === null && endHead === null;

/** A line of several pieces, or a curve through several points. Neither the ground of a closed one nor its dashes are drawn. */
export function inkOfCourse(element: Element, given: Given, newId: () => Id, left: LeftOuts): readonly Ink[] {
  if (isSeen(element.backgroundColor) || element.strokeStyle === 'dashed' || element.strokeStyle === 'dotted') left.add('import.left.fills');
  const corners = element.points.map((point) => ({ x: element.x + point.x, y: element.y + point.y }));
  const there = courseThrough(corners, element.isRound).map((point): InkPoint => ({ ...point, pressure: 1 }));
  return inks(element, there, STROKE_UNITS[strokeOf(element).strokeWidth], given, newId, left);
}

function inks(element: Element, points: readonly InkPoint[], thickness: number, given: Given, newId: () => Id, left: LeftOuts): readonly Ink[] {
  const shown = shownAs(element, left);
  loseLink(element, left);
  const box = boxAround(points);
  if (!box) return [];
  // Its parts would each be turned around their own middle.
  const turn = turnOf(box, element.rotation);
  const there = points
    .map((point) => ({ ...point, ...turned(point, turn) }))
    .map(({ x, y, pressure }) => ({ x: onBoard(x), y: onBoard(y), pressure }));
  return inkBoxes(there).map((part, at) =>
    fresh('ink', {
      ...given,
      id: at === 0 ? given.id : newId(),
      ...part,
      rotation: 0,
      pen: 'pen',
      color: inkOf(element.strokeColor),
      thickness: withinField(thickness, KINDS.ink.thickness),
      ...shown,
    }),
  );
}

/** Points in small steps along straight pieces, or along the curve through all of them (Catmull–Rom, as Excalidraw draws it). */
export function courseThrough(corners: readonly Point[], isRound: boolean): readonly Point[] {
  const lengths = corners.slice(1).map((to, at) => Math.hypot(to.x - (corners[at]?.x ?? 0), to.y - (corners[at]?.y ?? 0)));
  const step = Math.max(STEP, lengths.reduce((sum, length) => sum + length, 0) / MOST_STEPS);
  const closed = corners.length > 2 && isNear(corners[0], corners.at(-1));
  const points: Point[] = corners.slice(0, 1);
  lengths.forEach((length, at) => {
    const [from, to] = [corners[at], corners[at + 1]];
    if (!from || !to) return;
    const before = corners[at - 1] ?? (closed ? corners.at(-2) : undefined) ?? from;
    const after = corners[at + 2] ?? (closed ? corners[1] : undefined) ?? to;
    const count = Math.max(1, Math.ceil(length / step));
    for (let part = 1; part <= count; part++) {
      const t = part / count;
      points.push(isRound ? onCurve([before, from, to, after], t) : { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t });
    }
  });
  return points;
}

function onCurve([before, from, to, after]: readonly [Point, Point, Point, Point], t: number): Point {
  const at = (a: number, b: number, c: number, d: number): number =>
    b + (t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))) / 2;
  return { x: at(before.x, from.x, to.x, after.x), y: at(before.y, from.y, to.y, after.y) };
}

const isNear = (a: Point | undefined, b: Point | undefined): boolean => !!a && !!b && Math.hypot(a.x - b.x, a.y - b.y) < 1;
