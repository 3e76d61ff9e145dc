import { strFromU8, zipSync } from 'fflate';
import { fail, ok, type Result } from '../base/result.ts';
import { IMPORT_LIMITS, type Sheet } from './imported.ts';
import { OFFICE_LIMITS, unzipped } from './unzip.ts';
import { flawOfParts } from './workbook-limits.ts';

/** A text of more is none that a spreadsheet can hold. */
const LONGEST_CELL = 32_767;

/** What the reader says is in a cell; its types say `typeof Date` where a Date comes. */
type Cell = string | number | boolean | Date | null;

/**
 * The sheets of an `.xlsx` file from anywhere, every cell as text: numbers with a decimal point, days as YYYY-MM-DD, formulas as
 * the results that were kept with them. Nothing is calculated, and nothing outside the file is looked at.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<readonly Sheet[]>> {
  const files = unzipped(bytes, OFFICE_LIMITS);
  if (!files.ok) return files;
  const xml = [...files.value].filter(([name]) => /\.(?:xml|rels)$/i.test(name));
  const flaw = flawOfParts(new Map(xml.map(([name, part]) => [name, strFromU8(part)])));
  if (!flaw.ok) return flaw;
  // Packed anew without compression: the reader has nothing left to unpack, and no part that was not looked at.
  const checked = zipSync(Object.fromEntries(xml), { level: 0 });
  const { default: read } = await import('read-excel-file/universal');
  let sheets: readonly { readonly sheet: string; readonly data: unknown }[];
  try {
    sheets = await read(checked.buffer);
  } catch {
    return fail('import-unreadable');
  }
  return withinLimits(sheets.map(({ sheet, data }) => ({ name: sheet, rows: (data as readonly (readonly Cell[])[]).map((row) => row.map(textOf)) })));
}

/** A text that stands in many cells is kept once in the file. */
function withinLimits(sheets: readonly Sheet[]): Result<readonly Sheet[]> {
  let text = 0;
  for (const { rows } of sheets) {
    for (const row of rows) {
      for (const cell of row) {
        text += cell.length;
        if (cell.length > LONGEST_CELL) return fail('import-too-much', { found: cell.length, limit: LONGEST_CELL });
      }
    }
  }
  return text > IMPORT_LIMITS.text ? fail('import-too-much', { found: text, limit: IMPORT_LIMITS.text }) : ok(sheets);
}

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
/** What lies before the first day a spreadsheet knows, 1 January 1900, is a time of day alone. */
const FIRST_DAY = Date.UTC(1900, 0, 1);

function textOf(cell: Cell): string {
  if (cell instanceof Date) return momentText(cell.getTime());
  return typeof cell === 'boolean' ? String(cell) : `${cell ?? ''}`;
}

/** YYYY-MM-DD; with the time behind it where there is one, alone where there is no day. */
function momentText(moment: number): string {
  const rounded = Math.round(moment / SECOND) * SECOND;
  const date = new Date(rounded);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9_999 || date.getUTCFullYear() < 1_800) return '';
  const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T');
  if (rounded < FIRST_DAY) return time;
  return rounded % DAY === 0 ? day : `${day} ${time}`;
}
