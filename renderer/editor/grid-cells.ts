import { newId } from '../../shared/base/id.ts';
import { emptyCells, openCell } from '../../shared/commands/grid-cells.ts';
import { addGridRows } from '../../shared/commands/grids.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { cellAt, columnsOfGrid, gridAround, rowsOfGrid, type GridPlace } from '../../shared/model/grid.ts';
import { reveal } from './camera-motion.ts';
import type { Way } from './cells.ts';
import type { Editor } from './editor.ts';
import { gridLayoutOf, rectOfPlace, samePlace, spokenPlace } from './grid-place.ts';
import { chosenCells, placesOf } from './grid-range.ts';
import { refuseLockedThing } from './locked-things.ts';
import { beginEdit, createAndEdit, endEdit } from './text-edit.ts';

/** Puts the keyboard into a cell, and shows it. */
export function enterGridCell(editor: Editor, place: GridPlace): void {
  const grid = gridAround(editor.document, place);
  if (!grid || refuseLockedThing(editor, grid.id)) return;
  editor.session.setState({ selection: new Set([grid.id]), cell: null, gridCell: place, gridFrom: null });
  editor.announce(spokenPlace(editor, place));
  const rect = rectOfPlace(editor, place);
  if (rect) reveal(editor, rect);
}

/** Back from several cells to one, from the cell to its table; false when the keyboard is in none. */
export function leaveGridCell(editor: Editor): boolean {
  const { gridCell, gridFrom } = editor.state;
  if (!gridCell) return false;
  if (gridFrom) {
    enterGridCell(editor, gridCell);
    return true;
  }
  editor.select(editor.state.selection);
  return true;
}

/** Opens a cell for typing. With `selectAll`, what is typed takes the place of what is there. */
export function editGridCell(editor: Editor, place: GridPlace, options: { readonly selectAll?: boolean } = {}): void {
  endEdit(editor);
  const grid = gridAround(editor.document, place);
  if (!grid || refuseLockedThing(editor, grid.id)) return;
  enterGridCell(editor, place);
  const cell = cellAt(editor.document, place);
  if (cell) return beginEdit(editor, cell.id, options);
  const id = newId();
  const diff = openCell(editor.document, { place, id });
  if (diff.added.length > 0) createAndEdit(editor, 'history.type', diff, id);
}

/** The first cell of the one table that is selected; null when no table is, or it is not shown. */
export function firstPlace(editor: Editor): GridPlace | null {
  const [id, other] = editor.state.selection;
  const grid = id === undefined || other !== undefined ? null : gridLayoutOf(editor, id);
  const [column] = grid?.columns ?? [];
  const [row] = grid?.rows ?? [];
  return column && row ? { columnId: column.id, rowId: row.id } : null;
}

/** The cell beside another one, or at the end of its row or column; the same one at the edge. */
export function placeBeside(document: DocumentReader, place: GridPlace, way: Way, far = false): GridPlace {
  const grid = gridAround(document, place);
  if (!grid) return place;
  const sideways = way === 'left' || way === 'right';
  const ids = (sideways ? columnsOfGrid(document, grid.id) : rowsOfGrid(document, grid.id)).map(({ id }) => id);
  const by = way === 'right' || way === 'down' ? 1 : -1;
  const at = ids.indexOf(sideways ? place.columnId : place.rowId);
  const next = far ? ids.at(by > 0 ? -1 : 0) : ids[at + by];
  if (next === undefined) return place;
  return sideways ? { ...place, columnId: next } : { ...place, rowId: next };
}

/** Tab: the next cell in reading order, or the one before; behind the last one a new row begins. */
export function tabThroughCells(editor: Editor, back: boolean): void {
  const { gridCell } = editor.state;
  const grid = gridCell && gridAround(editor.document, gridCell);
  if (!gridCell || !grid) return;
  const beside = placeBeside(editor.document, gridCell, back ? 'left' : 'right');
  if (!samePlace(beside, gridCell)) return enterGridCell(editor, beside);
  const line = placeBeside(editor.document, gridCell, back ? 'up' : 'down');
  if (!samePlace(line, gridCell)) return enterGridCell(editor, placeBeside(editor.document, line, back ? 'right' : 'left', true));
  if (!back) growBelow(editor, gridCell, 'first');
}

/** Enter: the cell below; from the last row on a new one begins. */
export function goBelow(editor: Editor): void {
  const { gridCell } = editor.state;
  if (!gridCell) return;
  const below = placeBeside(editor.document, gridCell, 'down');
  if (samePlace(below, gridCell)) growBelow(editor, gridCell, 'same');
  else enterGridCell(editor, below);
}

function growBelow(editor: Editor, place: GridPlace, column: 'first' | 'same'): void {
  const grid = gridAround(editor.document, place);
  if (!grid) return;
  const diff = addGridRows(editor.document, { gridId: grid.id, before: null });
  editor.execute('history.add', diff);
  const row = rowsOfGrid(editor.document, grid.id).at(-1);
  const first = columnsOfGrid(editor.document, grid.id)[0]?.id ?? place.columnId;
  if (row && diff.added.length > 0) enterGridCell(editor, { columnId: column === 'first' ? first : place.columnId, rowId: row.id });
}

/** Takes out what the chosen cells say; their colours stay. */
export function emptyChosenCells(editor: Editor): void {
  const range = chosenCells(editor);
  if (range) editor.execute('history.delete', emptyCells(editor.document, { places: placesOf(range) }));
}
