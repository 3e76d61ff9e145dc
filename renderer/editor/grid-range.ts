import type { Id } from '../../shared/base/id.ts';
import { boundsOf, type Rect } from '../../shared/geometry/rect.ts';
import { columnsOfGrid, gridAround, rowsOfGrid, type GridPlace } from '../../shared/model/grid.ts';
import type { Editor } from './editor.ts';
import { rectOfPlace, samePlace, spokenPlace } from './grid-place.ts';
import { reveal } from './camera-motion.ts';

// The cells of a table that are chosen: a block between the cell the keyboard is in (`gridCell` of the session) and the one
// it began in (`gridFrom`). With no such beginning it is one cell alone.

export interface GridRange {
  readonly gridId: Id;
  /** From left to right. */
  readonly columns: readonly Id[];
  /** From the top down. */
  readonly rows: readonly Id[];
}

function between(parts: readonly { readonly id: Id }[], a: Id, b: Id): readonly Id[] {
  const [from, to] = [parts.findIndex(({ id }) => id === a), parts.findIndex(({ id }) => id === b)];
  return parts.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id);
}

/** Null while the keyboard is in no cell. */
export function chosenCells({ document, state: { gridCell, gridFrom } }: Editor): GridRange | null {
  const grid = gridCell && gridAround(document, gridCell);
  if (!gridCell || !grid) return null;
  const from = gridFrom && gridAround(document, gridFrom)?.id === grid.id ? gridFrom : gridCell;
  return {
    gridId: grid.id,
    columns: between(columnsOfGrid(document, grid.id), from.columnId, gridCell.columnId),
    rows: between(rowsOfGrid(document, grid.id), from.rowId, gridCell.rowId),
  };
}

export const isSeveral = ({ columns, rows }: GridRange): boolean => columns.length > 1 || rows.length > 1;

/** Row by row. */
export const placesOf = ({ columns, rows }: GridRange): readonly GridPlace[] =>
  rows.flatMap((rowId) => columns.map((columnId) => ({ columnId, rowId })));

export function isChosen(editor: Editor, { columnId, rowId }: GridPlace): boolean {
  const range = chosenCells(editor);
  return range !== null && range.columns.includes(columnId) && range.rows.includes(rowId);
}

/** Around the chosen cells as they are drawn; null while there are none. */
export function rectOfChosen(editor: Editor): Rect | null {
  const range = chosenCells(editor);
  if (!range) return null;
  const [first, last] = [placeAtEnd(range, 0), placeAtEnd(range, -1)];
  return boundsOf([first, last].flatMap((place) => (place ? (rectOfPlace(editor, place) ?? []) : [])));
}

function placeAtEnd({ columns, rows }: GridRange, end: 0 | -1): GridPlace | null {
  const [columnId, rowId] = [columns.at(end), rows.at(end)];
  return columnId === undefined || rowId === undefined ? null : { columnId, rowId };
}

/** Chooses every cell from the one the choice began in up to another one of the same table, where the keyboard goes. */
export function chooseUpTo(editor: Editor, to: GridPlace): void {
  const { gridCell, gridFrom } = editor.state;
  const grid = gridCell && gridAround(editor.document, gridCell);
  if (!gridCell || !grid || gridAround(editor.document, to)?.id !== grid.id) return;
  const from = gridFrom ?? gridCell;
  if (samePlace(to, gridCell) && samePlace(from, gridFrom)) return;
  editor.session.setState({ gridCell: to, gridFrom: samePlace(from, to) ? null : from });
  tellChosen(editor);
  const rect = rectOfPlace(editor, to);
  if (rect) reveal(editor, rect);
}

/** Chooses the whole row or column of every chosen cell, or all cells of the table. False where these were chosen already. */
export function chooseAll(editor: Editor, what: 'row' | 'column' | 'table'): boolean {
  const range = chosenCells(editor);
  if (!range) return false;
  const columns = what === 'column' ? range.columns : columnsOfGrid(editor.document, range.gridId).map(({ id }) => id);
  const rows = what === 'row' ? range.rows : rowsOfGrid(editor.document, range.gridId).map(({ id }) => id);
  if (columns.length === range.columns.length && rows.length === range.rows.length) return false;
  const [from, to] = [placeAtEnd({ ...range, columns, rows }, 0), placeAtEnd({ ...range, columns, rows }, -1)];
  if (!from || !to) return false;
  editor.session.setState({ gridCell: to, gridFrom: samePlace(from, to) ? null : from });
  tellChosen(editor);
  return true;
}

function tellChosen(editor: Editor): void {
  const range = chosenCells(editor);
  const { gridCell } = editor.state;
  if (!range || !gridCell) return;
  const { t } = editor;
  const place = spokenPlace(editor, gridCell);
  editor.announce(isSeveral(range) ? t('grid.rangeSpoken', { rows: range.rows.length, columns: range.columns.length, place }) : place);
}
