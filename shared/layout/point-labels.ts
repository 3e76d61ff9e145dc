import { bottom, type Point, type Rect } from '../geometry/rect.ts';
import type { Curve, CurvePoint } from '../model/kinds.ts';
import { isSigned } from '../model/scale.ts';
import type { LayoutContext } from './board-layout.ts';
import { freePlace, movedInto } from './free-place.ts';
import { FONTS } from './metrics.ts';
import { dayText, numberText } from './names.ts';
import { placeLines } from './place-text.ts';
import type { TakenSpace } from './taken-space.ts';
import { LINE_HEIGHT, type PlacedText } from './text.ts';
import { wrapText, type WrappedLine } from './wrap.ts';

/** A point of a curve, and where it is drawn. */
export interface PlacedPoint {
  readonly curve: Curve;
  readonly point: CurvePoint;
  readonly at: Point;
}

/** From a point's middle to a label beside it. */
const CLEARANCE = 8;
const WIDEST = 180;
/** How far a label gives way upward and downward before the whole plot is searched, in steps of 16 board units. */
const FAR = [1, 2, 3, 4, 5, 6, 7, 8] as const;

function labelLines({ curve, point }: PlacedPoint, width: number, { measure, t }: LayoutContext): readonly WrappedLine[] {
  const value = numberText(point.value, t, isSigned(curve));
  const source =
    point.basis !== 'measured'
      ? []
      : [point.sampleSize === null ? '' : `n = ${numberText(point.sampleSize, t)}`, point.measuredOn === null ? '' : dayText(point.measuredOn, t, 'medium')];
  const texts = [value, source.filter((text) => text !== '').join(', ')].filter((text) => text !== '');
  return texts.flatMap((text) => wrapText(text, FONTS.caption, width, measure).lines);
}

/** Where a label may stand, the most natural first: over the point (under it for all but the topmost of a column), beside it, then farther off. */
function candidates({ x, y }: Point, { width, height }: Pick<Rect, 'width' | 'height'>, first: boolean): readonly Rect[] {
  const over = { x: x - width / 2, y: y - CLEARANCE - height, width, height };
  const under = { ...over, y: y + CLEARANCE };
  const level = { ...over, y: y - height / 2 };
  const beside = [12, -12 - width].flatMap((dx) => [over, level, under].map((rect) => ({ ...rect, x: x + dx })));
  const far = FAR.flatMap((n) =>
    [0, 12 + width / 2, -12 - width / 2].flatMap((dx) => [
      { ...over, x: over.x + dx, y: over.y - n * 16 },
      { ...under, x: under.x + dx, y: under.y + n * 16 },
    ]),
  );
  return first ? [over, under, ...beside, ...far] : [under, over, ...beside, ...far];
}

function bestPlace(wanted: readonly Rect[], near: Point, plot: Rect, taken: TakenSpace): Rect {
  const cost = (rect: Rect, preference: number): number => taken.overlaps(rect) * 1000 + taken.crossings(rect) * 8 + preference * 3;
  let best = wanted[0] as Rect;
  let least = Infinity;
  for (const [preference, candidate] of wanted.entries()) {
    // Later places cost at least their rank, so most labels need one look.
    if (least <= preference * 3) break;
    const rect = movedInto(plot, candidate);
    const own = cost(rect, preference);
    if (own < least) [best, least] = [rect, own];
  }
  return least < 1000 ? best : (freePlace(plot, best, near, taken) ?? best);
}

export interface PlacedLabel {
  readonly text: PlacedText;
  /** Where a thin line to the point begins, when the label had to go too far off to be understood without one. */
  readonly leader: Point | null;
}

/** Farther off than this, a label could be anybody's. */
const NEAR = 30;

function leaderTo(rect: Rect, { x, y }: Point): Point | null {
  const end = { x: Math.min(rect.x + rect.width, Math.max(rect.x, x)), y: Math.min(bottom(rect), Math.max(rect.y, y)) };
  return Math.hypot(end.x - x, end.y - y) > NEAR ? end : null;
}

/**
 * The value labels of one column, from its highest point down. `plot` is where labels may lie; `taken` knows points,
 * lines and the labels so far, and learns the new ones. No two lie on each other while the plot has room.
 */
export function placeLabels(column: readonly PlacedPoint[], plot: Rect, taken: TakenSpace, context: LayoutContext): ReadonlyMap<string, PlacedLabel> {
  const labels = new Map<string, PlacedLabel>();
  for (const [rank, placed] of column.toSorted((a, b) => a.at.y - b.at.y).entries()) {
    const lines = labelLines(placed, Math.min(WIDEST, plot.width), context);
    const width = lines.reduce((widest, line) => Math.max(widest, line.width), 0);
    const height = lines.length * FONTS.caption.size * LINE_HEIGHT;
    const rect = bestPlace(candidates(placed.at, { width, height }, rank === 0), placed.at, plot, taken);
    taken.add(rect);
    labels.set(placed.point.id, { text: placeLines(lines, FONTS.caption, rect, 'centre'), leader: leaderTo(rect, placed.at) });
  }
  return labels;
}
