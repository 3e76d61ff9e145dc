import Papa from 'papaparse';
import type { TextTable } from './clipboard-table.ts';
import { unguarded } from './formula-guard.ts';

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
  return data.map((row) => row.map((cell) => unguarded(cell.replaceAll(/\r\n?/g, '\n')).trim()));
}

const DIVIDERS = [',', ';', '\t'] as const;

/** The one that stands most often in the first line, outside quotes. A pattern would run out of room in a very long line. */
export function dividerOf(body: string): string {
  const counts = new Map<string, number>(DIVIDERS.map((divider) => [divider, 0]));
  const countOf = (divider: string): number => counts.get(divider) ?? 0;
  let quoted = false;
  for (let at = 0; at < body.length; at++) {
    const letter = body.charAt(at);
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '\n' || letter === '\r')) break;
    else if (!quoted && counts.has(letter)) counts.set(letter, countOf(letter) + 1);
  }
  return DIVIDERS.reduce((best: string, divider) => (countOf(divider) > countOf(best) ? divider : best), ',');
}
