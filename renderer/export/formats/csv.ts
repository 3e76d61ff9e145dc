import { ok } from '../../../shared/base/result.ts';
import { writeCsv } from '../../../shared/exchange/csv-out.ts';
import { sheetNamed } from '../../../shared/exchange/workbook.ts';
import { workbookInputOf } from '../data-job.ts';
import type { Exporter } from '../job.ts';
import { utf8 } from '../utf8.ts';

/** The chosen sheet: a file has room for one table. */
export const exportCsv: Exporter<'csv'> = async (job) => {
  const input = workbookInputOf(job);
  if (!input.ok) return input;
  await job.send(utf8(writeCsv(sheetNamed(job.document, input.value, job.options.sheet), job.t)));
  return ok({ as: 'parts' });
};
