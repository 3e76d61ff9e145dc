import { ok } from '../../../shared/base/result.ts';
import { writeCsv } from '../../../shared/exchange/csv-out.ts';
import { touchpointsOf } from '../../../shared/exchange/workbook.ts';
import { utf8, workbookInputOf } from '../data-job.ts';
import type { Exporter } from '../job.ts';

/** The touchpoints, for a file has room for one table. */
export const exportCsv: Exporter<'csv'> = async (job) => {
  const input = workbookInputOf(job);
  if (!input.ok) return input;
  await job.send(utf8(writeCsv(touchpointsOf(job.document, input.value), job.t)));
  return ok({ as: 'parts' });
};
