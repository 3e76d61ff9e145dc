import type { Id } from '../../base/id.ts';
import { placedEnds } from '../../commands/lines.ts';
import { boxAround } from '../../geometry/box-around.ts';
import { nearestOnEdge, sharesAt, type Outline } from '../../geometry/outline.ts';
import type { Point } from '../../geometry/rect.ts';
import { turned, turnOf } from '../../geometry/turn.ts';
import { within } from '../../base/within.ts';
import { withinField } from '../../model/field.ts';
import { fresh } from '../../model/fresh.ts';
import { KINDS, type Line } from '../../model/kinds.ts';
import { fittingName } from '../fitting-name.ts';
import type { LeftOuts } from '../left-out.ts';
import type { Binding, Element } from './excalidraw-file.ts';
import { headOf, strokeOf } from './look.ts';
import { loseLink, shownAs, type Given } from './things.ts';

/** What a line can be bound to: the record that stands for an element, and its edge. */
export interface Goal {
  readonly id: Id;
  readonly outline: Outline;
}

/** What an end of a line is bound to; null leaves it where it is. */
export type FindGoal = (elementId: string) => Goal | null;

/** As near to the middle of a thing a line means all of it. Of its size, and of what Excalidraw calls focus. */
const MIDDLE = { share: 0.03, focus: 0.05 } as const;
/** Board units by which a course may differ from level and upright pieces. */
const LEVEL = 1;

/** A line or an arrow, its two ends bound to what they were bound to. What is written on it is its label. */
export function lineOf(element: Element, words: Element | null, given: Given, goalOf: FindGoal, left: LeftOuts): Line | null {
  const points = placesOf(element);
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to) return null;
  loseLink(element, left);
  const start = boundTo(element.startBinding, from, goalOf);
  const end = boundTo(element.endBinding, to, goalOf);
  return fresh('line', {
    ...given,
    ...placedEnds({ from, to }),
    fromId: start.id,
    fromAnchorX: start.anchor?.x ?? null,
    fromAnchorY: start.anchor?.y ?? null,
    toId: end.id,
    toAnchorX: end.anchor?.x ?? null,
    toAnchorY: end.anchor?.y ?? null,
    ...courseOf(element, points, left),
    startHead: headOf(element.startHead, left),
    endHead: headOf(element.endHead, left),
    ...strokeOf(element),
    label: fittingName(words?.text ?? '', KINDS.line.label.max, left),
    ...shownAs(element, left),
  });
}

/** Where the points of an element are on the board. */
function placesOf({ points, x, y, rotation }: Element): readonly Point[] {
  const there = points.map((point) => ({ x: x + point.x, y: y + point.y }));
  const box = boxAround(there);
  return box && rotation !== 0 ? there.map((point) => turned(point, turnOf(box, rotation))) : there;
}

interface Bound {
  readonly id: Id | null;
  /** By shares; null is where it fits best. */
  readonly anchor: Point | null;
}

function boundTo(binding: Binding | null, at: Point, goalOf: FindGoal): Bound {
  const goal = binding && goalOf(binding.elementId);
  if (!goal) return { id: null, anchor: null };
  const { fixedPoint, focus } = binding;
  if (fixedPoint) {
    const isMiddle = Math.hypot(fixedPoint.x - 0.5, fixedPoint.y - 0.5) < MIDDLE.share;
    return { id: goal.id, anchor: isMiddle ? null : { x: within(fixedPoint.x, 0, 1), y: within(fixedPoint.y, 0, 1) } };
  }
  return { id: goal.id, anchor: Math.abs(focus) < MIDDLE.focus ? null : sharesAt(goal.outline, nearestOnEdge(goal.outline, at).at) };
}

/** Which way a line takes. Ours have no corners of their own: where there are several the nearest course is found, which is counted. */
function courseOf({ elbowed, isRound }: Element, points: readonly Point[], left: LeftOuts): Pick<Line, 'way' | 'bend'> {
  if (elbowed) return { way: 'elbow', bend: null };
  if (points.length < 3) return { way: 'straight', bend: null };
  if (!isRound && isLevelCourse(points)) return { way: 'elbow', bend: null };
  const bend = bendOf(points);
  if (points.length > 3 || !isRound) left.add('import.left.corners');
  return { way: 'curved', bend: withinField(bend, { min: KINDS.line.bend.min, max: KINDS.line.bend.max }) };
}

/** True for a course of level and upright pieces. */
export const isLevelCourse = (points: readonly Point[]): boolean => points.every((point, at) => at === 0 || isLevel(points[at - 1] ?? point, point));

const isLevel = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) <= LEVEL || Math.abs(a.y - b.y) <= LEVEL;

/** How far a course runs to the left of the straight way between its ends, where it is furthest from that. */
function bendOf(points: readonly Point[]): number {
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to) return 0;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < LEVEL) return 0;
  const across = points.map(({ x, y }) => ((x - from.x) * (to.y - from.y) - (y - from.y) * (to.x - from.x)) / length);
  return across.reduce((most, one) => (Math.abs(one) > Math.abs(most) ? one : most), 0);
}
