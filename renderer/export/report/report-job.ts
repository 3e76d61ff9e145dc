import { reportOf } from '../../../shared/exchange/report/report-of.ts';
import type { ReportContext } from '../../../shared/exchange/report/context.ts';
import type { Report } from '../../../shared/exchange/report/report.ts';
import type { Id } from '../../../shared/base/id.ts';
import { stampsOn } from '../../../shared/layout/lies-on.ts';
import { boardsOf } from '../../../shared/model/on-board.ts';
import type { ExportJob } from '../job.ts';

/** The boards a report is about: all of them, or the one that was chosen. One map of it, a frame or a selection is never more than its board. */
export const boardsIn = ({ content, boardId, document }: ExportJob, everyBoard: boolean): readonly Id[] =>
  everyBoard && content.of === 'board' ? boardsOf(document).map(({ id }) => id) : [boardId];

/** The report of what was chosen to be exported. */
export function reportOfJob(job: ExportJob, everyBoard: boolean): Report {
  const { document, t, language, title, day, content, layoutOf } = job;
  const boardIds = boardsIn(job, everyBoard);
  const votes = new Map<Id, number>();
  for (const boardId of boardIds) for (const [id, stamps] of stampsOn(layoutOf(boardId))) votes.set(id, stamps.length);
  const context: ReportContext = { document, t, language, title, day, boardIds, mapId: content.of === 'map' ? content.id : null, votes };
  return reportOf(context);
}

/** The photos a report shows, by SHA-256. */
export const photosIn = ({ sections }: Report): readonly string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'persona' && block.persona.photo !== null ? [block.persona.photo] : [])),
  );
