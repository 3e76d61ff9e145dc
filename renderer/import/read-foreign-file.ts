import { newId } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { readCsv } from '../../shared/exchange/csv.ts';
import { IMPORT_LIMITS, type Imported, type Sheet } from '../../shared/exchange/imported.ts';
import { EXCALIDRAW_LIMITS, isExcalidraw } from '../../shared/exchange/excalidraw/excalidraw-file.ts';
import { readList } from '../../shared/exchange/list-outline.ts';
import { readMarkdown } from '../../shared/exchange/markdown-outline.ts';
import { readMermaidJourney } from '../../shared/exchange/mermaid-journey.ts';
import { mermaidMap } from '../../shared/exchange/mermaid-map.ts';
import { readOpml } from '../../shared/exchange/opml.ts';
import { LeftOuts, type LeftOut } from '../../shared/exchange/left-out.ts';
import type { Outline } from '../../shared/exchange/outline.ts';
import { readSections, thingsRow } from '../../shared/exchange/sections-csv.ts';
import { readTemasJson } from '../../shared/exchange/temas-json.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { excalidrawThings } from '../editor/importing/excalidraw-things.ts';
import { wordsIn } from '../editor/words-in.ts';

/** A file somebody chose; `t` names what has no name in it. */
export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly t: Translate;
}

type Reader = (text: string, file: ForeignFile) => Result<Imported> | Promise<Result<Imported>>;

/** Who reads the words of a file, by its ending. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/\.(?:csv|tsv)$/i, readValues],
  [/\.(?:txt|text)$/i, (text) => outlined(withoutLeft(readList(text)))],
  [/\.(?:md|markdown)$/i, (text, file) => (isJourney(text) ? readJourney(text, file) : markdown(text))],
  [/\.opml$/i, (text) => outlined(readOpml(text))],
  [/\.excalidraw$/i, excalidrawThings],
  [/\.json$/i, (text) => (isExcalidraw(text) ? excalidrawThings(text) : readJson(text))],
  [/\.(?:mmd|mermaid)$/i, readJourney],
];

/** What is in a file of another tool. Fails with import-unknown, import-unreadable, import-empty or import-too-much. */
export async function readForeignFile(file: ForeignFile): Promise<Result<Imported>> {
  const { name, bytes } = file;
  if (!/\.xlsx$/i.test(name)) return readWords(file);
  const { readWorkbook } = await import('../../shared/exchange/read-workbook.ts');
  const sheets = await readWorkbook(bytes);
  return sheets.ok ? tableOf(sheets.value) : sheets;
}

function readWords(file: ForeignFile): Result<Imported> | Promise<Result<Imported>> {
  const { name, bytes } = file;
  const read = READERS.find(([ending]) => ending.test(name))?.[1];
  if (!read) return fail('import-unknown');
  const text = wordsIn(bytes);
  if (text === null) return fail('import-unreadable');
  // The pictures of a drawing are among its words.
  const limit = isExcalidraw(text) ? EXCALIDRAW_LIMITS.text : IMPORT_LIMITS.text;
  if (text.length > limit) return fail('import-too-much', { found: text.length, limit });
  return text.trim() === '' ? fail('import-empty') : read(text, file);
}

/** A document of ours. The bytes of its pictures are not in it. */
function readJson(text: string): Result<Imported> {
  const records = readTemasJson(text);
  if (!records.ok) return records;
  const pictures = new Set(records.value.flatMap((record) => (record.kind === 'attachment' ? [record.sha256] : [])));
  const left: readonly LeftOut[] = pictures.size > 0 ? [{ key: 'import.left.pictures', count: pictures.size }] : [];
  return ok({ kind: 'workshop', records: records.value, left });
}

/** A Markdown file that is nothing but a frame around a journey, as chat programs give it. */
const isJourney = (text: string): boolean => /^\s*```\s*mermaid\s[^`]{0,400}?\bjourney\b/i.test(text);

/** An outline; a file that is hardly more than its tables is those. */
function markdown(text: string): Result<Imported> {
  const read = readMarkdown(text);
  if (!read.ok) return read;
  const { outline, left, tables } = read.value;
  if (tables.length === 0) return ok({ kind: 'outline', outline, left });
  const names = new Set(tables.map(({ name }) => name));
  const outside = new LeftOuts();
  if (outline.title !== '' && !names.has(outline.title)) outside.add('import.left.outside', outline.title);
  for (const { text: words, loose } of outline.items) if (loose !== 'tableRow' && !names.has(words)) outside.add('import.left.outside', words);
  return tableOf(tables, [...outside.list, ...left]);
}

/** A Mermaid journey is a map. */
function readJourney(text: string, { t }: ForeignFile): Result<Imported> {
  const journey = readMermaidJourney(text);
  if (!journey.ok) return journey;
  const { content, left } = mermaidMap(journey.value, { t, newId });
  return ok({ kind: 'things', clip: JSON.stringify(content), files: '{}', left });
}

interface Read {
  readonly outline: Outline;
  readonly left: readonly LeftOut[];
}

const withoutLeft = (outline: Result<Outline>): Result<Read> => (outline.ok ? ok({ outline: outline.value, left: [] }) : outline);

const outlined = (read: Result<Read>): Result<Imported> => (read.ok ? ok({ kind: 'outline', ...read.value }) : read);

function readValues(text: string, { name }: ForeignFile): Result<Imported> {
  const rows = readCsv(text);
  const title = name.replace(/\.[^.]*$/, '');
  const first = thingsRow(rows);
  if (first >= 0) {
    const left = new LeftOuts();
    for (const row of rows.slice(0, first)) left.add('import.left.outside', row.filter(Boolean).join(' · '));
    return tableOf([{ name: title, rows: rows.slice(first) }], left.list);
  }
  const sections = readSections(text);
  if (sections) return ok({ kind: 'outline', outline: sections, left: [] });
  return tableOf([{ name: title, rows }]);
}

/** A table, unless it is empty or more than anybody can work with. */
function tableOf(sheets: readonly Sheet[], left: readonly LeftOut[] = []): Result<Imported> {
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
  return ok({ kind: 'table', sheets: filled, left: empty > 0 ? [...left, { key: 'import.left.sheets', count: empty }] : left });
}
