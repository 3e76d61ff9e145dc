import { within } from '../../../shared/base/within.ts';
import { HEADER, NEW_ROW, type TableGrid } from './grid.ts';

/** Where the keyboard goes from a cell. */
export type Step = 'up' | 'down' | 'left' | 'right' | 'next' | 'back';

interface Place {
  readonly row: number;
  readonly column: number;
}

function here(grid: TableGrid): Place | null {
  const { active } = grid.state;
  return active && { row: Math.max(-1, grid.indexOf(active.row)), column: Math.max(0, grid.columnIndex(active.column)) };
}

function go(grid: TableGrid, { row, column }: Place, extend = false, tabFrom: string | null = null): void {
  const { shape } = grid;
  if (!shape) return;
  const at = shape.columns[within(column, 0, shape.columns.length - 1)];
  const lowest = extend ? Math.max(0, shape.rows.length - 1) : grid.lastRow;
  if (at) grid.goTo({ row: grid.rowAt(within(row, extend ? 0 : -1, lowest)), column: at.id }, { extend, tabFrom });
}

/** One cell on. Up and down after a run of Tab lead to where it began; Tab goes around the end of a row. */
export function moveBy(grid: TableGrid, step: Step, extend = false): void {
  const at = here(grid);
  const { shape } = grid;
  const { tabFrom, active } = grid.state;
  if (!at || !shape || !active) return;
  const start = tabFrom === null ? at.column : Math.max(0, grid.columnIndex(tabFrom));
  switch (step) {
    case 'up':
      return go(grid, { row: at.row - 1, column: start }, extend);
    case 'down':
      return go(grid, { row: at.row + 1, column: start }, extend);
    case 'left':
      return go(grid, { ...at, column: at.column - 1 }, extend);
    case 'right':
      return go(grid, { ...at, column: at.column + 1 }, extend);
    case 'next': {
      const wraps = at.column >= shape.columns.length - 1;
      if (wraps && at.row >= grid.lastRow) return;
      return go(grid, wraps ? { row: at.row + 1, column: 0 } : { ...at, column: at.column + 1 }, false, tabFrom ?? active.column);
    }
    case 'back': {
      const wraps = at.column === 0;
      if (wraps && at.row <= 0) return;
      return go(
        grid,
        wraps ? { row: at.row - 1, column: shape.columns.length - 1 } : { ...at, column: at.column - 1 },
        false,
        tabFrom ?? active.column,
      );
    }
  }
}

/** Up or down by as many rows as are seen at once. */
export function movePage(grid: TableGrid, rows: number, extend: boolean): void {
  const at = here(grid);
  if (at) go(grid, { ...at, row: within(at.row + rows, 0, grid.lastRow) }, extend);
}

/** Home and End: the first or last cell of the row, with Ctrl of the table. */
export function moveToEnd(grid: TableGrid, end: 'start' | 'end', whole: boolean, extend: boolean): void {
  const at = here(grid);
  const { shape } = grid;
  if (!at || !shape) return;
  const column = end === 'start' ? 0 : shape.columns.length - 1;
  go(grid, { row: whole ? (end === 'start' ? 0 : grid.lastRow) : at.row, column }, extend);
}

/** Ctrl with an arrow: to the last cell of a block that holds something, or to the next one that does. */
export function moveToEdge(grid: TableGrid, step: 'up' | 'down' | 'left' | 'right', extend: boolean): void {
  const at = here(grid);
  const { shape } = grid;
  if (!at || !shape) return;
  const dRow = step === 'up' ? -1 : step === 'down' ? 1 : 0;
  const dColumn = step === 'left' ? -1 : step === 'right' ? 1 : 0;
  const inside = ({ row, column }: Place) => row >= 0 && row < shape.rows.length && column >= 0 && column < shape.columns.length;
  const filled = (place: Place) => inside(place) && grid.read(grid.rowAt(place.row), shape.columns[place.column]?.id ?? '') !== '';
  const ahead = ({ row, column }: Place): Place => ({ row: row + dRow, column: column + dColumn });
  let to = at;
  const block = filled(at) && filled(ahead(at));
  while (inside(ahead(to)) && (block ? filled(ahead(to)) : to === at || !filled(to))) to = ahead(to);
  go(grid, to, extend);
}

/** All cells, or none but the one the keyboard is in. */
export function chooseAll(grid: TableGrid): void {
  const { shape } = grid;
  const [first, last] = [shape?.rows[0], shape?.rows.at(-1)];
  const [left, right] = [shape?.columns[0], shape?.columns.at(-1)];
  if (first !== undefined && last !== undefined && left && right) grid.choose({ row: first, column: left.id }, { row: last, column: right.id });
}

export function chooseRows(grid: TableGrid): void {
  const { active, anchor } = grid.state;
  const { shape } = grid;
  const [left, right] = [shape?.columns[0], shape?.columns.at(-1)];
  if (!active || !left || !right || active.row === HEADER || active.row === NEW_ROW) return;
  grid.choose({ row: active.row, column: left.id }, { row: anchor?.row ?? active.row, column: right.id }, true);
}

export function chooseColumns(grid: TableGrid): void {
  const { active, anchor } = grid.state;
  const { shape } = grid;
  const [first, last] = [shape?.rows[0], shape?.rows.at(-1)];
  if (active && first !== undefined && last !== undefined)
    grid.choose({ row: first, column: active.column }, { row: last, column: anchor?.column ?? active.column });
}
