import { newId, type Id } from '../base/id.ts';
import { boxAround } from '../geometry/box-around.ts';
import { distanceToSegment, nearestShare } from '../geometry/segment.ts';
import { simplified } from '../geometry/simplify.ts';
import type { InkColor } from '../model/choices.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { onBoard, withinField } from '../model/field.ts';
import { fresh } from '../model/fresh.ts';
import { encodePoints, type InkPoint } from '../model/ink-points.ts';
import { KINDS, type Ink } from '../model/kinds.ts';
import { orderOnTop } from '../model/on-board.ts';

interface AddInk {
  readonly boardId: Id;
  readonly pen: Ink['pen'];
  readonly color: InkColor;
  /** Board units. */
  readonly thickness: number;
  /** Where the pen was, on the board; one point is a dot. */
  readonly points: readonly InkPoint[];
  /** Board units by which the stroke may differ from that. */
  readonly tolerance: number;
  readonly newId?: () => Id;
}

/** A stroke over all else that is loose; one too long for a record becomes several that follow each other. */
export const addInk = (document: DocumentReader, { boardId, pen, color, thickness, points, tolerance, newId: nextId = newId }: AddInk): Diff =>
  change(document, (draft) => {
    if (!draft.find('board', boardId)) return;
    for (const part of parts(points, withinField(thickness, KINDS.ink.thickness), tolerance)) {
      draft.add(
        fresh('ink', {
          id: nextId(),
          boardId,
          ...part,
          rotation: 0,
          pen,
          color,
          thickness: withinField(thickness, KINDS.ink.thickness),
          order: orderOnTop(draft, boardId),
        }),
      );
    }
  });

type Part = Pick<Ink, 'x' | 'y' | 'width' | 'height' | 'points'>;

/** Made twice as coarse this often before a stroke is split instead. */
const COARSER = 2;

function parts(points: readonly InkPoint[], thickness: number, tolerance: number): readonly Part[] {
  const there = points
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
    .map(({ x, y, pressure }) => ({ x: onBoard(x), y: onBoard(y), pressure }));
  let coarseness = tolerance;
  for (let turn = 0; ; turn += 1) {
    const part = partOf(simplified(there, coarseness, awayFromStroke(thickness)));
    if (part && fits(part)) return [part];
    if (!part) return [];
    if (turn === COARSER) break;
    coarseness *= 2;
  }
  return inkBoxes(simplified(there, coarseness, awayFromStroke(thickness)));
}

/** Where strokes through just these points lie: one, or several that follow each other and share the point between them where one is too long for a record. */
export function inkBoxes(points: readonly InkPoint[]): readonly Part[] {
  const part = partOf(points);
  if (!part) return [];
  if (fits(part)) return [part];
  const middle = Math.floor(points.length / 2);
  // Two points that no box holds are no stroke a hand has drawn.
  return middle === 0 || points.length < 3 ? [] : [...inkBoxes(points.slice(0, middle + 1)), ...inkBoxes(points.slice(middle))];
}

const fits = ({ points, width, height }: Part): boolean => points.length <= KINDS.ink.points.max && Math.max(width, height) <= KINDS.ink.width.max;

/** The box around points, and the points within it. */
function partOf(points: readonly InkPoint[]): Part | null {
  const box = boxAround(points);
  return box && { ...box, points: encodePoints(points.map(({ x, y, pressure }) => ({ x: x - box.x, y: y - box.y, pressure }))) };
}

/** How far an edge of a stroke of that thickness would move without a point, board units: aside, and by the pressure there. */
export const awayFromStroke =
  (thickness: number) =>
  (point: InkPoint, from: InkPoint, to: InkPoint): number => {
    const share = nearestShare(from, to, point);
    const aside = distanceToSegment(from, to, point);
    return aside + (Math.abs(from.pressure + share * (to.pressure - from.pressure) - point.pressure) * thickness) / 2;
  };
