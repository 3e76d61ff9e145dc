import { piecesOf } from '../../base/pieces.ts';
import type { Cell, Line, Report, Table } from './report.ts';

/** What a line end takes of a narrow column, in letters. */
const LINE_END = 40;

const lengthOf = (text: string): number => text.length + LINE_END * (text.split('\n').length - 1);

/** A text in pieces of about that many letters, where line ends count for some. */
function pieces(text: string, most: number): readonly string[] {
  if (lengthOf(text) <= most) return [text];
  const found: string[] = [];
  for (const piece of piecesOf(text, most)) {
    // Few letters may still be many lines.
    let under = '';
    for (const line of piece.split('\n')) {
      const longer = under === '' ? line : `${under}\n${line}`;
      if (under !== '' && lengthOf(longer) > most) {
        found.push(under);
        under = line;
      } else under = longer;
    }
    if (under !== '') found.push(under);
  }
  return found;
}

/** The lines of a cell in bundles, one for each row it takes. */
function bundles({ lines }: Cell, most: number): readonly (readonly Line[])[] {
  const all: Line[][] = [[]];
  let length = 0;
  for (const line of lines) {
    for (const text of pieces(line.text, most)) {
      if (length > 0 && length + lengthOf(text) > most) {
        all.push([]);
        length = 0;
      }
      all.at(-1)?.push({ ...line, text });
      length += lengthOf(text) + LINE_END;
    }
  }
  return all;
}

function shortRows(cells: readonly Cell[], most: readonly number[]): readonly (readonly Cell[])[] {
  const divided = cells.map((cell, at) => bundles(cell, most[at] ?? Infinity));
  const count = Math.max(1, ...divided.map((each) => each.length));
  return Array.from({ length: count }, (_, row) =>
    cells.map((cell, at): Cell => ({ lines: divided[at]?.[row] ?? [], ...(row === 0 && cell.marks ? { marks: cell.marks } : {}) })),
  );
}

function shortTable(table: Table, most: number): Table {
  const all = table.columns.reduce((sum, { share }) => sum + share, 0);
  const limits = table.columns.map(({ share }) => Math.max(LINE_END, (most * share) / all));
  return { ...table, groups: table.groups.map((group) => ({ ...group, rows: group.rows.flatMap((row) => shortRows(row, limits)) })) };
}

/**
 * The same report with no row higher than a page: what is too long in a cell goes on in the next row. `most` is how many
 * letters fill a page from side to side.
 */
export const withShortRows = (report: Report, most: number): Report => ({
  ...report,
  sections: report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.type === 'table' ? shortTable(block, most) : block)),
  })),
});
