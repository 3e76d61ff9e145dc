import type { Id } from '../../../shared/base/id.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import { PALETTES } from '../../../shared/scene/palettes.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import type { Exporter } from '../job.ts';
import { loadAddresses } from '../load-pictures.ts';
import { drawReport } from '../report/draw-report.ts';
import { photosIn, reportOfJob } from '../report/report-job.ts';

/** Makes this page the sheets of a report: what the workshop came to, told on paper. */
export const exportReport: Exporter<'pdf'> = async (job) => {
  const { options, document, layoutOf, t } = job;
  const palette = PALETTES[options.palette];
  const report = reportOfJob(job, options.everyBoard, options.leftOut);
  const scenes = new Map<Id, Scene>();
  for (const block of report.sections.flatMap(({ blocks }) => blocks)) {
    if (block.type !== 'map') continue;
    scenes.set(block.mapId, palette.finish(boardScene(document, layoutOf(block.boardId), { tokens: palette.tokens, mapId: block.mapId })));
  }
  const addresses = await loadAddresses([...scenes.values()], job.bridge, photosIn(report));
  await job.progress(0.5);
  return drawReport({
    report,
    withCover: !options.leftOut.includes('cover'),
    t,
    sceneOf: ({ mapId }) => {
      const scene = scenes.get(mapId);
      if (!scene) throw new Error('a map of the report has no scene: they are made from the same blocks');
      return scene;
    },
    addressOf: (sha256) => addresses.get(sha256) ?? null,
  });
};
