import { parseDecimal } from '../../../shared/base/decimal.ts';
import type { Sheet } from '../../../shared/exchange/imported.ts';
import { nameKey } from '../table/names.ts';
import { isAnswers } from './answer-columns.ts';
import { roleNamed } from './column-names.ts';
import { widthOf } from './table-mapping.ts';

/** How well a table can be guessed: rows looked at. */
export const LOOKED_AT = 200;
/** Titles, days and notes above a table take no more rows than these. */
export const MOST_TITLE_ROWS = 30;
/** The name of a column is no longer than this, UTF-16 units; a question over answers may be. */
const LONGEST_HEAD = 80;
const LONGEST_QUESTION = 400;

type Row = readonly string[];

/** Cells up to the last one with something in it. */
const extentOf = (row: Row): number => row.findLastIndex((cell) => cell.trim() !== '') + 1;
const writtenIn = (row: Row): number => row.filter((cell) => cell.trim() !== '').length;
const knownIn = (row: Row): number => row.filter((cell) => roleNamed(cell) !== null).length;

/**
 * Which row names the columns, from 0; null where none does. It is the first one, unless titles stand above it: rows much
 * narrower than the table, of which none tells two columns' names, and below them a row as wide as what follows. A table of
 * two columns has such rows for other reasons: there a known name or an empty row has to say so.
 */
export function headerRowOf({ rows: all }: Sheet): number | null {
  const rows = all.slice(0, LOOKED_AT);
  const width = Math.max(...rows.map(extentOf), 0);
  const isTitle = (row: Row): boolean => extentOf(row) <= Math.max(1, Math.floor(width / 2)) && knownIn(row) < 2;
  const at = rows.slice(0, MOST_TITLE_ROWS + 1).findIndex((row) => !isTitle(row));
  const [row = [], ...below] = rows.slice(Math.max(at, 0));
  if (at > 0 && extentOf(row) >= Math.max(...below.map(extentOf)) && isHeaderOf([row, ...below])) {
    const isFull = width > 2 && writtenIn(row) === extentOf(row);
    const isSetOff = writtenIn(rows[at - 1] ?? []) === 0;
    if (isFull || isSetOff || knownIn(row) > 0) return at;
  }
  return isHeaderOf(rows) ? 0 : null;
}

/** Whether the first of these rows names the columns: no cell of it is a number, and one is a name that is known, or what is below is something else. */
function isHeaderOf(rows: Sheet['rows']): boolean {
  const [first = [], ...others] = rows.slice(0, LOOKED_AT);
  const written = first.filter((cell) => cell.trim() !== '');
  if (others.length === 0 || written.length === 0 || written.some((cell) => cell.length > LONGEST_QUESTION || parseDecimal(cell) !== undefined))
    return false;
  if (new Set(written.map(nameKey)).size < written.length) return false;
  if (first.some((cell, column) => isAnswers(cell, others, column))) return true;
  if (written.some((cell) => cell.length > LONGEST_HEAD)) return false;
  if (first.some((cell) => roleNamed(cell) !== null)) return true;
  return written.length > 1 && written.length >= widthOf(others);
}
