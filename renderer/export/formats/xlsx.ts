import { ok } from '../../../shared/base/result.ts';
import { workbookOf } from '../../../shared/exchange/workbook.ts';
import { workbookInputOf } from '../data-job.ts';
import type { Exporter } from '../job.ts';
import { xlsxOf } from './xlsx-file.ts';

/** Touchpoints, scores, votes, notes and lists, a sheet each. */
export const exportXlsx: Exporter<'xlsx'> = async (job) => {
  const input = workbookInputOf(job);
  if (!input.ok) return input;
  const sheets = workbookOf(job.document, input.value);
  await job.progress(0.4);
  await job.send(await xlsxOf(sheets, job));
  return ok({ as: 'parts' });
};
