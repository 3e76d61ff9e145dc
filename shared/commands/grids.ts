import { newId as freshId, type Id } from '../base/id.ts';
import { ordersBetween } from '../base/order.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { onBoard, withinField } from '../model/field.ts';
import { fresh } from '../model/fresh.ts';
import { columnsOfGrid, rowsOfGrid } from '../model/grid.ts';
import { KINDS, type Grid } from '../model/kinds.ts';
import { orderOnTop } from '../model/on-board.ts';
import { indexBefore, keysAt, reorder } from './place.ts';
import { removeRecords } from './remove.ts';

/** Board units: a new column, and a row of one line as it is laid out. */
export const GRID_CELL = { width: 160, height: 43 } as const;
/** More than this nobody reads on a board, and no screen shows at once. */
export const GRID_LIMITS = { columns: 100, rows: 1_000, cells: 10_000 } as const;

/** Where a table of so many columns and rows lies around a point. */
export function usualGridRect({ x, y }: Point, { columns, rows }: { readonly columns: number; readonly rows: number }): Rect {
  const width = columns * GRID_CELL.width;
  const height = rows * GRID_CELL.height;
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height };
}

interface AddGrid {
  readonly boardId: Id;
  readonly columns: number;
  readonly rows: number;
  /** Columns and rows share it evenly, as far as they can be made so small. */
  readonly rect: Rect;
  readonly hasHeader?: boolean;
  readonly id?: Id;
  readonly newId?: () => Id;
}

/** An empty table over all else that is loose. Too many columns or rows become as many as there may be. */
export const addGrid = (
  document: DocumentReader,
  { boardId, columns, rows, rect, hasHeader = true, id = freshId(), newId = freshId }: AddGrid,
): Diff =>
  change(document, (draft) => {
    const height = rect.height / rows > GRID_CELL.height + 1 ? rect.height / rows : null;
    const widths = Array.from({ length: columns }, () => Math.max(rect.width / columns, KINDS.gridColumn.width.min * 2));
    plantGrid(draft, { boardId, at: rect, widths, rows, height, hasHeader, id, newId });
  });

interface Plant {
  readonly boardId: Id;
  /** Its upper left corner. */
  readonly at: Point;
  /** Of each column. */
  readonly widths: readonly number[];
  readonly rows: number;
  readonly height?: number | null;
  readonly hasHeader: boolean;
  readonly id: Id;
  readonly newId: () => Id;
}

/** Adds a table and says whether there is a board for it. */
export function plantGrid(draft: Draft, { boardId, at, widths, rows, height = null, hasHeader, id, newId }: Plant): boolean {
  if (!draft.find('board', boardId)) return false;
  const columnCount = Math.min(Math.max(widths.length, 1), GRID_LIMITS.columns);
  const rowCount = Math.min(Math.max(rows, 1), GRID_LIMITS.rows, Math.floor(GRID_LIMITS.cells / columnCount));
  draft.add(fresh('grid', { id, boardId, x: onBoard(at.x), y: onBoard(at.y), hasHeader, order: orderOnTop(draft, boardId) }));
  for (const [index, order] of ordersBetween(null, null, columnCount).entries()) {
    draft.add(
      fresh('gridColumn', {
        id: newId(),
        gridId: id,
        width: withinField(Math.round(widths[index] ?? GRID_CELL.width), KINDS.gridColumn.width),
        order,
      }),
    );
  }
  const least = height === null ? null : withinField(Math.round(height), KINDS.gridRow.height);
  for (const order of ordersBetween(null, null, rowCount)) draft.add(fresh('gridRow', { id: newId(), gridId: id, height: least, order }));
  return true;
}

/** A table that may be changed. */
const openGrid = (draft: Draft, gridId: Id | undefined): Grid | null => {
  const grid = draft.find('grid', gridId ?? '');
  return grid && !grid.locked ? grid : null;
};

interface Insert {
  readonly gridId: Id;
  /** Ahead of which one; null is the end. */
  readonly before: Id | null;
  readonly count?: number;
  readonly newId?: () => Id;
}

/** New columns as wide as the one they stand beside, as many as there may be. */
export const addGridColumns = (document: DocumentReader, args: Insert): Diff => change(document, (draft) => growColumns(draft, args));

