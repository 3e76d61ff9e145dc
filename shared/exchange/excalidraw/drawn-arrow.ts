import type { Id } from '../../base/id.ts';
import { boxAround } from '../../geometry/box-around.ts';
import type { Point } from '../../geometry/rect.ts';
import { turned, turnOf } from '../../geometry/turn.ts';
import type { AnyRecord } from '../../model/kinds.ts';
import { LeftOuts } from '../left-out.ts';
import type { Element } from './excalidraw-file.ts';
import { isLevelCourse, lineOf } from './lines.ts';
import { courseThrough, inkOfCourse } from './strokes.ts';
import type { Given } from './things.ts';

/** So much of a curve, board units, is straight enough to carry a head. */
const STRAIGHT = 20;

/** An arrow that holds on to nothing and has more corners than a line of ours can: its course is worth more than that it is one thing. */
export const isDrawnArrow = (element: Element): boolean => {
  const { points, startBinding, endBinding, elbowed, isRound } = element;
  if (startBinding || endBinding || elbowed || points.length < 3) return false;
  return isRound ? points.length > 3 : !isLevelCourse(points);
};

/** Its course as ink, its last piece and a first one with a head as lines, grouped; null where it is too short for that. */
export function drawnArrow(element: Element, words: Element | null, given: Given, newId: () => Id, left: LeftOuts): readonly AnyRecord[] | null {
  const there = element.points.map((point) => ({ x: element.x + point.x, y: element.y + point.y }));
  const box = boxAround(there);
  const corners = box ? there.map((point) => turned(point, turnOf(box, element.rotation))) : there;
  const course = element.isRound ? courseThrough(corners, true) : corners;
  const [start, end] = [element.startHead === null ? 0 : headFrom(course, element.isRound), course.length - 1];
  const back = end - headFrom(course.toReversed(), element.isRound);
  if (back <= start) return null;
  const grouped: Given = { ...given, groupId: given.groupId ?? newId() };
  const part = (points: readonly Point[]): Element => ({ ...element, x: 0, y: 0, rotation: 0, isRound: false, points });
  // What the line says is lost is lost once.
  const ink = inkOfCourse(part(course.slice(start, back + 1)), { ...grouped, id: newId() }, newId, new LeftOuts());
  if (element.strokeStyle === 'dashed' || element.strokeStyle === 'dotted') left.add('import.left.fills');
  const head = (points: readonly Point[], piece: Partial<Element>, id: Id, label: Element | null, lost: LeftOuts) =>
    lineOf({ ...part(points), ...piece }, label, { ...grouped, id }, () => null, lost);
  const atStart = start > 0 ? head(course.slice(0, start + 1).filter(isEnd), { endHead: null }, newId(), null, new LeftOuts()) : null;
  const atEnd = head(course.slice(back).filter(isEnd), { startHead: null }, given.id, words, left);
  return [...ink, ...(atStart ? [atStart] : []), ...(atEnd ? [atEnd] : [])];
}

const isEnd = (_: Point, at: number, all: readonly Point[]): boolean => at === 0 || at === all.length - 1;

/** Up to which point of a course its first straight piece goes. */
function headFrom(course: readonly Point[], isRound: boolean): number {
  const [first] = course;
  if (!isRound || !first) return 1;
  return Math.max(
    1,
    course.findIndex(({ x, y }) => Math.hypot(x - first.x, y - first.y) >= STRAIGHT),
  );
}
