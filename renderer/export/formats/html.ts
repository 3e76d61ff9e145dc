import { ok, type Result } from '../../../shared/base/result.ts';
import type { Id } from '../../../shared/base/id.ts';
import { boardName, frameName, mapTitle, viewName } from '../../../shared/layout/names.ts';
import { paintSvg } from '../../../shared/paint/paint-svg.ts';
import { pictureArea } from '../../../shared/paint/picture-area.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import { letterWarnings } from '../../../shared/scene/print/warnings.ts';
import { themes } from '../../../shared/scene/themes.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { NOTHING, partOf, type Part } from '../content.ts';
import { handOutHtml, type Place } from '../hand-out/hand-out.ts';
import { handOutFonts } from '../hand-out/fonts.ts';
import type { Exporter, ExportJob } from '../job.ts';
import { loadAddresses } from '../load-pictures.ts';
import { boardsIn, photosIn, reportOfJob } from '../report/report-job.ts';
import { utf8 } from '../utf8.ts';

interface Shown extends Part {
  readonly name: string;
  readonly places: readonly Place[];
}

/** The pictures of what was chosen: every board on its own, or one map, frame or selection. */
function shownIn(job: ExportJob<'html'>): Result<readonly Shown[]> {
  const { content, document, t, title } = job;
  if (content.of === 'board') return ok(boardsIn(job, job.options.everyBoard).map((id) => shownBoard(id, job)));
  const part = partOf(job);
  if (!part.ok) return part;
  const map = content.of === 'map' ? document.find('map', content.id) : undefined;
  const frame = content.of === 'frame' ? document.find('frame', content.id) : undefined;
  const name = map ? mapTitle(map, t, document) : frame ? frameName(frame, t) : '';
  return ok([{ ...part.value, name: name || title, places: [] }]);
}

function shownBoard(boardId: Id, { document, t, layoutOf, title }: ExportJob<'html'>): Shown {
  const layout = layoutOf(boardId);
  const board = document.find('board', boardId);
  const named: readonly Place[] = [
    ...layout.maps.map(({ id, rect }) => {
      const map = document.find('map', id);
      return { name: map ? mapTitle(map, t, document) : '', rect };
    }),
    ...layout.frames.map(({ record, outer }) => ({ name: frameName(record, t), rect: outer })),
    ...document.children('view', boardId).map((view) => ({ name: viewName(document, view, t), rect: view })),
  ];
  return {
    scene: boardScene(document, layout, { tokens: themes.print }),
    area: layout.bounds ?? NOTHING,
    name: board ? boardName(document, board, t) : title,
    places: named.filter(({ name }) => name !== ''),
  };
}

/** A hand-out: pictures to look at from near, and everything in tables below. */
export const exportHtml: Exporter<'html'> = async (job) => {
  const { t, language } = job;
  const shown = shownIn(job);
  if (!shown.ok) return shown;
  const report = reportOfJob(job, job.options.everyBoard);
  const scenes: readonly Scene[] = shown.value.map(({ scene }) => scene);
  const addresses = await loadAddresses(scenes, job.bridge, photosIn(report));
  await job.progress(0.4);
  const addressOf = (sha256: string): string | null => addresses.get(sha256) ?? null;
  const pictures = shown.value.map(({ scene, area, name, places }, at) => ({
    id: `board-${at + 1}`,
    name,
    svg: paintSvg({ ...scene, bounds: pictureArea(area) }, { title: name, language, addressOf }),
    places,
  }));
  await job.progress(0.6);
  const html = await handOutHtml({ report, t, pictures, addressOf, fontRules: await handOutFonts(scenes, report) });
  await job.progress(0.8);
  await job.send(utf8(html));
  return ok({ as: 'parts', warnings: letterWarnings(scenes) });
};
