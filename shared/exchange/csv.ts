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

/**
 * The one that stands most often in the first line, outside quotes. Where that is a title, which has none or has one that few
 * other lines have, it is the one that most lines have.
 */
export function dividerOf(body: string): string {
  const lines = countsIn(body);
  const [first] = lines;
  const linesWith = (divider: string): number => lines.filter((counts) => counts.has(divider)).length;
  const inFirst = mostOf((divider) => first?.get(divider) ?? 0);
  const inMost = mostOf(linesWith);
  const isTitle = inFirst.found === 0 || (inFirst.found === 1 && linesWith(inFirst.divider) * 2 < inMost.found);
  if (!isTitle) return inFirst.divider;
  if (inMost.found > lines.length / 2) return inMost.divider;
  return DIVIDERS.find((divider) => isTableBelow(lines, divider)) ?? (inFirst.found > 0 ? inFirst.divider : DIVIDERS[0]);
}

/** Whether the lines end as a table of three columns or more, each with as many dividers. Commas are none: sentences have them. */
function isTableBelow(lines: readonly ReadonlyMap<string, number>[], divider: string): boolean {
  const count = lines.at(-1)?.get(divider) ?? 0;
  return divider !== ',' && count > 1 && lines.at(-2)?.get(divider) === count;
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
