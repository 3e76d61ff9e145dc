import { newId as freshId, type Id } from '../base/id.ts';
import { within } from '../base/within.ts';
import type { Point } from '../geometry/rect.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { columnsOfGrid, gridAround, rowsOfGrid, type GridPlace } from '../model/grid.ts';
import { writeCell } from './grid-cells.ts';
import { GRID_LIMITS, growColumns, growRows, plantGrid } from './grids.ts';

type Rows = readonly (readonly string[])[];

export const widthOfRows = (rows: Rows): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

interface FromRows {
  readonly boardId: Id;
  readonly rows: Rows;
  /** Its upper left corner. */
  readonly at: Point;
  readonly hasHeader?: boolean;
  readonly id?: Id;
  readonly newId?: () => Id;
}

/** A table that says what these rows do, its columns about as wide as their words. The longest row counts; what is past the limits stays out. */
export const gridFromRows = (document: DocumentReader, { rows, at, hasHeader = true, boardId, id = freshId(), newId = freshId }: FromRows): Diff =>
  change(document, (draft) => {
    const count = Math.min(Math.max(widthOfRows(rows), 1), GRID_LIMITS.columns);
    const widths = Array.from({ length: count }, (_, column) => widthFor(rows.map((row) => row[column] ?? '')));
    if (!plantGrid(draft, { boardId, at, widths, rows: rows.length, hasHeader, id, newId })) return;
    const columns = columnsOfGrid(draft, id);
    rowsOfGrid(draft, id).forEach((row, y) =>
      columns.forEach((column, x) => writeCell(draft, { columnId: column.id, rowId: row.id }, rows[y]?.[x] ?? '', newId)),
    );
  });

/** About what a line of words takes, board units; long ones wrap. */
function widthFor(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, ...text.split('\n').map((line) => line.length)), 0);
  return within(longest * 8 + 28, 96, 320);
}

interface Fill {
  /** Where the first of the texts goes; the others to its right and below. */
  readonly from: GridPlace;
  readonly rows: Rows;
  readonly newId?: () => Id;
}

/** Writes rows of texts into a table, which grows to hold them as far as it may; empty texts empty their cells. */
export const fillCells = (document: DocumentReader, { from, rows, newId = freshId }: Fill): Diff =>
  change(document, (draft) => {
    const grid = gridAround(draft, from);
    if (!grid || grid.locked) return;
    const left = columnsOfGrid(draft, grid.id).findIndex(({ id }) => id === from.columnId);
    const top = rowsOfGrid(draft, grid.id).findIndex(({ id }) => id === from.rowId);
    growColumns(draft, { gridId: grid.id, before: null, count: left + widthOfRows(rows) - columnsOfGrid(draft, grid.id).length, newId });
    growRows(draft, { gridId: grid.id, before: null, count: top + rows.length - rowsOfGrid(draft, grid.id).length, newId });
    const columns = columnsOfGrid(draft, grid.id).slice(left);
    const below = rowsOfGrid(draft, grid.id).slice(top);
    rows.forEach((row, y) => {
      const rowId = below[y]?.id;
      if (rowId === undefined) return;
      row.forEach((text, x) => {
        const columnId = columns[x]?.id;
        if (columnId !== undefined) writeCell(draft, { columnId, rowId }, text, newId);
      });
    });
  });
