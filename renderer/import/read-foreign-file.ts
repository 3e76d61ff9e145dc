import { fail, ok, type Result } from '../../shared/base/result.ts';
import { readCsv } from '../../shared/exchange/csv.ts';
import { IMPORT_LIMITS, type Imported, type Sheet } from '../../shared/exchange/imported.ts';
import { readList } from '../../shared/exchange/list-outline.ts';
import { readMarkdown } from '../../shared/exchange/markdown-outline.ts';
import { readOpml } from '../../shared/exchange/opml.ts';
import type { LeftOut } from '../../shared/exchange/left-out.ts';
import type { Outline } from '../../shared/exchange/outline.ts';
import { readSections } from '../../shared/exchange/sections-csv.ts';
import { wordsIn } from '../editor/words-in.ts';

type Reader = (text: string, name: string) => Result<Imported>;

/** Who reads the words of a file, by its ending. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/\.(?:csv|tsv)$/i, readValues],
  [/\.(?:txt|text)$/i, (text) => outlined(withoutLeft(readList(text)))],
  [/\.(?:md|markdown)$/i, (text) => outlined(readMarkdown(text))],
  [/\.opml$/i, (text) => outlined(readOpml(text))],
];

/** What is in a file of another tool. Fails with import-unknown, import-unreadable, import-empty or import-too-much. */
export async function readForeignFile(name: string, bytes: Uint8Array): Promise<Result<Imported>> {
  if (!/\.xlsx$/i.test(name)) return readWords(name, bytes);
  const { readWorkbook } = await import('../../shared/exchange/read-workbook.ts');
  const sheets = await readWorkbook(bytes);
  return sheets.ok ? tableOf(sheets.value) : sheets;
}

function readWords(name: string, bytes: Uint8Array): Result<Imported> {
  const read = READERS.find(([ending]) => ending.test(name))?.[1];
  if (!read) return fail('import-unknown');
  const text = wordsIn(bytes);
  if (text === null) return fail('import-unreadable');
  if (text.length > IMPORT_LIMITS.text) return fail('import-too-much', { found: text.length, limit: IMPORT_LIMITS.text });
  return text.trim() === '' ? fail('import-empty') : read(text, name);
}

interface Read {
  readonly outline: Outline;
  readonly left: readonly LeftOut[];
}

const withoutLeft = (outline: Result<Outline>): Result<Read> => (outline.ok ? ok({ outline: outline.value, left: [] }) : outline);

const outlined = (read: Result<Read>): Result<Imported> => (read.ok ? ok({ kind: 'outline', ...read.value }) : read);

function readValues(text: string, name: string): Result<Imported> {
  const sections = readSections(text);
  if (sections) return ok({ kind: 'outline', outline: sections, left: [] });
  return tableOf([{ name: name.replace(/\.[^.]*$/, ''), rows: readCsv(text) }]);
}

/** A table, unless it is empty or more than anybody can work with. */
function tableOf(sheets: readonly Sheet[]): Result<Imported> {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  if (filled.length === 0) return fail('import-empty');
  const { rows: most, columns, cells: mostCells } = IMPORT_LIMITS;
  const rows = filled.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows > most) return fail('import-too-much', { found: rows, limit: most });
  const widest = filled.reduce((width, sheet) => sheet.rows.reduce((wide, row) => Math.max(wide, row.length), width), 0);
  if (widest > columns) return fail('import-too-much', { found: widest, limit: columns });
  const cells = filled.reduce((sum, sheet) => sheet.rows.reduce((count, row) => count + row.length, sum), 0);
  if (cells > mostCells) return fail('import-too-much', { found: cells, limit: mostCells });
  const empty = sheets.length - filled.length;
  return ok({ kind: 'table', sheets: filled, left: empty > 0 ? [{ key: 'import.left.sheets', count: empty }] : [] });
}
