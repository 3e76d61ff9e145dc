import { ok } from '../../../shared/base/result.ts';
import { temasJsonParts } from '../../../shared/exchange/temas-json.ts';
import type { Exporter } from '../job.ts';
import { utf8 } from '../utf8.ts';

/** All records of the document, whatever part of it is shown. */
export const exportJson: Exporter<'json'> = async (job) => {
  for (const part of temasJsonParts(job.document.records().values(), job.title)) await job.send(utf8(part));
  return ok({ as: 'parts' });
};
