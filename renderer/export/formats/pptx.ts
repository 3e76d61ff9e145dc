import { ok } from '../../../shared/base/result.ts';
import { boardName, dayText } from '../../../shared/layout/names.ts';
import type { Exporter } from '../job.ts';
import { loadImages } from '../load-pictures.ts';
import { noSlidesOf } from '../no-pages.ts';
import { slideList } from '../slides/slide-list.ts';
import type { Slide } from '../slides/slide-model.ts';
import { slideWarnings } from '../slides/slide-warnings.ts';
import { writePptx } from '../slides/write-pptx.ts';

/** Slides whose shapes and words can be changed in the program that shows them. */
export const exportPptx: Exporter<'pptx'> = async (job) => {
  const { document, boardId, title, author, language, day, t, bridge } = job;
  const slides = slideList(job, job.options.slides);
  if (slides.length === 0) return noSlidesOf(job);
  await job.progress(0.3);
  const images = await loadImages(picturesOn(slides), bridge);
  const board = document.find('board', boardId);
  const subtitle = [board ? boardName(document, board, t) : '', dayText(day, t)].filter((text) => text !== '').join(' · ');
  await job.progress(0.5);
  await job.send(await writePptx({ title, subtitle, author, language, slides }, images));
  return ok({ as: 'parts', warnings: slideWarnings(slides) });
};

const picturesOn = (slides: readonly Slide[]): ReadonlySet<string> =>
  new Set(
    slides.flatMap(({ groups }) => groups.flatMap(({ objects }) => objects.flatMap((object) => (object.type === 'picture' ? [object.sha256] : [])))),
  );
