import type { Id } from '../../../shared/base/id.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { isEmptyDiff } from '../../../shared/model/diff.ts';
import { NEW_ROW, HEADER, type CellEdit, type TableGrid } from './grid.ts';
import { moveBy, type Step } from './grid-move.ts';
import { enterMade, fillRange, planWrite, tellReport, toggleFlags, writeCells } from './grid-write.ts';
import type { Column } from './model.ts';
import { SEPARATOR } from './model.ts';
import { nameKey } from './names.ts';
import { suggestionsFor, withSuggestion, type Suggestions } from './suggest.ts';

/** Words are kept while they are typed; whatever has to be found or checked first is written when the cell is left. */
function isLive(grid: TableGrid, column: Column): boolean {
  const { active } = grid.state;
  if (column.kind !== 'text' || column.id === 'link' || column.parsed) return false;
  return active?.row !== NEW_ROW || grid.editor.state.table.section === 'touchpoints';
}

const FIXED: Readonly<Record<string, MessageKey>> = { cards: 'table.fixed.cards', kind: 'table.fixed.kind' };

const activeColumn = (grid: TableGrid): Column | undefined => (grid.state.active ? grid.column(grid.state.active.column) : undefined);

/**
 * Opens the cell the keyboard is in: with its text, or empty for the character about to be written. What is written in a
 * cell of many comes behind the entries that are there: replaced, they would be lost unseen.
 */
export function openCell(grid: TableGrid, how: 'keep' | 'replace'): void {
  const { active, edit } = grid.state;
  const column = activeColumn(grid);
  if (edit || !active || !column || active.row === HEADER) return;
  if (column.kind === 'shown') return openShown(grid, active.row, column, how);
  if (column.kind === 'flag') return how === 'keep' ? toggleFlags(grid) : undefined;
  const value = grid.read(active.row, active.column);
  const kept = column.kind === 'many' && value !== '' ? value + SEPARATOR : value;
  grid.store.setState({
    frozen: grid.shape?.rows ?? null,
    edit: { text: how === 'keep' || column.kind === 'many' ? kept : '', touched: how === 'replace', choice: null },
  });
}

/** Nothing can be written in such a cell: it opens what it tells of, or says where that comes from. */
function openShown(grid: TableGrid, row: Id, column: Column, how: 'keep' | 'replace'): void {
  const { editor } = grid;
  if (column.opens && how === 'keep' && row !== NEW_ROW) return editor.session.setState({ dialog: { name: 'carried', id: row, part: column.opens } });
  const told = editor.t(column.opens ? 'table.fixed.opens' : (FIXED[column.id] ?? 'table.fixed.places'));
  grid.store.setState({ told });
  editor.announce(told);
}

/** The whole text as it stands in the open cell now, after every key. */
export function typeInCell(grid: TableGrid, text: string): void {
  const { active, edit } = grid.state;
  const column = activeColumn(grid);
  if (!active || !edit || !column) return;
  const taken = endsEntry(grid, column, edit.text, text) ? `${chosenText(grid, edit)}${SEPARATOR}` : text;
  grid.store.setState({ edit: { text: taken, touched: true, choice: null } });
  if (isLive(grid, column)) writeLive(grid, column.id, taken);
}

/** A semicolon ends an entry, and takes its completion; so does a comma no entry goes on with. Titles of cards are full of commas. */
function endsEntry(grid: TableGrid, column: Column, before: string, text: string): boolean {
  const { shape } = grid;
  const { active } = grid.state;
  if (column.kind !== 'many' || !active || !shape) return false;
  if (text === `${before};`) return true;
  if (!column.open || text !== `${before},`) return false;
  const begun = nameKey(text.slice(text.lastIndexOf(';') + 1));
  return !shape.model.options(column.id, active.row).some((option) => nameKey(option).startsWith(begun));
}

function writeLive(grid: TableGrid, column: string, text: string): void {
  const { active } = grid.state;
  if (!active || (active.row === NEW_ROW && text === '')) return;
  const { editor } = grid;
  const { diff, made } = planWrite(grid, [{ row: active.row === NEW_ROW ? null : active.row, cells: new Map([[column, text]]) }]);
  if (isEmptyDiff(diff)) return;
  if (!editor.writing) editor.mark('history.type', { live: true });
  const [row = active.row] = made;
  if (row !== active.row) grid.store.setState({ active: { row, column }, anchor: { row, column }, entering: row });
  editor.amend(diff);
}

