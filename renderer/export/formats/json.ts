import { ok } from '../../../shared/base/result.ts';
import { writeTemasJson } from '../../../shared/exchange/temas-json.ts';
import type { Exporter } from '../job.ts';
import { utf8 } from '../utf8.ts';

/** All records of the document, whatever part of it is shown. */
export const exportJson: Exporter<'json'> = async (job) => {
  await job.send(utf8(writeTemasJson(job.document.records().values(), job.title)));
  return ok({ as: 'parts' });
};
