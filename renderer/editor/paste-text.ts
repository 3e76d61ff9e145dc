import { gridFromRows, widthOfRows } from '../../shared/commands/grid-rows.ts';
import { GRID_CELL, GRID_LIMITS } from '../../shared/commands/grids.ts';
import { NOTE_SIZE } from '../../shared/commands/notes.ts';
import { columnsBeyond, pasteLines } from '../../shared/commands/paste-lines.ts';
import { MOST_ROWS, type TextTable } from '../../shared/exchange/clipboard-table.ts';
import { fittingRows, longestCell } from '../../shared/exchange/fitting-rows.ts';
import { pastedWords } from '../../shared/exchange/pasted-words.ts';
import { boundsOf, rectOf, type Point } from '../../shared/geometry/rect.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { onBoard } from '../../shared/model/field.ts';
import { LONGEST_BODY } from '../../shared/model/lengths.ts';
import type { Editor } from './editor.ts';
import { freePlaceNear } from './free-place.ts';
import type { CellRef } from './session.ts';

interface Where {
  readonly at: Point;
  readonly target: CellRef | null;
  /** Whether cells become a table rather than notes: not, when there are several, or also a single one. */
  readonly asTable?: 'never' | 'several' | 'always';
}

/** More is not even looked through: it would hold everything up. Characters. */
const MOST_CHARACTERS = 5_000_000;

/** Why nothing was pasted, or not everything; the next paste takes it away. */
export const refused = (editor: Editor, text: string): string => editor.notify('error', text, { tried: 'paste' });

const numberOf = (editor: Editor) => new Intl.NumberFormat(editor.t('format.locale'), { maximumFractionDigits: 1 });

/** True, and said, for a text too long to be looked through. */
export function refuseLength(editor: Editor, text: string): boolean {
  if (text.length <= MOST_CHARACTERS) return false;
  const millions = (count: number) => numberOf(editor).format(count / 1_000_000);
  refused(editor, editor.t('paste.tooLong', { found: millions(text.length), limit: millions(MOST_CHARACTERS) }));
  return true;
}

/** True, and said, for a text that would hold everything up before it turned out to be too much. */
export function refuseLong(editor: Editor, text: string): boolean {
  const number = numberOf(editor);
  if (refuseLength(editor, text)) return true;
  // Where nothing is quoted, a line is a row: then rows are counted without taking their cells apart.
  const plain = text.includes('\t') && !text.includes('"');
  if (!plain || linesIn(text) <= MOST_ROWS) return false;
  refused(editor, editor.t('paste.tooMany', { found: number.format(cellsIn(text)), limit: number.format(MOST_ROWS) }));
  return true;
}

/** How many lines a text has; those past `most` are not counted. */
export function linesIn(text: string, most: number = Infinity): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < text.length - 1 && lines <= most; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Of a text in which nothing is quoted, those that say something. */
function cellsIn(text: string): number {
  let cells = 0;
  for (const _ of text.matchAll(/[^\t\r\n]*[^\s][^\t\r\n]*/g)) cells++;
  return cells;
}

/** So many texts were longer than a note and go on in the next ones. */
export const sayDivided = (editor: Editor, count: number): string =>
  editor.notify('info', editor.t('paste.divided', { count, limit: numberOf(editor).format(LONGEST_BODY) }), { tried: 'paste' });

/** True, and said, for rows with a cell that is longer than one of a table can be: half of its words would pass for all. */
export function refuseLongCells(editor: Editor, rows: TextTable): boolean {
  const longest = longestCell(rows);
  if (longest <= LONGEST_BODY) return false;
  const number = numberOf(editor);
  refused(editor, editor.t('paste.cellTooLong', { found: number.format(longest), limit: number.format(LONGEST_BODY) }));
  return true;
}

const countOf = (rows: TextTable): number => rows.reduce((sum, row) => sum + row.filter((cell) => cell !== '').length, 0);

/**
 * Words from another program: one line, one note, so that a list from a mail becomes a block of notes; one cell of a
 * spreadsheet, one note. Null when there are too many: half a list would pass for a whole one.
 */
export function pasteText(editor: Editor, text: string, { at, target, asTable = 'never' }: Where): Diff | null {
  const { boardId, noteColor: color } = editor.state;
  if (refuseLong(editor, text)) return null;
  const asked = pastedWords(text);
  const isTable = asTable !== 'never' && countOf(asked) > (asTable === 'always' ? 0 : 1);
  const { rows, divided } = isTable ? { rows: asked, divided: 0 } : fittingRows(asked, LONGEST_BODY);
  const count = countOf(rows);
  const number = numberOf(editor);
  const limit = isTable ? Math.min(MOST_ROWS, GRID_LIMITS.cells) : MOST_ROWS;
  const fits =
    !isTable || (rows.length <= GRID_LIMITS.rows && widthOfRows(rows) <= GRID_LIMITS.columns && rows.length * widthOfRows(rows) <= GRID_LIMITS.cells);
  if (count > limit || !fits) {
    const found = isTable ? rows.length * widthOfRows(rows) : count;
    refused(editor, editor.t('paste.tooMany', { found: number.format(found), limit: number.format(limit) }));
    return null;
  }
  if (isTable) return refuseLongCells(editor, rows) ? null : tableAt(editor, rows, at);
  const beyond = columnsBeyond(editor.document, rows, target);
  if (beyond > 0) refused(editor, editor.t('paste.beyond', { count: beyond }));
  if (divided > 0) sayDivided(editor, divided);
  const diff = pasteLines(editor.document, { boardId, at, rows, color, target });
  const block = boundsOf(diff.added.filter((record) => record.kind === 'note').map(({ x, y }) => rectOf(x, y, NOTE_SIZE, NOTE_SIZE)));
  if (!block) return diff;
  const free = freePlaceNear(editor, block);
  const [dx, dy] = [free.x - block.x, free.y - block.y];
  // Thousands of notes are not made twice only to lie elsewhere.
  return {
    ...diff,
    added: diff.added.map((record) => (record.kind === 'note' ? { ...record, x: onBoard(record.x + dx), y: onBoard(record.y + dy) } : record)),
  };
}

/** A table of these rows, its middle at a point or as near to it as nothing lies. */
function tableAt(editor: Editor, rows: TextTable, at: Point): Diff {
  const { boardId } = editor.state;
  const size = { width: widthOfRows(rows) * GRID_CELL.width, height: rows.length * GRID_CELL.height };
  const corner = freePlaceNear(editor, { x: Math.round(at.x - size.width / 2), y: Math.round(at.y - size.height / 2), ...size });
  // A list has nothing over it that would name it.
  return gridFromRows(editor.document, { boardId, rows, at: corner, hasHeader: widthOfRows(rows) > 1 });
}
