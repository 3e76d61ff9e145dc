import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { Rect } from '../../../shared/geometry/rect.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { numberText } from '../../../shared/layout/names.ts';
import { isDrawable, largestDpi, pictureArea, pictureSize, UNITS_PER_INCH } from '../../../shared/paint/picture-area.ts';
import { letterWarnings } from '../../../shared/scene/print/warnings.ts';
import { partOf } from '../content.ts';
import type { Exporter } from '../job.ts';
import { loadBitmaps } from '../load-pictures.ts';
import { drawBands } from '../png/draw-bands.ts';
import { encodePng } from '../png/encode-png.ts';

/** The content at `scale` pixels per board unit, with or without its ground. No larger than what `isDrawable` allows. */
export const exportPng: Exporter<'png'> = async (job) => {
  const { scale, transparent } = job.options;
  const part = partOf(job);
  if (!part.ok) return part;
  const { scene, area } = part.value;
  const size = pictureSize(area, scale);
  if (!isDrawable(size)) return tooLarge(area, job.t);
  const bitmaps = await loadBitmaps(scene, job.bridge);
  const drawing = { scene, size, origin: pictureArea(area), scale, transparent, bitmaps: (sha256: string) => bitmaps.get(sha256) ?? null };
  const bands = async function* () {
    let rows = 0;
    for await (const band of drawBands(drawing)) {
      yield band;
      rows += band.length / (size.width * 4);
      await job.progress(0.1 + (0.9 * rows) / size.height);
    }
  };
  for await (const bytes of encodePng({ ...size, transparent, dpi: scale * UNITS_PER_INCH }, bands())) await job.send(bytes);
  return ok({ as: 'parts', warnings: letterWarnings([scene]) });
};

/** Says what would fit, so that nobody has to try. */
function tooLarge(area: Rect, t: Translate): Result<never> {
  const dpi = largestDpi(area);
  return dpi === null
    ? fail('export-part-too-large')
    : fail('export-too-large', { dpi, scale: numberText(Math.floor((dpi / UNITS_PER_INCH) * 100) / 100, t) });
}
