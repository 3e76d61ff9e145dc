import Papa from 'papaparse';
import { normalLines } from '../base/text.ts';
import type { Translate } from '../i18n/translate.ts';
import type { CellValue, DataSheet } from './data-sheet.ts';
import { guarded } from './formula-guard.ts';

/** Without it Excel takes UTF-8 for the code page of the system, and every ş for two other letters. */
const BOM = '\uFEFF';

/**
 * A sheet as a file that a spreadsheet set to the language opens by a double click: where the comma is for decimals, cells are
 * divided by semicolons. Days are YYYY-MM-DD, which every spreadsheet takes for days. Nothing in it is a formula.
 */
export function writeCsv({ columns, rows }: DataSheet, t: Translate): string {
  const mark = new Intl.NumberFormat(t('format.locale')).format(0.5).replaceAll(/\d/g, '');
  const cells = rows.map((row) => row.map((value) => cellText(value, mark, t)));
  return BOM + Papa.unparse([columns.map(({ title }) => guarded(title)), ...cells], { delimiter: mark === ',' ? ';' : ',', newline: '\r\n' });
}

function cellText(value: CellValue, mark: string, t: Translate): string {
  if (typeof value === 'number') return plainNumber(value).replace('.', mark);
  if (typeof value === 'boolean') return value ? t('table.yes') : '';
  return guarded(normalLines(value ?? ''));
}

/** All digits of a number and no exponent, so that it is read back as the same number. */
function plainNumber(value: number): string {
  const tiny = /^(-?)(\d)\.?(\d*)e-(\d+)$/.exec(String(value));
  if (!tiny) return String(value);
  const [, sign = '', digit = '', digits = '', exponent] = tiny;
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${digit}${digits}`;
}
