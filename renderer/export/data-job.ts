import type { Id } from '../../shared/base/id.ts';
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
  // Without stamps nobody voted, and nothing has to be laid out to find out for what.
  const isVoted = (id: Id): boolean => document.children('stamp', id).length > 0;
  return ok({ scope, t, stampsOf: (id) => (isVoted(id) ? stampsOn(job.layoutOf(id)) : new Map()) });
}
