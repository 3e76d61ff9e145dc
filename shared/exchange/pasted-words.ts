import { readTable, type TextTable } from './clipboard-table.ts';

/** A bullet or a check box in front of a line of a list. */
const BULLET = /^(?:[-*+•‣◦▪●○–—](?:\s+|$))?(?:(?:\[[ xX]?\]|[☐☑☒⬜✅]\uFE0F?)(?:\s+|$))?/u;
/** A number in front of one; only several of a list are its numbers, for "5. kat" is a place. */
const NUMBER = /^\(?(\d{1,4})[.)](?:\s+|$)/;

const isLineEnd = (letter: string): boolean => letter === '\n' || letter === '\r';

/** Where a quoted cell ends whose words begin at `from`; −1 where nothing closes it. Two quotes in it are one of its words. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** True for a text with a cell of a spreadsheet with a line end in it, quoted as spreadsheets do. A pattern would look through the rest of the text once a line. */
function hasCellOfLines(text: string): boolean {
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (at > 0 && !isLineEnd(text.charAt(at - 1))) continue;
    const end = closingQuote(text, at + 1);
    const isWhole = end >= 0 && (end === text.length - 1 || isLineEnd(text.charAt(end + 1)));
    if (isWhole && /[\r\n]/.test(text.slice(at, end))) return true;
  }
  return false;
}

const withoutBullet = (line: string): string => line.trim().replace(BULLET, '').trim();

const numberOf = (line: string): number | null => {
  const found = NUMBER.exec(line.trim())?.[1];
  return found === undefined ? null : Number(found);
};

/** Lines lose their numbers where those go on from each other or begin again at 1, or where every line from 1 on has one. */
function withoutNumbers(lines: readonly string[]): readonly string[] {
  const numbered = lines.flatMap((line) => numberOf(line) ?? []);
  const inOrder = numbered.length > 1 && numbered.every((number, index) => index === 0 || number === (numbered[index - 1] ?? 0) + 1 || number === 1);
  const all = numbered.length > 1 && numbered[0] === 1 && numbered.length === lines.filter((line) => line.trim() !== '').length;
  return inOrder || all ? lines.map((line) => line.trim().replace(NUMBER, '')) : lines;
}

/** A tab before the words or behind a bullet indents a list; any other one ends a cell. */
const isTable = (lines: readonly string[]): boolean => lines.some((line) => line.trimStart().replace(NUMBER, '').replace(BULLET, '').includes('\t'));

/**
 * What plain text on a clipboard holds, in rows of cells. Text without columns is a list: one row a line, without bullets
 * and empty lines. A table keeps its empty cells, so that the others keep their columns.
 */
export function pastedWords(text: string): TextTable {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/u);
  const table = isTable(lines);
  if (!table && !hasCellOfLines(text)) return listOf(lines);
  const rows = readTable(text, Number.POSITIVE_INFINITY).map((row) => row.map((cell) => cell.trim()));
  const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== '') + 1), 0);
  // Columns that hold nothing are the end of a sloppy selection.
  return width > 1 ? rows.map((row) => row.slice(0, width)) : rows.filter(([cell]) => (cell ?? '') !== '').map(([cell]) => [cell ?? '']);
}

const listOf = (lines: readonly string[]): TextTable =>
  withoutNumbers(lines)
    .map(withoutBullet)
    .filter((line) => line !== '')
    .map((line) => [line]);