/** New rows, as many as there may be. */
export const addGridRows = (document: DocumentReader, args: Insert): Diff => change(document, (draft) => growRows(draft, args));

export function growColumns(draft: Draft, { gridId, before, count = 1, newId = freshId }: Insert): void {
  if (!openGrid(draft, gridId)) return;
  const columns = columnsOfGrid(draft, gridId);
  const index = indexBefore(columns, before);
  const width = (columns[index - 1] ?? columns[index])?.width ?? GRID_CELL.width;
  const room = Math.min(
    count,
    GRID_LIMITS.columns - columns.length,
    Math.floor(GRID_LIMITS.cells / Math.max(rowsOfGrid(draft, gridId).length, 1)) - columns.length,
  );
  if (room <= 0) return;
  for (const order of keysAt(draft, columns, index, room)) draft.add(fresh('gridColumn', { id: newId(), gridId, width, order }));
}

export function growRows(draft: Draft, { gridId, before, count = 1, newId = freshId }: Insert): void {
  if (!openGrid(draft, gridId)) return;
  const rows = rowsOfGrid(draft, gridId);
  const index = indexBefore(rows, before);
  const height = (rows[index - 1] ?? rows[index])?.height ?? null;
  const room = Math.min(
    count,
    GRID_LIMITS.rows - rows.length,
    Math.floor(GRID_LIMITS.cells / Math.max(columnsOfGrid(draft, gridId).length, 1)) - rows.length,
  );
  if (room <= 0) return;
  for (const order of keysAt(draft, rows, index, room)) draft.add(fresh('gridRow', { id: newId(), gridId, height, order }));
}

/** Takes a column or row out with what is written in it; the last one takes the table along. */
export function removeGridPart(document: DocumentReader, { id }: { readonly id: Id }): Diff {
  const part = document.find('gridColumn', id) ?? document.find('gridRow', id);
  if (!part || document.find('grid', part.gridId)?.locked !== false) return EMPTY_DIFF;
  if (document.children(part.kind, part.gridId).length <= 1) return removeRecords(document, { ids: [part.gridId] });
  return change(document, (draft) => draft.remove(id));
}

/** Whether a column or row has another one on that side. */
export function canMoveGridPart(document: DocumentReader, { id, by }: { readonly id: Id; readonly by: -1 | 1 }): boolean {
  const part = document.find('gridColumn', id) ?? document.find('gridRow', id);
  if (!part || document.find('grid', part.gridId)?.locked !== false) return false;
  const siblings = document.children(part.kind, part.gridId);
  return siblings[siblings.findIndex((sibling) => sibling.id === id) + by] !== undefined;
}

/** A column or row goes one place on; at the edge it stays. */
export const moveGridPart = (document: DocumentReader, { id, by }: { readonly id: Id; readonly by: -1 | 1 }): Diff =>
  change(document, (draft) => {
    const part = draft.find('gridColumn', id) ?? draft.find('gridRow', id);
    if (!part || !canMoveGridPart(draft, { id, by })) return;
    const siblings = draft.children(part.kind, part.gridId);
    const at = siblings.findIndex((sibling) => sibling.id === id);
    reorder(draft, siblings, [part], siblings[by < 0 ? at - 1 : at + 2]?.id ?? null);
  });

/** A width for a column, board units; the nearest there may be. */
export const resizeGridColumn = (document: DocumentReader, { id, width }: { readonly id: Id; readonly width: number }): Diff =>
  change(document, (draft) => {
    if (openGrid(draft, draft.find('gridColumn', id)?.gridId)) draft.update('gridColumn', id, { width: withinField(width, KINDS.gridColumn.width) });
  });

/** The least height of a row, board units; null is as high as its words. */
export const resizeGridRow = (document: DocumentReader, { id, height }: { readonly id: Id; readonly height: number | null }): Diff =>
  change(document, (draft) => {
    if (openGrid(draft, draft.find('gridRow', id)?.gridId))
      draft.update('gridRow', id, { height: height === null ? null : withinField(height, KINDS.gridRow.height) });
  });

/** Whether the first row names the columns. */
export const setGridHeader = (document: DocumentReader, { ids, hasHeader }: { readonly ids: Iterable<Id>; readonly hasHeader: boolean }): Diff =>
  change(document, (draft) => {
    for (const id of ids) if (openGrid(draft, id)) draft.update('grid', id, { hasHeader });
  });
