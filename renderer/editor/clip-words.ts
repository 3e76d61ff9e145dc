import type { Id } from '../../shared/base/id.ts';
import { compareOrder } from '../../shared/base/order.ts';
import { clipboardText, type ClipboardContent } from '../../shared/commands/clipboard.ts';
import { NOTE_SIZE } from '../../shared/commands/notes.ts';
import { writeTable, type TextTable } from '../../shared/exchange/clipboard-table.ts';
import { rowsOf } from '../../shared/geometry/rows.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { isFree } from '../../shared/model/on-board.ts';

/** What other programs are given of a copy. */
export interface ClipWords {
  readonly text: string;
  readonly html: string;
}

/** Tables as tables; everything else as a list, one thing a line, between them as it is read on the board. */
export function clipWords(content: ClipboardContent): ClipWords {
  const tables = tablesIn(content);
  const [only] = tables;
  if (only && content.records.filter(isFree).length === 1) return tableWords(only.rows);
  if (only) return mixedWords(content, tables);
  const text = clipboardText(content);
  const lines = listOf(content);
  return { text, html: lines.length > 1 ? page(listHtml(lines)) : page(`<p>${escaped(text)}</p>`) };
}

interface CopiedTable {
  readonly id: Id;
  readonly rows: TextTable;
}

/** Tables among other things: in rows from the top, what has no place of its own comes last. */
function mixedWords(content: ClipboardContent, tables: readonly CopiedTable[]): ClipWords {
  const inTables = content.records.filter(({ kind }) => kind !== 'gridColumn' && kind !== 'gridRow' && kind !== 'gridCell');
  const texts: string[] = [];
  const parts: string[] = [];
  let lines: string[] = [];
  const endList = () => {
    if (lines.length > 0) parts.push(listHtml(lines));
    lines = [];
  };
  for (const record of asRead(inTables)) {
    const table = tables.find(({ id }) => id === record.id);
    const words = table ? writeTable(table.rows) : clipboardText({ temas: 1, records: [record] });
    if (words === '') continue;
    texts.push(words);
    if (table) {
      endList();
      parts.push(tableHtml(table.rows));
    } else lines.push(words);
  }
  endList();
  return { text: texts.join('\n'), html: page(parts.join('')) };
}

/** As the outline reads them, for what lies on the board by itself. */
function asRead(records: readonly AnyRecord[]): readonly AnyRecord[] {
  const placed = records.filter(isFree).map((record) => ({ record, rect: { x: record.x, y: record.y, width: NOTE_SIZE, height: NOTE_SIZE } }));
  return [...rowsOf(placed).flatMap((row) => row.map(({ record }) => record)), ...records.filter((record) => !isFree(record))];
}

/** Cells as spreadsheets and word processors take them. One cell alone is plain words, unless it holds what only a quoted cell can. */
export const tableWords = (rows: TextTable): ClipWords => ({
  text: rows.length === 1 && rows[0]?.length === 1 && !/[\n\t"]/.test(rows[0][0] ?? '') ? (rows[0][0] ?? '') : writeTable(rows),
  html: page(tableHtml(rows)),
});

const tableHtml = (rows: TextTable): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
const listHtml = (lines: readonly string[]): string => `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;

/** Each thing by itself, line ends and all. */
const listOf = (content: ClipboardContent): readonly string[] =>
  content.records.map((record) => clipboardText({ temas: 1, records: [record] })).filter((words) => words !== '');

/** The tables that were copied, each by its rows. */
function tablesIn({ records }: ClipboardContent): readonly CopiedTable[] {
  const columns = Map.groupBy(records.filter((record) => record.kind === 'gridColumn').toSorted(compareOrder), ({ gridId }) => gridId);
  const rows = Map.groupBy(records.filter((record) => record.kind === 'gridRow').toSorted(compareOrder), ({ gridId }) => gridId);
  const cells = new Map(
    records.flatMap((record) => (record.kind === 'gridCell' ? [[`${record.columnId} ${record.rowId}`, record.text] as const] : [])),
  );
  const rowsIn = (id: Id): TextTable =>
    (rows.get(id) ?? []).map((row) => (columns.get(id) ?? []).map((column) => cells.get(`${column.id} ${row.id}`) ?? ''));
  return records.flatMap(({ kind, id }) => (kind === 'grid' ? [{ id, rows: rowsIn(id) }] : []));
}

const page = (body: string): string => `<meta charset="utf-8">${body}`;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\r\n?|\n/g, '<br>');
