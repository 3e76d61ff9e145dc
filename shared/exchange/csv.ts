import Papa from 'papaparse';
import type { TextTable } from './clipboard-table.ts';

/** A first line by which a file tells a spreadsheet how its cells are divided. */
const SAYS_DIVIDER = /^\uFEFF?sep=(.)\r?\n/i;

/** Cells of a file of comma-separated values, divided by what the file uses: commas, semicolons (where the comma is for decimals), tabs. */
export function readCsv(text: string): TextTable {
  const [first = '', divider = ''] = SAYS_DIVIDER.exec(text) ?? [];
  const body = text
    .slice(first.length)
    .replace(/^\uFEFF/, '')
    .trimEnd();
  if (body === '') return [];
  // Of a single column nothing can be guessed: the first of these divides nothing in it.
  const { data } = Papa.parse(body, { delimiter: divider || dividerOf(body), quoteChar: '"', skipEmptyLines: true, preview: 0 });
  return data.map((row) => row.map((cell) => cell.replaceAll(/\r\n?/g, '\n').trim()));
}

/** The one that stands most often in the first line, outside quotes. */
function dividerOf(body: string): string {
  const line = (/^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(body)?.[0] ?? '').replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (divider: string): number => line.split(divider).length;
  return [',', ';', '\t'].reduce((best, divider) => (count(divider) > count(best) ? divider : best));
}
