import Papa from 'papaparse';
import { guarded, unguarded } from './formula-guard.ts';

/** Rows of cells, all text, as spreadsheets put them on the clipboard. */
export type TextTable = readonly (readonly string[])[];

/** More rows of a table or lines of a list than this are not taken from a clipboard: nobody can work with more notes or cards. */
export const MOST_ROWS = 10_000;

/** Cells as tab-separated lines; those that hold tabs, quotes or line ends are quoted. */
export const writeTable = (rows: TextTable): string =>
  Papa.unparse(
    rows.map((row) => row.map(guarded)),
    { delimiter: '\t', newline: '\r\n' },
  );

/**
 * Reads tab-separated lines, quoted cells with line ends and tabs in them included. One row more than `MOST_ROWS` is
 * read at most, so that the reader can tell that there were too many; `most` is for who counts them.
 */
export function readTable(text: string, most: number = MOST_ROWS + 1): TextTable {
  const body = text.replace(/^\uFEFF/, '').replace(/(?:\r\n|\r|\n)$/, '');
  if (body === '') return [];
  // A quote in the middle of a cell is a quote; one at its start only opens a quoted cell where another one closes it.
  const quotes = /(?:^|[\t\r\n])"/.test(body);
  if (!quotes)
    return body
      .split(/\r\n|\r|\n/)
      .slice(0, most)
      .map((line) => line.split('\t').map(unguarded));
  const { data } = Papa.parse(body, { delimiter: '\t', quoteChar: '"', skipEmptyLines: false, preview: Number.isFinite(most) ? most : 0 });
  return data.map((row) => row.map((cell) => unguarded(cell.replaceAll(/\r\n?/g, '\n'))));
}
