import { fillCells, widthOfRows } from '../../shared/commands/grid-rows.ts';
import { GRID_LIMITS } from '../../shared/commands/grids.ts';
import { readTable, type TextTable } from '../../shared/exchange/clipboard-table.ts';
import { cellAt, columnsOfGrid, gridAround, rowsOfGrid } from '../../shared/model/grid.ts';
import type { Editor } from './editor.ts';

/** What stands in the cell the keyboard is in, as spreadsheets give it on; null while it is in none. */
export function cellRows(editor: Editor): TextTable | null {
  const { gridCell } = editor.state;
  return gridCell && [[cellAt(editor.document, gridCell)?.text ?? '']];
}

/** Writes pasted words into the table from the cell on where the keyboard is: columns by tabs, rows by line ends. False while it is in none. */
export function pasteIntoCells(editor: Editor, text: string): boolean {
  const { gridCell: from } = editor.state;
  const grid = from && gridAround(editor.document, from);
  if (!from || !grid) return false;
  const rows = readTable(text, GRID_LIMITS.rows + 1);
  editor.execute('history.paste', fillCells(editor.document, { from, rows }));
  const left = columnsOfGrid(editor.document, grid.id).findIndex(({ id }) => id === from.columnId);
  const top = rowsOfGrid(editor.document, grid.id).findIndex(({ id }) => id === from.rowId);
  const [columnCount, rowCount] = [columnsOfGrid(editor.document, grid.id).length, rowsOfGrid(editor.document, grid.id).length];
  if (left + widthOfRows(rows) > columnCount || top + rows.length > rowCount) {
    const number = new Intl.NumberFormat(editor.t('format.locale'));
    const { columns, rows: most, cells } = GRID_LIMITS;
    editor.notify('error', editor.t('grid.full', { columns: number.format(columns), rows: number.format(most), cells: number.format(cells) }));
  }
  return true;
}
