import type { Id } from '../../../shared/base/id.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { EMPTY_DIFF, isEmptyDiff, type Diff } from '../../../shared/model/diff.ts';
import { change } from '../../../shared/model/draft.ts';
import { deletedText } from '../deleted-words.ts';
import { refuseLocked } from '../locked.ts';
import type { TableGrid } from './grid.ts';
import { withoutLong } from './long-cells.ts';
import type { Report, RowWrite } from './model.ts';
import { reportText } from './report.ts';
import { flagOf } from './values.ts';

export interface Planned {
  readonly diff: Diff;
  readonly made: readonly Id[];
  readonly report: Report;
}

/** What writing cells would change. */
export function planWrite(grid: TableGrid, writes: readonly RowWrite[]): Planned {
  const { shape, editor } = grid;
  const report: Report = { created: [], refused: [], divided: [] };
  if (!shape) return { diff: EMPTY_DIFF, made: [], report };
  let made: readonly Id[] = [];
  const diff = change(editor.document, (draft) => {
    made = shape.model.write(draft, withoutLong(shape.model.columns, writes, report), grid.likeRow, report);
  });
  return { diff, made, report };
}

/** Writes cells in one step of undo, and says nothing. */
export function writeQuietly(grid: TableGrid, label: MessageKey, writes: readonly RowWrite[]): Planned {
  const planned = planWrite(grid, writes);
  const last = planned.made.at(-1);
  if (!isEmptyDiff(planned.diff)) grid.editor.execute(label, planned.diff);
  if (last !== undefined) grid.like = last;
  return planned;
}

/** Writes cells in one step of undo and says what else came of it. */
export function writeCells(grid: TableGrid, label: MessageKey, writes: readonly RowWrite[]): Planned {
  const planned = writeQuietly(grid, label, writes);
  tellReport(grid, planned.report);
  return planned;
}

export function tellReport(grid: TableGrid, report: Report): void {
  const text = reportText(grid, report);
  if (text === null) return;
  if (report.refused.length > 0) grid.editor.notify('error', text);
  else grid.editor.notify('info', text, { undoes: true });
}

const one = (column: string, text: string): ReadonlyMap<string, string> => new Map([[column, text]]);

/** The same text into every chosen cell; one step of undo with what was typed in one of them just now. */
export function fillRange(grid: TableGrid, text: string): void {
  const cells = new Map(grid.rangeColumns.filter(({ kind }) => kind !== 'shown').map(({ id }) => [id, text] as const));
  const rows = grid.rangeRows;
  const writes = rows.map((row) => ({ row, cells }));
  if (grid.editor.gesturing) {
    const { diff, report } = planWrite(grid, writes);
    grid.editor.amend(diff);
    grid.editor.commit();
    tellReport(grid, report);
  } else writeCells(grid, 'history.change', writes);
  grid.editor.announce(grid.editor.t('table.filled', { count: rows.length * cells.size }));
}

/** The first chosen row into those under it; a single row takes what stands above it. */
export function fillDown(grid: TableGrid): void {
  const { range, shape } = grid;
  if (!range || !shape) return;
  const single = range.top === range.bottom;
  const from = shape.rows[single ? range.top - 1 : range.top];
  if (from === undefined) return;
  const columns = grid.rangeColumns.filter(({ kind }) => kind !== 'shown');
  const cells = new Map(columns.map(({ id }) => [id, shape.model.read(from, id)] as const));
  const rows = single ? grid.rangeRows : grid.rangeRows.slice(1);
  writeCells(
    grid,
    'history.change',
    rows.map((row) => ({ row, cells })),
  );
  grid.editor.announce(grid.editor.t('table.filled', { count: rows.length * columns.length }));
}

/** Empties the chosen cells; places on the map cannot be empty and stay. */
export function clearCells(grid: TableGrid): void {
  const cells = new Map(grid.rangeColumns.filter(({ kind }) => kind !== 'shown').map(({ id }) => [id, ''] as const));
  writeCells(
    grid,
    'history.delete',
    grid.rangeRows.map((row) => ({ row, cells })),
  );
}

/** Yes becomes no where all chosen flags say yes, else all become yes. */
export function toggleFlags(grid: TableGrid): void {
  const { active } = grid.state;
  if (!active) return;
  const t = grid.editor.t;
  const flags = grid.rangeColumns.filter(({ kind }) => kind === 'flag');
  const rows = grid.rangeRows;
  const all = rows.length > 0 && rows.every((row) => flags.every(({ id }) => flagOf(grid.read(row, id))));
  const text = all ? t('table.no') : t('table.yes');
  const cells = new Map(flags.map(({ id }) => [id, text] as const));
  const writes: readonly RowWrite[] = rows.length > 0 ? rows.map((row) => ({ row, cells })) : [{ row: null, cells: one(active.column, text) }];
  const { made } = writeCells(grid, 'history.change', writes);
  enterMade(grid, made, active.column);
  grid.editor.announce(t('table.cell', { column: grid.column(active.column)?.label ?? '', value: text }));
}

/** A row just made by writing into the new row is where the keyboard goes on. */
export function enterMade(grid: TableGrid, made: readonly Id[], column: string): void {
  const [row] = made;
  if (row === undefined) return;
  grid.store.setState({ entering: row });
  grid.goTo({ row, column });
}

/** Takes the chosen rows away with all that is in them. */
export function deleteRows(grid: TableGrid): void {
  const { editor, shape } = grid;
  const ids = grid.rangeRows;
  if (ids.length === 0 || !shape?.model.removable) return;
  const diff = removeRecords(editor.document, { ids });
  if (isEmptyDiff(diff)) {
    refuseLocked(editor, ids[0] ?? '');
    return;
  }
  editor.execute('history.delete', diff);
  const t = editor.t;
  editor.notify('info', deletedText(t, diff.removed) ?? t('table.deleted', { count: ids.length }), { undoes: true });
}
