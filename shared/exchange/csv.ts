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

/** Lines looked at to see what divides them. */
const LOOKED_AT = 20;

/** The one that stands most often in the first line, outside quotes; where that is a title and has none, the one that most lines have. */
export function dividerOf(body: string): string {
  const lines = countsIn(body);
  const [first] = lines;
  const inFirst = mostOf((divider) => first?.get(divider) ?? 0);
  if (inFirst.found > 0) return inFirst.divider;
  const inMost = mostOf((divider) => lines.filter((counts) => counts.has(divider)).length);
  return inMost.found > lines.length / 2 ? inMost.divider : DIVIDERS[0];
}

const mostOf = (found: (divider: string) => number) =>
  DIVIDERS.map((divider) => ({ divider, found: found(divider) })).reduce((best, one) => (one.found > best.found ? one : best));

/** How often each divider stands in the first lines that are not empty. A pattern would run out of room in a very long one. */
function countsIn(body: string): readonly ReadonlyMap<string, number>[] {
  const known: ReadonlySet<string> = new Set(DIVIDERS);
  const lines: Map<string, number>[] = [];
  let [quoted, open]: [boolean, Map<string, number> | null] = [false, null];
  for (let at = 0; at < body.length; at++) {
    const letter = body.charAt(at);
    if (!quoted && (letter === '\n' || letter === '\r')) {
      if (lines.length === LOOKED_AT) break;
      open = null;
      continue;
    }
    if (!open) lines.push((open = new Map()));
    if (letter === '"') quoted = !quoted;
    else if (!quoted && known.has(letter)) open.set(letter, (open.get(letter) ?? 0) + 1);
  }
  return lines;
}
