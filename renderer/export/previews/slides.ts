import { ok } from '../../../shared/base/result.ts';
import type { PreviewedSlide } from '../../../shared/ipc/export-preview.ts';
import { paintGroup, type BitmapLookup } from '../../../shared/paint/paint-canvas.ts';
import { themes } from '../../../shared/scene/themes.ts';
import type { Exporter } from '../job.ts';
import { addressOf, loadBitmaps } from '../load-pictures.ts';
import { noSlidesOf } from '../no-pages.ts';
import { slideList } from '../slides/slide-list.ts';
import type { Slide } from '../slides/slide-model.ts';
import { slideWarnings } from '../slides/slide-warnings.ts';
import { utf8 } from '../utf8.ts';

/** As sharp as a slide of a dialog's width needs it. Pixels. */
const ROOM = { width: 960, height: 460 } as const;
/** Further slides are shown by their titles. */
const MOST_PICTURES = 48;

const background = themes.print.board.paper;

/** The slides of a deck as Temas draws what is on them, with their titles. */
export const previewSlides: Exporter<'pptx'> = async (job) => {
  const slides = slideList(job, job.options.slides);
  if (slides.length === 0) return noSlidesOf(job);
  const pictured = slides.slice(0, MOST_PICTURES);
  const scene = { groups: pictured.flatMap(({ shown }) => shown.groups), bounds: null, background };
  const bitmaps = await loadBitmaps(scene, job.bridge);
  const previewed: PreviewedSlide[] = [{ title: job.title, picture: null }];
  for (const slide of slides) {
    const isPictured = previewed.length <= MOST_PICTURES;
    previewed.push({ title: slide.title, picture: isPictured ? await pictureOf(slide, (sha256) => bitmaps.get(sha256) ?? null) : null });
    await job.progress(previewed.length / (slides.length + 1));
  }
  await job.send(utf8(JSON.stringify(previewed)));
  return ok({ as: 'parts', warnings: slideWarnings(slides) });
};

async function pictureOf({ shown: { groups, area } }: Slide, bitmaps: BitmapLookup): Promise<string> {
  const scale = Math.min(ROOM.width / area.width, ROOM.height / area.height);
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(area.width * scale)), Math.max(1, Math.round(area.height * scale)));
  const target = canvas.getContext('2d');
  if (!target) throw new Error('a canvas of one slide can be made');
  target.fillStyle = background;
  target.fillRect(0, 0, canvas.width, canvas.height);
  target.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
  for (const group of groups) paintGroup(target, group, { scale, bitmaps });
  return addressOf(await canvas.convertToBlob());
}
