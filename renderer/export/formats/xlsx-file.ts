import type { CellObject, Sheet } from 'write-excel-file/universal';
import { storableText } from '../../../shared/base/text.ts';
import type { CellValue, DataSheet, SheetColumn } from '../../../shared/exchange/data-sheet.ts';
import { guarded } from '../../../shared/exchange/formula-guard.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { filters, properties } from './xlsx-features.ts';

/** Excel refuses a file with longer texts. UTF-16 units. */
const LONGEST_TEXT = 32_767;
/** Before this day Excel counts days otherwise than everybody else: for it, 1900 was a leap year. */
const FIRST_SURE_DAY = '1900-03-01';
const DAY_FORMATS = { tr: 'dd.mm.yyyy', en: 'dd/mm/yyyy' } as const;
/** Of a row in the font of the file; a row of more lines than that is made taller by hand. */
const LINE_POINTS = 15;
const MOST_LINES = 16;
/** The width of a column is in zeros of Calibri; where another font stands in for it, words are wider. */
const ROOM = 0.92;
const HEADER = { fontWeight: 'bold', backgroundColor: '#E3ECEE', wrap: true, alignVertical: 'top' } as const;

/** A workbook as an `.xlsx` file: typed cells, a header that stays in view and filters, columns as wide as their words need. */
export async function xlsxOf(
  sheets: readonly DataSheet[],
  { title, t }: { readonly title: string; readonly t: Translate },
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const blob = await writeWorkbook(
    sheets.map((sheet) => excelSheet(sheet, t)),
    { fontFamily: 'Calibri', fontSize: 11, features: [filters(sheets), properties(title, t('format.locale'))] },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const excelSheet = ({ name, columns, rows }: DataSheet, t: Translate): Sheet<Blob> => ({
  sheet: name,
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  orientation: 'landscape',
  data: [columns.map(headerCell), ...rows.map((row) => excelRow(row, columns, t))],
});

/** Over numbers, its words stand where those do. */
const headerCell = ({ title, type }: SheetColumn): CellObject => ({
  ...HEADER,
  value: title,
  type: String,
  ...(type === 'number' && { align: 'right' }),
});

function excelRow(row: readonly CellValue[], columns: readonly SheetColumn[], t: Translate): (CellObject | null)[] {
  const lines = row.map((value, at) => (typeof value === 'string' ? linesOf(value, columns[at]?.width ?? 1) : 1));
  const height = Math.min(Math.max(...lines), MOST_LINES) * LINE_POINTS;
  return row.map((value, at) => {
    const cell = excelCell(value, columns[at] as SheetColumn, t);
    return at === 0 ? { ...cell, height } : cell;
  });
}

/** How many lines words take in a column so many characters wide. Said in the file, since not every program finds it out by itself. */
function linesOf(text: string, width: number): number {
  const room = width * ROOM;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let filled = 0;
    lines++;
    for (const { length } of paragraph.split(' ')) {
      if (filled > 0 && filled + 1 + length > room) {
        lines++;
        filled = 0;
      }
      lines += Math.floor(length / (room + 1));
      filled += Math.min(length, room) + 1;
    }
  }
  return lines;
}

function excelCell(value: CellValue, { type }: SheetColumn, t: Translate): CellObject | null {
  if (value === null || value === false || value === '') return null;
  if (value === true) return textCell(t('table.yes'));
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  if (type !== 'date' || value < FIRST_SURE_DAY) return textCell(value);
  const format = DAY_FORMATS[t('format.locale').startsWith('tr') ? 'tr' : 'en'];
  return { value: new Date(`${value}T00:00:00Z`), type: Date, format, alignVertical: 'top' };
}

/** What looks like a formula is marked as text, so that it stays text also when somebody edits the cell. */
function textCell(text: string): CellObject {
  const value = escaped(storableText(text, LONGEST_TEXT));
  return { value, type: String, wrap: true, alignVertical: 'top', ...(guarded(text) !== text && { format: '@' }) };
}

/**
 * A spreadsheet reads `_x0041_` as A (ECMA-376 part 1, 22.9.2.19), so its first sign is written that way itself. The words that
 * every object of JavaScript has are, too: the library looks texts up in a plain object and would take them for known ones.
 */
function escaped(text: string): string {
  const shown = text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  if (!(shown in {})) return shown;
  return `_x${shown.charCodeAt(0).toString(16).padStart(4, '0')}_${shown.slice(1)}`;
}
