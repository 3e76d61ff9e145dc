import type { Id } from '../../../shared/base/id.ts';
import { HEADER, NEW_ROW, type TableGrid } from '../../editor/table/grid.ts';
import { closeCell, openCell } from '../../editor/table/grid-edit.ts';
import { chooseRows } from '../../editor/table/grid-move.ts';

/** What the pointer is over: a cell, or (without a column) the number of a row. */
interface Target {
  readonly row: Id;
  readonly column: string | null;
}

interface Press {
  readonly target: EventTarget;
  readonly button: number;
  readonly buttons: number;
  readonly shiftKey: boolean;
  readonly preventDefault: () => void;
}

function targetOf({ target }: Pick<Press, 'target'>): Target | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
  if (row === undefined || row === HEADER) return null;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? null;
  return column === null && target.closest('.sheet-gutter') === null ? null : { row, column };
}

/** A press on a cell goes there, with Shift it extends what is chosen; on a row number it chooses rows. The right button keeps what it is pressed inside of. True when the keyboard is to be on a cell then. */
export function pressPointer(grid: TableGrid, event: Press): boolean {
  const at = targetOf(event);
  if (!at) return false;
  const { active, edit } = grid.state;
  if (edit && active?.row === at.row && active.column === at.column) return false;
  if (edit) closeCell(grid, { go: 'stay' });
  if (event.button !== 2) event.preventDefault();
  const inRows = grid.rangeRows.includes(at.row);
  const inside = inRows && (at.column === null ? grid.state.wholeRows : grid.rangeColumns.some(({ id }) => id === at.column));
  if (event.button !== 2 || !inside) goTo(grid, at, event.shiftKey);
  return true;
}

/** With the button held, from the pressed cell to the one under the pointer. */
export function dragPointer(grid: TableGrid, event: Press): void {
  const at = targetOf(event);
  if (!at || event.buttons !== 1 || grid.state.edit || at.row === NEW_ROW) return;
  const { active } = grid.state;
  if (active?.row === at.row && (grid.state.wholeRows || active.column === at.column)) return;
  if (grid.state.wholeRows) goTo(grid, { row: at.row, column: null }, true);
  else if (at.column !== null) goTo(grid, at, true);
}

export function doublePointer(grid: TableGrid, event: Press): void {
  if (targetOf(event)?.column) openCell(grid, 'keep');
}

function goTo(grid: TableGrid, { row, column }: Target, extend: boolean): void {
  const first = grid.shape?.columns[0]?.id;
  if (first === undefined) return;
  grid.goTo({ row, column: column ?? first }, { extend });
  if (column === null) chooseRows(grid);
}
