import type { Id } from '../base/id.ts';
import { within } from '../base/within.ts';
import { bottom, type Point, type Rect } from '../geometry/rect.ts';
import type { LayoutContext, QuoteLayout } from './board-layout.ts';
import { fewLines } from './few-lines.ts';
import { movedInto } from './free-place.ts';
import { FONTS } from './metrics.ts';
import { placeLines } from './place-text.ts';
import type { PlacedPoint } from './point-labels.ts';
import type { TakenSpace } from './taken-space.ts';
import { LINE_HEIGHT } from './text.ts';
import type { WrappedLine } from './wrap.ts';

const WIDEST = 184;
const NARROWEST = 90;
const MOST_LINES = 2;
const PADDING = { x: 8, y: 4 } as const;
const SLOT_GAP = 6;
/** Height of one callout of the band below the scale, with the gap under it. */
const SLOT = MOST_LINES * FONTS.aside.size * LINE_HEIGHT + 2 * PADDING.y + SLOT_GAP;

/** Two lines of what somebody said, in quotation marks; the rest is in the inspector. */
function quoteLines(quote: string, width: number, { measure, t }: LayoutContext): readonly WrappedLine[] {
  const spoken = t('emotion.quoted', { quote: quote.trim().replaceAll(/\s+/gu, ' ') });
  return fewLines(spoken, FONTS.aside, width, MOST_LINES, measure, `…${spoken.slice(-1)}`);
}

function candidates({ x, y }: Point, { width, height }: Pick<Rect, 'width' | 'height'>): readonly Rect[] {
  return [26, 38, 52, 70, 90].flatMap((away) =>
    [0, width / 3, -width / 3, width / 2 + 14, -width / 2 - 14].flatMap((dx) => [
      { x: x - width / 2 + dx, y: y - away - height, width, height },
      { x: x - width / 2 + dx, y: y + away, width, height },
    ]),
  );
}

const tailOf = (rect: Rect, { x, y }: Point): Point => ({
  x: within(x, rect.x + 10, rect.x + rect.width - 10),
  y: y < rect.y ? rect.y : y > bottom(rect) ? bottom(rect) : rect.y + rect.height / 2,
});

/**
 * Callouts of the quotes of one column, inside `plot` where they meet no label, point or line; those without room there
 * go into a band below it. `used` is how high that band has to be for this column.
 */
export function placeQuotes(
  column: readonly PlacedPoint[],
  plot: Rect,
  columnRect: Rect,
  taken: TakenSpace,
  context: LayoutContext,
): { readonly quotes: ReadonlyMap<Id, QuoteLayout>; readonly used: number } {
  const quotes = new Map<Id, QuoteLayout>();
  let used = 0;
  for (const { point, at } of column.toSorted((a, b) => a.at.y - b.at.y)) {
    if (point.quote.trim() === '') continue;
    const room = Math.max(NARROWEST, Math.min(WIDEST, columnRect.width - 16)) - 2 * PADDING.x;
    const lines = quoteLines(point.quote, room, context);
    const width = lines.reduce((widest, line) => Math.max(widest, line.width), 0) + 2 * PADDING.x;
    const height = lines.length * FONTS.aside.size * LINE_HEIGHT + 2 * PADDING.y;
    const free = candidates(at, { width, height })
      .map((candidate) => movedInto(plot, candidate))
      .find((rect) => taken.overlaps(rect) === 0 && taken.crossings(rect, 1) === 0);
    const rect = free ?? { x: at.x - width / 2, y: bottom(plot) + used, width, height };
    if (free === undefined) used += SLOT;
    taken.add(rect);
    const text = placeLines(lines, FONTS.aside, { x: rect.x + PADDING.x, y: rect.y + PADDING.y, width: width - 2 * PADDING.x });
    quotes.set(point.id, { rect, text, tail: tailOf(rect, at) });
  }
  return { quotes, used };
}
