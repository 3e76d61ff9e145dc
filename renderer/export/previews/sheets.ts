import { ok } from '../../../shared/base/result.ts';
import type { CellValue, DataSheet } from '../../../shared/exchange/data-sheet.ts';
import { workbookOf } from '../../../shared/exchange/workbook.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { MOST_PREVIEWED_ROWS, type PreviewedSheet } from '../../../shared/ipc/export-preview.ts';
import { workbookInputOf } from '../data-job.ts';
import type { Exporter } from '../job.ts';
import { utf8 } from '../utf8.ts';

/** The beginning of every sheet a workbook will have. */
export const previewSheets: Exporter<'xlsx'> = async (job) => {
  const input = workbookInputOf(job);
  if (!input.ok) return input;
  await job.send(utf8(JSON.stringify(workbookOf(job.document, input.value).map((sheet) => previewedSheet(sheet, job.t)))));
  return ok({ as: 'parts' });
};

export function previewedSheet({ name, columns, rows }: DataSheet, t: Translate): PreviewedSheet {
  const number = new Intl.NumberFormat(t('format.locale'), { useGrouping: false, maximumFractionDigits: 10 });
  const text = (value: CellValue): string => {
    if (typeof value === 'number') return number.format(value);
    if (typeof value === 'boolean') return value ? t('table.yes') : '';
    return value ?? '';
  };
  return {
    name,
    header: columns.map(({ title }) => title),
    rows: rows.slice(0, MOST_PREVIEWED_ROWS).map((row) => row.map(text)),
    count: rows.length,
  };
}
