import { reportOf } from '../../../shared/exchange/report/report-of.ts';
import type { Report } from '../../../shared/exchange/report/report.ts';
import type { Id } from '../../../shared/base/id.ts';
import { centre, contains } from '../../../shared/geometry/rect.ts';
import { stampsOn } from '../../../shared/layout/lies-on.ts';
import type { ReportPart } from '../../../shared/model/report-parts.ts';
import { boardsOf } from '../../../shared/model/on-board.ts';
import type { ExportJob } from '../job.ts';

/** The boards a report is about: all of them, or the one that was chosen. One map of it, a frame or a selection is never more than its board. */
export const boardsIn = ({ content, boardId, document }: ExportJob, everyBoard: boolean): readonly Id[] =>
  everyBoard && content.of === 'board' ? boardsOf(document).map(({ id }) => id) : [boardId];

/** The report of what was chosen to be exported. */
export function reportOfJob(job: ExportJob, everyBoard: boolean, leftOut: readonly ReportPart[] = []): Report {
  const { document, t, language, title, day, layoutOf } = job;
  const boardIds = boardsIn(job, everyBoard);
  const votes = new Map<Id, number>();
  for (const boardId of boardIds) for (const [id, stamps] of stampsOn(layoutOf(boardId))) votes.set(id, stamps.length);
  return reportOf({ document, t, language, title, day, boardIds, only: onlyIn(job), leftOut: new Set(leftOut), votes });
}

/** What of its board was chosen: null for all of it. What lies in a frame by its middle is taken to lie in it. */
function onlyIn({ content, boardId, document, layoutOf }: ExportJob): ReadonlySet<Id> | null {
  switch (content.of) {
    case 'board':
      return null;
    case 'map':
      return new Set([content.id]);
    case 'selection':
      return new Set(content.ids);
    case 'frame': {
      const frame = document.find('frame', content.id);
      const { maps, loose, personaCards } = layoutOf(boardId);
      return new Set([...maps, ...loose, ...personaCards].filter(({ rect }) => frame && contains(frame, centre(rect))).map(({ id }) => id));
    }
  }
}

/** The photos a report shows, by SHA-256. */
export const photosIn = ({ sections }: Report): readonly string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'persona' && block.persona.photo !== null ? [block.persona.photo] : [])),
  );
