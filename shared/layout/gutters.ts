import type { Id } from '../base/id.ts';
import { bottom, centre, inflate, intersects, right, type Rect } from '../geometry/rect.ts';
import type { MapLayout } from './board-layout.ts';
import { MAP } from './metrics.ts';

/** The strip between two columns or two rows in which no card stands: from `low` to `high`, board units. */
export interface Gutter {
  readonly low: number;
  readonly high: number;
  /** Where the line between the two is drawn. */
  readonly border: number;
}

/** A map as arrows see it: columns, rows, the gutters between them, and the cards in the way. */
export interface Gutters {
  readonly columns: readonly Rect[];
  readonly rows: readonly Rect[];
  /** Gutter 0 lies left of the first column, gutter n right of column n − 1. */
  readonly vertical: readonly Gutter[];
  /** Gutter 0 lies above the first row. */
  readonly horizontal: readonly Gutter[];
  columnAt(x: number): number;
  rowAt(y: number): number;
  /** Cards of a cell, from top to bottom. */
  cards(column: number, row: number): readonly { readonly id: Id; readonly rect: Rect }[];
}

/** Beyond the outermost columns and rows there is this much for arrows. */
const OUTSIDE = 14;

/** Index of the last of these that begins at or before a place; they are in order and touch each other. */
function indexAt(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Columns of a map from left to right; a collapsed stage is one. */
function columnsOf({ stages, steps }: Pick<MapLayout, 'stages' | 'steps'>): readonly Rect[] {
  const seen = new Set(steps.map(({ stageId }) => stageId));
  const empty = stages.filter(({ id }) => !seen.has(id));
  return [...steps, ...empty].map(({ rect }) => rect).toSorted((a, b) => a.x - b.x);
}

/** Between those before and behind, no further from the border than cards usually stand. */
function gutterAt(border: number, before: number, behind: number): Gutter {
  const low = Math.max(border - MAP.cellPadding, before);
  const high = Math.min(border + MAP.cellPadding, behind);
  return low <= high ? { low, high, border } : { low: (low + high) / 2, high: (low + high) / 2, border };
}

export function guttersOf(map: Pick<MapLayout, 'stages' | 'steps' | 'lanes' | 'cards'>): Gutters | null {
  const columns = columnsOf(map);
  const rows = map.lanes.map(({ rect }) => rect);
  const [firstColumn, lastColumn, firstRow, lastRow] = [columns[0], columns.at(-1), rows[0], rows.at(-1)];
  if (!firstColumn || !lastColumn || !firstRow || !lastRow) return null;
  const lefts = columns.map(({ x }) => x);
  const tops = rows.map(({ y }) => y);
  const columnAt = (x: number) => indexAt(lefts, x);
  const rowAt = (y: number) => indexAt(tops, y);
  const cells = new Map<number, { readonly id: Id; readonly rect: Rect }[]>();
  const span = {
    left: lefts.map(() => Infinity),
    right: lefts.map(() => -Infinity),
    top: tops.map(() => Infinity),
    bottom: tops.map(() => -Infinity),
  };
  for (const card of map.cards) {
    const { x, y } = centre(card.rect);
    const [column, row] = [columnAt(x), rowAt(y)];
    const key = row * columns.length + column;
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
    span.left[column] = Math.min(span.left[column] as number, card.rect.x);
    span.right[column] = Math.max(span.right[column] as number, right(card.rect));
    span.top[row] = Math.min(span.top[row] as number, card.rect.y);
    span.bottom[row] = Math.max(span.bottom[row] as number, bottom(card.rect));
  }
  const vertical = lefts.map((x, at) => gutterAt(x, span.right[at - 1] ?? x - OUTSIDE / 2, span.left[at] as number));
  const horizontal = tops.map((y, at) => gutterAt(y, span.bottom[at - 1] ?? y - OUTSIDE / 2, span.top[at] as number));
  vertical.push(gutterAt(right(lastColumn), span.right.at(-1) as number, right(lastColumn) + OUTSIDE));
  horizontal.push(gutterAt(bottom(lastRow), span.bottom.at(-1) as number, bottom(lastRow) + OUTSIDE));
  return { columns, rows, vertical, horizontal, columnAt, rowAt, cards: (column, row) => cells.get(row * columns.length + column) ?? [] };
}

export const middleOf = ({ low, high }: Pick<Gutter, 'low' | 'high'>): number => (low + high) / 2;

/** Edges of cards may be touched: an arrow ends there. */
const TOUCH = 0.25;

/** True when no card lies under a rectangle; a line is one without width or height. */
export function isClear(gutters: Gutters, rect: Rect): boolean {
  const [first, last] = [gutters.columnAt(rect.x), gutters.columnAt(right(rect))];
  const [top, low] = [gutters.rowAt(rect.y), gutters.rowAt(bottom(rect))];
  for (let row = top; row <= low; row++) {
    for (let column = first; column <= last; column++) {
      for (const card of gutters.cards(column, row)) if (intersects(rect, inflate(card.rect, -TOUCH))) return false;
    }
  }
  return true;
}
