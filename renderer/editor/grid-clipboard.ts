import { fillCells, widthOfRows } from '../../shared/commands/grid-rows.ts';
import { GRID_LIMITS } from '../../shared/commands/grids.ts';
import { readTable, type TextTable } from '../../shared/exchange/clipboard-table.ts';
import { cellAt, columnsOfGrid, gridAround, rowsOfGrid } from '../../shared/model/grid.ts';
import type { Editor } from './editor.ts';
import { chosenCells, placesOf } from './grid-range.ts';
import { refused, refuseLongCells } from './paste-text.ts';

/** What stands in the chosen cells, as spreadsheets give it on; null while the keyboard is in none. */
export function chosenRows(editor: Editor): TextTable | null {
  const range = chosenCells(editor);
  return range && range.rows.map((rowId) => range.columns.map((columnId) => cellAt(editor.document, { columnId, rowId })?.text ?? ''));
}

/**
 * Writes pasted words into the table from the first chosen cell on: columns by tabs, rows by line ends. A single one goes
 * into every chosen cell. False while the keyboard is in none.
 */
export function pasteIntoCells(editor: Editor, text: string): boolean {
  const range = chosenCells(editor);
  const from = range && placesOf(range)[0];
  const grid = from && gridAround(editor.document, from);
  if (!range || !from || !grid) return false;
  const read = readTable(text, GRID_LIMITS.rows + 1);
  const [only] = read.length === 1 && read[0]?.length === 1 ? read[0] : [];
  if (refuseLongCells(editor, read)) return true;
  const rows = only === undefined ? read : range.rows.map(() => range.columns.map(() => only));
  editor.execute('history.paste', fillCells(editor.document, { from, rows }));
  const left = columnsOfGrid(editor.document, grid.id).findIndex(({ id }) => id === from.columnId);
  const top = rowsOfGrid(editor.document, grid.id).findIndex(({ id }) => id === from.rowId);
  const [columnCount, rowCount] = [columnsOfGrid(editor.document, grid.id).length, rowsOfGrid(editor.document, grid.id).length];
  if (left + widthOfRows(rows) > columnCount || top + rows.length > rowCount) {
    const number = new Intl.NumberFormat(editor.t('format.locale'));
    const { columns, rows: most, cells } = GRID_LIMITS;
    refused(editor, editor.t('grid.full', { columns: number.format(columns), rows: number.format(most), cells: number.format(cells) }));
  }
  return true;
}
