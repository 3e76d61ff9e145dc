import type { Id } from '../../shared/base/id.ts';
import { bottom, contains, right, type Point, type Rect } from '../../shared/geometry/rect.ts';
import type { GridCellLayout, GridLayout } from '../../shared/layout/thing-layout.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { change } from '../../shared/model/draft.ts';
import { cellAt, columnsOfGrid, gridAround, rowsOfGrid, type GridPlace } from '../../shared/model/grid.ts';
import type { GridCell } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';
import type { Session } from './session.ts';

// The cell of a table the keyboard is in: `gridCell` of the session, while its table is what is selected.

export const samePlace = (a: GridPlace | null, b: GridPlace | null): boolean =>
  a === b || (a !== null && b !== null && a.columnId === b.columnId && a.rowId === b.rowId);

/** Puts the table of every cell among these in its stead; the cell itself when it was alone. */
export function liftCells(document: DocumentReader, selection: Set<Id>): GridPlace | null {
  let place: GridPlace | null = null;
  const alone = selection.size === 1;
  for (const id of [...selection]) {
    const cell = document.find('gridCell', id);
    const grid = cell && gridAround(document, cell);
    if (!cell || !grid) continue;
    selection.delete(id);
    selection.add(grid.id);
    if (alone) place = { columnId: cell.columnId, rowId: cell.rowId };
  }
  return place;
}

export function gridLayoutOf(editor: Editor, gridId: Id): GridLayout | null {
  const found = editor.index().loose(gridId);
  return found?.kind === 'grid' ? found : null;
}

/** The cell of a table that a point lies in; null outside it. */
export function placeAt(editor: Editor, gridId: Id, point: Point): GridPlace | null {
  const grid = gridLayoutOf(editor, gridId);
  const column = grid?.columns.find(({ rect }) => contains(rect, point));
  const row = grid?.rows.find(({ rect }) => contains(rect, point));
  return column && row ? { columnId: column.id, rowId: row.id } : null;
}

/** The cell of a table nearest to a point; null while the table is not shown. */
export function placeNear(editor: Editor, gridId: Id, { x, y }: Point): GridPlace | null {
  const rect = gridLayoutOf(editor, gridId)?.rect;
  if (!rect) return null;
  return placeAt(editor, gridId, { x: Math.min(right(rect), Math.max(rect.x, x)), y: Math.min(bottom(rect), Math.max(rect.y, y)) });
}

/** Width of a column or height of a row as shown, board units; null for what is not there or is locked. */
export function gridPartSize(editor: Editor, gridId: Id, partId: Id): number | null {
  const grid = gridLayoutOf(editor, gridId);
  if (!grid || grid.record.locked) return null;
  return grid.columns.find(({ id }) => id === partId)?.rect.width ?? grid.rows.find(({ id }) => id === partId)?.rect.height ?? null;
}

/** Where a cell is drawn; null while its table is not shown. */
export function cellLayoutAt(editor: Editor, place: GridPlace): GridCellLayout | null {
  const grid = gridAround(editor.document, place);
  return (grid && gridLayoutOf(editor, grid.id)?.cells.find((cell) => samePlace(cell, place))) ?? null;
}

export const rectOfPlace = (editor: Editor, place: GridPlace): Rect | null => cellLayoutAt(editor, place)?.rect ?? null;

/** "Row 2, column Süre: 3 dk": where a cell is, by the name its column has, and what it says. */
export function spokenPlace(editor: Editor, place: GridPlace): string {
  const { document, t } = editor;
  const grid = gridAround(document, place);
  if (!grid) return '';
  const columns = columnsOfGrid(document, grid.id);
  const rows = rowsOfGrid(document, grid.id);
  const [header] = rows;
  const name =
    grid.hasHeader && header && header.id !== place.rowId ? (cellAt(document, { columnId: place.columnId, rowId: header.id })?.text ?? '') : '';
  const column = name.trim() === '' ? columns.findIndex(({ id }) => id === place.columnId) + 1 : name;
  const text = cellAt(document, place)?.text ?? '';
  return t('grid.spoken', { row: rows.findIndex(({ id }) => id === place.rowId) + 1, column, text: text === '' ? t('grid.emptyCell') : text });
}

/** A cell that was left empty is no record. */
export function gridCellClosed(editor: Editor, cell: GridCell): void {
  if (cell.text !== '' || cell.color !== null) return;
  const gone = change(editor.document, (draft) => draft.remove(cell.id));
  if (editor.gesturing) editor.amend(gone);
  else editor.execute('history.type', gone);
}

/** After an undo the keyboard goes on in the cell that changed, or in the one it was in, with the cells that were chosen. */
export function backToGridCell(editor: Editor, { gridCell: was, gridFrom }: Pick<Session, 'gridCell' | 'gridFrom'>, changed?: Diff): void {
  const [id, other] = editor.state.selection;
  if (id === undefined || other !== undefined || editor.state.gridCell) return;
  const cells = changed
    ? [...changed.added, ...changed.updated.map(([, after]) => after), ...changed.removed].filter((record) => record.kind === 'gridCell')
    : [];
  const [only] = cells;
  const candidates = cells.length === 1 && only && was ? [{ columnId: only.columnId, rowId: only.rowId }, was] : [was];
  const gridCell = candidates.find((place) => place && gridAround(editor.document, place)?.id === id);
  const stays = gridFrom !== null && samePlace(gridCell ?? null, was) && gridAround(editor.document, gridFrom)?.id === id;
  if (gridCell) editor.session.setState({ gridCell, gridFrom: stays ? gridFrom : null });
}
