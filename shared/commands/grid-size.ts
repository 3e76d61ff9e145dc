import type { Id } from '../base/id.ts';
import type { Rect } from '../geometry/rect.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { Draft } from '../model/draft.ts';
import { onBoard, withinField } from '../model/field.ts';
import { columnsOfGrid, rowsOfGrid } from '../model/grid.ts';
import { KINDS } from '../model/kinds.ts';
import type { Rects } from './blocks.ts';

/** Narrower or lower than this, board units, nothing could be read: no hand makes a column or row smaller. */
export const GRID_LEAST = { column: 48, row: 16 } as const;

interface ResizeGrid {
  readonly id: Id;
  /** Where the table lies now, as it is laid out, and where it shall lie; board units. */
  readonly from: Rect;
  readonly rect: Rect;
  /** Which corner is dragged: −1 left or upper, 1 right or lower. What is opposite stays where it is. */
  readonly handle: { readonly x: number; readonly y: number };
  /** Its rows as they are laid out, by id. */
  readonly rows: Rects;
  /** How high the table is laid out in a document: rows hold their words, however low they are made. */
  readonly heightIn: (document: DocumentReader) => number;
}

/** The edges between parts, scaled and rounded: rounding each part by itself would let the whole drift. */
function scaledSizes(sizes: readonly number[], factor: number): readonly number[] {
  let edge = 0;
  return sizes.map((size) => {
    const start = Math.round(edge * factor);
    edge += size;
    return Math.round(edge * factor) - start;
  });
}

/**
 * Makes a table larger or smaller by its columns and rows, all in the same proportion as far as they can be made so small.
 * Rows as high as their words stay so when the table is made lower. A locked table stays.
 */
export function resizeGrid(document: DocumentReader, { id, from, rect, handle, rows, heightIn }: ResizeGrid): Diff {
  const grid = document.find('grid', id);
  if (!grid || grid.locked || from.width <= 0 || from.height <= 0) return EMPTY_DIFF;
  const draft = new Draft(document);
  const columns = columnsOfGrid(document, id);
  const widths = scaledSizes(
    columns.map(({ width }) => width),
    rect.width / from.width,
  ).map((width, at) => withinField(Math.max(Math.min(GRID_LEAST.column, columns[at]?.width ?? 0), width), KINDS.gridColumn.width));
  if (rect.width !== from.width) columns.forEach((column, at) => draft.update('gridColumn', column.id, { width: widths[at] ?? column.width }));
  const shown = rowsOfGrid(document, id).map((row) => ({ row, height: rows.get(row.id)?.height ?? row.height ?? GRID_LEAST.row }));
  const heights = scaledSizes(
    shown.map(({ height }) => height),
    rect.height / from.height,
  );
  shown.forEach(({ row, height }, at) => {
    const wanted = heights[at] ?? height;
    if (wanted === height || (row.height === null && wanted < height)) return;
    draft.update('gridRow', row.id, { height: withinField(wanted, KINDS.gridRow.height) });
  });
  const width = columnsOfGrid(draft, id).reduce((sum, column) => sum + column.width, 0);
  draft.update('grid', id, {
    x: onBoard(handle.x < 0 ? from.x + from.width - width : from.x),
    y: onBoard(handle.y < 0 ? from.y + from.height - heightIn(draft) : from.y),
  });
  return draft.diff;
}
