import { MOST_ROWS, readTable, writeTable, type TextTable } from '../../../shared/exchange/clipboard-table.ts';
import { refused, refuseLength } from '../paste-text.ts';
import { NEW_ROW, type TableGrid } from './grid.ts';
import { clearCells, fillRange, tellReport, writeQuietly } from './grid-write.ts';
import type { Column, RowWrite } from './model.ts';
import { nameKey } from './names.ts';
import { listed, reportText } from './report.ts';

/** The chosen cells for a spreadsheet; the whole table goes with the names of its columns. Null where there is no cell. */
export function copyCells(grid: TableGrid): string | null {
  const { range, shape } = grid;
  const rows = grid.rangeRows;
  if (!range || !shape || rows.length === 0) return null;
  const columns = grid.rangeColumns;
  const whole = rows.length === shape.rows.length && columns.length === shape.columns.length;
  const cells = rows.map((row) => columns.map(({ id }) => shape.model.read(row, id)));
  grid.editor.announce(grid.editor.t('table.copied', { count: rows.length * columns.length }));
  return writeTable(whole ? [columns.map(({ label }) => label), ...cells] : cells);
}

export function cutCells(grid: TableGrid): string | null {
  const text = copyCells(grid);
  if (text !== null) clearCells(grid);
  return text;
}

/** The columns a first row names, when it is a row of names: every filled cell names one. */
function namedColumns(row: readonly string[], columns: readonly Column[]): readonly (Column | null)[] | null {
  const named = row.map((cell) => columns.find(({ names }) => names.some((name) => nameKey(name) === nameKey(cell))) ?? null);
  const filled = row.filter((cell) => cell.trim() !== '').length;
  return filled >= 2 && named.filter(Boolean).length >= Math.max(2, filled / 2) ? named : null;
}

/**
 * Writes a table from the clipboard over the cells from the chosen ones on, and new rows below the last, all in one step
 * of undo. A first row of column names says which column is which; one single cell fills all chosen ones.
 */
export function pasteCells(grid: TableGrid, text: string): void {
  const { range, shape, editor } = grid;
  editor.trying('paste');
  if (refuseLength(editor, text)) return;
  const table = readTable(text);
  if (!range || !shape || table.length === 0) return;
  if (table.length > MOST_ROWS) {
    refused(editor, editor.t('table.tooMany', { limit: new Intl.NumberFormat(editor.t('format.locale')).format(MOST_ROWS) }));
    return;
  }
  const [only] = table;
  if (table.length === 1 && only?.length === 1 && grid.rangeRows.length * grid.rangeColumns.length > 1) {
    fillRange(grid, only[0] ?? '');
    return;
  }
  const named = namedColumns(table[0] ?? [], shape.model.columns);
  pasteRows(grid, named ? table.slice(1) : table, named ?? shape.columns.slice(range.left), range.top);
  const unknown = (named ?? []).flatMap((column, at) => (column ? [] : (table[0]?.[at]?.trim() ?? '') || []));
  if (unknown.length > 0) refused(editor, editor.t('table.unknown', { what: listed(unknown) }));
}

function pasteRows(grid: TableGrid, table: TextTable, columns: readonly (Column | null)[], top: number): void {
  const { shape, editor } = grid;
  if (!shape) return;
  const { t } = editor;
  const canAdd = shape.model.initial !== null;
  const writes: RowWrite[] = [];
  let beyond = 0;
  let wide = false;
  table.forEach((cells, at) => {
    const row = shape.rows[top + at] ?? null;
    if (row === null && (!canAdd || cells.every((cell) => cell.trim() === ''))) {
      if (!canAdd) beyond++;
      return;
    }
    wide ||= cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '');
    const filled = cells.flatMap((cell, place) => {
      const column = columns[place];
      return column && column.kind !== 'shown' ? [[column.id, cell] as const] : [];
    });
    writes.push({ row, cells: new Map(filled) });
  });
  const { made, report } = writeQuietly(grid, 'history.paste', writes);
  const { active } = grid.state;
  const rows = [...writes.flatMap(({ row }) => row ?? []), ...made];
  const first = grid.shape?.columns[0];
  if (active && first && active.row === NEW_ROW && rows[0] !== undefined) grid.goTo({ row: rows[0], column: active.column });
  editor.select(rows);
  const said = made.length > 0 ? t('table.pastedNew', { count: rows.length, added: made.length }) : t('table.pasted', { count: rows.length });
  editor.announce(said);
  if (rows.length > 1 || made.length > 0)
    editor.notify(report.refused.length > 0 ? 'error' : 'info', [said, reportText(grid, report) ?? []].flat().join(' · '), { undoes: true });
  else tellReport(grid, report);
  if (beyond > 0) refused(editor, t('table.beyond', { count: beyond }));
  if (wide) refused(editor, t('table.wide'));
}
