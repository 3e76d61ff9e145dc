import type { Id } from '../base/id.ts';
import type { DocumentReader } from './document.ts';
import type { Grid, GridCell, GridColumn, GridRow } from './kinds.ts';

/** A cell of a table on a board by what crosses in it, whether anything is written there or not. */
export interface GridPlace {
  readonly columnId: Id;
  readonly rowId: Id;
}

/** From left to right. */
export const columnsOfGrid = (document: DocumentReader, gridId: Id): readonly GridColumn[] => document.children('gridColumn', gridId);

/** From the top down. */
export const rowsOfGrid = (document: DocumentReader, gridId: Id): readonly GridRow[] => document.children('gridRow', gridId);

/** What is written where a column and a row cross; undefined for an empty cell. */
export const cellAt = (document: DocumentReader, { columnId, rowId }: GridPlace): GridCell | undefined =>
  document.children('gridCell', rowId).find((cell) => cell.columnId === columnId);

/** The table a place is in; undefined where its column and row are not of one table. */
export function gridAround(document: Pick<DocumentReader, 'find'>, { columnId, rowId }: GridPlace): Grid | undefined {
  const gridId = document.find('gridColumn', columnId)?.gridId;
  return gridId !== undefined && document.find('gridRow', rowId)?.gridId === gridId ? document.find('grid', gridId) : undefined;
}

/** What stands in each cell, row by row. */
export function textsOfGrid(document: DocumentReader, gridId: Id): readonly (readonly string[])[] {
  const columns = columnsOfGrid(document, gridId);
  return rowsOfGrid(document, gridId).map((row) => {
    const texts = new Map(document.children('gridCell', row.id).map((cell) => [cell.columnId, cell.text]));
    return columns.map(({ id }) => texts.get(id) ?? '');
  });
}
