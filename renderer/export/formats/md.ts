import { ok } from '../../../shared/base/result.ts';
import { reportMarkdown } from '../../../shared/exchange/report/markdown.ts';
import type { Exporter } from '../job.ts';
import { reportOfJob } from '../report/report-job.ts';
import { utf8 } from '../utf8.ts';

/** What the workshop came to, in words and tables. */
export const exportMarkdown: Exporter<'md'> = async (job) => {
  const report = reportOfJob(job, job.options.everyBoard);
  await job.progress(0.5);
  await job.send(utf8(reportMarkdown(report, job.t)));
  return ok({ as: 'parts' });
};
