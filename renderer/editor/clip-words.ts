import { compareOrder } from '../../shared/base/order.ts';
import { clipboardText, type ClipboardContent } from '../../shared/commands/clipboard.ts';
import { writeTable, type TextTable } from '../../shared/exchange/clipboard-table.ts';
import { isFree } from '../../shared/model/on-board.ts';

/** What other programs are given of a copy. */
export interface ClipWords {
  readonly text: string;
  readonly html: string;
}

/** A table of cells as one, everything else as a list: one thing a line. */
export function clipWords(content: ClipboardContent): ClipWords {
  const rows = onlyTable(content);
  if (rows) return tableWords(rows);
  const text = clipboardText(content);
  const lines = listOf(content);
  return { text, html: lines.length > 1 ? page(`<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`) : page(`<p>${escaped(text)}</p>`) };
}

/** Cells as spreadsheets and word processors take them. One cell alone is plain words, unless it holds what only a quoted cell can. */
export const tableWords = (rows: TextTable): ClipWords => ({
  text: rows.length === 1 && rows[0]?.length === 1 && !/[\n\t"]/.test(rows[0][0] ?? '') ? (rows[0][0] ?? '') : writeTable(rows),
  html: page(`<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`),
});

/** Each thing by itself, line ends and all. */
const listOf = (content: ClipboardContent): readonly string[] =>
  content.records.map((record) => clipboardText({ temas: 1, records: [record] })).filter((words) => words !== '');

/** The rows of the one table that was copied; null where anything else was. */
function onlyTable({ records }: ClipboardContent): TextTable | null {
  const [only, ...others] = records.filter(isFree);
  if (only?.kind !== 'grid' || others.length > 0) return null;
  const columns = records.filter((record) => record.kind === 'gridColumn').toSorted(compareOrder);
  const rows = records.filter((record) => record.kind === 'gridRow').toSorted(compareOrder);
  const cells = new Map(records.flatMap((record) => (record.kind === 'gridCell' ? [[`${record.columnId} ${record.rowId}`, record.text] as const] : [])));
  return rows.map((row) => columns.map((column) => cells.get(`${column.id} ${row.id}`) ?? ''));
}

const page = (body: string): string => `<meta charset="utf-8">${body}`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(/\r\n?|\n/g, '<br>');
