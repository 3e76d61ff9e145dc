import { within } from '../base/within.ts';
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
const BESIDE = 12;
const WIDEST = 180;
/** Between the words of two labels side by side there is twice this. */
const MARGIN = 3;
/** How far a label gives way upward and downward before the whole plot is searched, in steps of 16 board units. */
const FAR = [1, 2, 3, 4, 5, 6, 7, 8] as const;

function labelLines({ curve, point }: PlacedPoint, width: number, { measure, t }: LayoutContext): readonly WrappedLine[] {
  const value = numberText(point.value, t, isSigned(curve));
  const source =
    point.basis !== 'measured'
      ? []
      : [
          point.sampleSize === null ? '' : `n = ${numberText(point.sampleSize, t)}`,
          point.measuredOn === null ? '' : dayText(point.measuredOn, t, 'medium'),
        ];
  const texts = [value, source.filter((text) => text !== '').join(', ')].filter((text) => text !== '');
  return texts.flatMap((text) => wrapText(text, FONTS.caption, width, measure).lines);
}

/** Where a label may stand, the most natural first: over the point (under it for all but the topmost of a column), beside it, then farther off. */
function* candidates({ x, y }: Point, { width, height }: Pick<Rect, 'width' | 'height'>, first: boolean): Generator<Rect> {
  const at = (left: number, top: number): Rect => ({ x: left, y: top, width, height });
  const [over, level, under] = [y - CLEARANCE - height, y - height / 2, y + CLEARANCE];
  const middle = x - width / 2;
  for (const top of first ? [over, under] : [under, over]) yield at(middle, top);
  for (const left of [x + BESIDE, x - BESIDE - width]) for (const top of [over, level, under]) yield at(left, top);
  for (const n of FAR) {
    for (const left of [middle, x + BESIDE, x - BESIDE - width]) {
      yield at(left, over - n * 16);
      yield at(left, under + n * 16);
    }
  }
}

/** What a place costs for every thing it lies on, every piece of a line under it, and every better place that was passed over. */
const ON_SOMETHING = 1000;
const ON_LINE = 8;
const RANK = 3;

function bestPlace(wanted: Iterable<Rect>, size: Pick<Rect, 'width' | 'height'>, near: Point, plot: Rect, taken: TakenSpace): Rect {
  let best: Rect = { ...near, ...size };
  let least = Infinity;
  let preference = -1;
  for (const candidate of wanted) {
    preference += 1;
    // Later places cost at least their rank, so most labels need one look.
    if (least <= preference * RANK) break;
    const rect = movedInto(plot, candidate);
    const cost = taken.overlaps(rect) * ON_SOMETHING + preference * RANK;
    if (cost >= least) continue;
    const own = cost + taken.crossings(rect, Math.ceil((least - cost) / ON_LINE)) * ON_LINE;
    if (own < least) [best, least] = [rect, own];
  }
  return least < ON_SOMETHING ? best : (freePlace(plot, best, near, taken) ?? best);
}

export interface PlacedLabel {
  readonly text: PlacedText;
  /** Where a thin line to the point begins, when the label had to go too far off to be understood without one. */
  readonly leader: Point | null;
}

/** Farther off than this, a label could be anybody's. */
const NEAR = 30;

const nearestOf = (rect: Rect, { x, y }: Point): Point => ({
  x: within(x, rect.x, rect.x + rect.width),
  y: within(y, rect.y, bottom(rect)),
});

function distance(rect: Rect, at: Point): number {
  const { x, y } = nearestOf(rect, at);
  return Math.hypot(x - at.x, y - at.y);
}

/** A label needs a line to its point when it is far off, or nearer to another one. */
function leaderTo(rect: Rect, own: PlacedPoint, column: readonly PlacedPoint[]): Point | null {
  const away = distance(rect, own.at);
  const isClear = away <= NEAR && column.every((other) => other === own || distance(rect, other.at) >= away);
  return isClear ? null : nearestOf(rect, own.at);
}

/**
 * The value labels of one column, from its highest point down. `plot` is where labels may lie; `taken` knows points,
 * lines and the labels so far, and learns the new ones. No two lie on each other while the plot has room.
 */
export function placeLabels(column: readonly PlacedPoint[], plot: Rect, taken: TakenSpace, context: LayoutContext): ReadonlyMap<string, PlacedLabel> {
  const labels = new Map<string, PlacedLabel>();
  for (const [rank, placed] of column.toSorted((a, b) => a.at.y - b.at.y).entries()) {
    const lines = labelLines(placed, Math.min(WIDEST, plot.width) - 2 * MARGIN, context);
    const width = lines.reduce((widest, line) => Math.max(widest, line.width), 0) + 2 * MARGIN;
    const height = lines.length * FONTS.caption.size * LINE_HEIGHT;
    const size = { width, height };
    const rect = bestPlace(candidates(placed.at, size, rank === 0), size, placed.at, plot, taken);
    taken.add(rect);
    labels.set(placed.point.id, { text: placeLines(lines, FONTS.caption, rect, 'centre'), leader: leaderTo(rect, placed, column) });
  }
  return labels;
}
