import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { WorkbookInput } from '../../shared/exchange/workbook.ts';
import { stampsOn } from '../../shared/layout/lies-on.ts';
import type { ExportJob } from './job.ts';

/** What of the document a table tells of: the chosen map, else the board, or every board. Fails where the map is not there. */
export function workbookInputOf(job: ExportJob<'xlsx' | 'csv'>): Result<WorkbookInput> {
  const { boardId, content, document, options, t } = job;
  const mapId = content.of === 'map' ? content.id : null;
  if (mapId !== null && !document.find('map', mapId)) return fail('map-unknown');
  const scope = { boardId: mapId === null && !options.everyBoard ? boardId : null, mapId };
  return ok({ scope, t, stampsOf: (id) => stampsOn(job.layoutOf(id)) });
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
