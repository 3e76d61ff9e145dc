import { HEADER, NEW_ROW, type TableGrid } from './grid.ts';
import { cancelCell, closeCell, moveChoice, openCell, suggestionsOf } from './grid-edit.ts';
import { chooseAll, chooseColumns, chooseRows, moveBy, movePage, moveToEdge, moveToEnd, type Step } from './grid-move.ts';
import { clearCells, deleteRows, fillDown, toggleFlags } from './grid-write.ts';
import { moveColumn, nextSort, showSection } from './grid-view.ts';

/** A key as the browser reports it, on the table. */
export interface GridKey {
  readonly key: string;
  /** Ctrl, on a Mac Cmd. */
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Rows that are seen at once. */
  readonly page: number;
}

const WAYS: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** What a key does on the table; true when it was used. Characters are left to the browser, which writes them into the opened cell. */
export const pressGridKey = (grid: TableGrid, press: GridKey): boolean => (grid.state.edit ? pressInCell(grid, press) : pressOnCell(grid, press));

function pressInCell(grid: TableGrid, { key, mod, shift, alt }: GridKey): boolean {
  const listed = suggestionsOf(grid).list.length > 0;
  switch (key) {
    case 'Escape':
      cancelCell(grid);
      return true;
    case 'Enter':
      // Alt+Enter is a line end in the cell, which the field writes.
      if (alt) return false;
      closeCell(grid, mod ? { go: 'stay', fill: true } : { go: shift ? 'up' : 'down' });
      return true;
    case 'Tab':
      if (mod || alt) return false;
      closeCell(grid, { go: shift ? 'back' : 'next' });
      return true;
    case 'ArrowDown':
    case 'ArrowUp':
      if (!listed || mod || shift) return false;
      moveChoice(grid, key === 'ArrowDown' ? 1 : -1);
      return true;
    default:
      return false;
  }
}

function pressOnCell(grid: TableGrid, press: GridKey): boolean {
  const { active } = grid.state;
  if (!active) return false;
  const { key, mod, shift, alt, page } = press;
  const way = WAYS[key];
  if (active.row === HEADER && pressOnHeader(grid, press)) return true;
  if (way) return arrow(grid, way, press);
  switch (key) {
    case 'Home':
    case 'End':
      moveToEnd(grid, key === 'Home' ? 'start' : 'end', mod, shift);
      return true;
    case 'PageUp':
    case 'PageDown':
      // As sheets of a spreadsheet are changed; with Ctrl these keys change boards.
      if (alt) showSection(grid, key === 'PageUp' ? -1 : 1);
      else if (mod) return false;
      else movePage(grid, key === 'PageUp' ? -page : page, shift);
      return true;
    case 'Tab': {
      const before = grid.state.active;
      moveBy(grid, shift ? 'back' : 'next');
      // At either end Tab leaves the table.
      return grid.state.active !== before;
    }
    case 'Enter':
      if (mod || alt) return false;
      if (shift) moveBy(grid, 'up');
      else if (grid.state.tabFrom !== null && active.row !== NEW_ROW) moveBy(grid, 'down');
      else openCell(grid, 'keep');
      return true;
    case 'F2':
      openCell(grid, 'keep');
      return true;
    case 'Escape':
      grid.goTo(active);
      return false;
    case 'Delete':
    case 'Backspace':
      if (grid.state.wholeRows || mod) deleteRows(grid);
      else clearCells(grid);
      return true;
    case ' ':
      return space(grid, press);
    default:
      return mod && !alt && shortcut(grid, key.toLowerCase());
  }
}

function pressOnHeader(grid: TableGrid, { key, alt, shift, mod }: GridKey): boolean {
  const { active } = grid.state;
  if (!active) return false;
  if (alt && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    moveColumn(grid, active.column, key === 'ArrowLeft' ? -1 : 1);
    return true;
  }
  if ((key === 'Enter' || key === ' ') && !mod && !shift && !alt) {
    nextSort(grid, active.column);
    return true;
  }
  return false;
}

function arrow(grid: TableGrid, way: Step & keyof { up: 1; down: 1; left: 1; right: 1 }, { mod, shift, alt }: GridKey): boolean {
  if (alt) {
    if (way !== 'down') return false;
    openCell(grid, 'keep');
    return true;
  }
  if (mod) moveToEdge(grid, way, shift);
  else {
    // Arrows begin a new walk: only Enter goes back to where a run of Tab began.
    grid.store.setState({ tabFrom: null });
    moveBy(grid, way, shift);
  }
  return true;
}

function space(grid: TableGrid, { mod, shift }: GridKey): boolean {
  if (shift) chooseRows(grid);
  else if (mod) chooseColumns(grid);
  else if (grid.column(grid.state.active?.column ?? '')?.kind === 'flag') toggleFlags(grid);
  else openCell(grid, 'keep');
  return true;
}

function shortcut(grid: TableGrid, key: string): boolean {
  switch (key) {
    case 'a':
      chooseAll(grid);
      return true;
    case 'd':
      fillDown(grid);
      return true;
    case '-':
      deleteRows(grid);
      return true;
    case '+':
    case '=':
      newRow(grid);
      return true;
    default:
      return false;
  }
}

/** Goes to where a new row is written; it lies beside the row the keyboard was in. */
export function newRow(grid: TableGrid): void {
  const { active } = grid.state;
  const [first] = grid.shape?.columns ?? [];
  if (!active || !first || grid.shape?.model.initial === null) return;
  if (active.row !== HEADER && active.row !== NEW_ROW) grid.like = active.row;
  grid.goTo({ row: NEW_ROW, column: first.id });
}