/** What completes the text of the open cell. */
export function suggestionsOf(grid: TableGrid): Suggestions {
  const { active, edit } = grid.state;
  const column = activeColumn(grid);
  const { shape } = grid;
  if (!active || !edit || !column || !shape) return { list: [], choice: -1 };
  const found = suggestionsFor(column, shape.model.options(column.id, active.row), edit);
  return edit.choice === null ? found : { ...found, choice: Math.min(edit.choice, found.list.length - 1) };
}

/** Up or down in the suggestions, around their ends. */
export function moveChoice(grid: TableGrid, by: 1 | -1): void {
  const { edit } = grid.state;
  const { list, choice } = suggestionsOf(grid);
  if (!edit || list.length === 0) return;
  grid.store.setState({ edit: { ...edit, choice: (Math.max(choice, by === 1 ? -1 : 0) + by + list.length) % list.length } });
}

/** The text the open cell would get now. */
function chosenText(grid: TableGrid, edit: CellEdit): string {
  const column = activeColumn(grid);
  const { list, choice } = suggestionsOf(grid);
  const suggestion = list[choice];
  return column && suggestion ? withSuggestion(column, edit.text, suggestion) : edit.text;
}

/** Takes a suggestion, as a click on it does; in a cell of many the next one can be typed at once. */
export function takeSuggestion(grid: TableGrid, index: number): void {
  const { edit } = grid.state;
  const column = activeColumn(grid);
  const suggestion = suggestionsOf(grid).list[index];
  if (!edit || !column || !suggestion) return;
  const text = withSuggestion(column, edit.text, suggestion);
  if (column.kind === 'many') grid.store.setState({ edit: { text: text + SEPARATOR, touched: true, choice: null } });
  else closeCell(grid, { go: 'stay', text });
}

export interface CloseCell {
  /** Where the keyboard goes then. */
  readonly go: Step | 'stay';
  /** Into every chosen cell, not only the open one. */
  readonly fill?: boolean;
  readonly text?: string;
}

/** Keeps what the open cell says, and goes on from there. */
export function closeCell(grid: TableGrid, { go, fill = false, text: given }: CloseCell): void {
  const { active, edit } = grid.state;
  const column = activeColumn(grid);
  if (!active || !edit || !column) return;
  const text = given ?? chosenText(grid, edit);
  const changed = edit.touched || edit.choice !== null || given !== undefined;
  const fills = fill && grid.rangeRows.length > 0;
  if (fills) fillRange(grid, isLive(grid, column) ? text : text.trim());
  else if (isLive(grid, column)) finishLive(grid, column.id, text, changed);
  else if (changed && text.trim() !== grid.read(active.row, column.id) && !(active.row === NEW_ROW && text.trim() === '')) {
    const { made } = writeCells(grid, 'history.change', [
      { row: active.row === NEW_ROW ? null : active.row, cells: new Map([[column.id, text.trim()]]) },
    ]);
    grid.store.setState({ edit: null });
    enterMade(grid, made, column.id);
  }
  grid.store.setState({ edit: null });
  if (changed && !fills) announceCell(grid, active.row === NEW_ROW ? (grid.state.active?.row ?? '') : active.row, column);
  if (go !== 'stay') moveBy(grid, go);
  grid.store.setState({ frozen: null });
}

/** Says what the cell holds now, which may be other than what was typed. */
function announceCell(grid: TableGrid, row: string, column: Column): void {
  const { t } = grid.editor;
  grid.editor.announce(t('table.cell', { column: column.label, value: grid.read(row, column.id) || t('table.blank') }));
}

function finishLive(grid: TableGrid, column: string, text: string, changed: boolean): void {
  const { active } = grid.state;
  if (!active || !changed || active.row === NEW_ROW) return;
  const { report } = planWrite(grid, [{ row: active.row, cells: new Map([[column, text]]) }]);
  grid.editor.commit();
  tellReport(grid, report);
}

/** Closes the open cell as if it had never been opened. */
export function cancelCell(grid: TableGrid): void {
  const { active, edit } = grid.state;
  if (!active || !edit) return;
  const { editor } = grid;
  const made = editor.isNew(active.row);
  grid.store.setState({ edit: null, frozen: null });
  if (!editor.writing) return;
  editor.bail();
  if (made) grid.goTo({ row: NEW_ROW, column: active.column });
}
