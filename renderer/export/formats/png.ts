import { fail, ok } from '../../../shared/base/result.ts';
import { isDrawable, pictureArea, pictureSize } from '../../../shared/paint/picture-area.ts';
import { paintGroup } from '../../../shared/paint/paint-canvas.ts';
import { partOf } from '../content.ts';
import type { Exporter } from '../job.ts';
import { loadBitmaps } from '../load-pictures.ts';

/** The content at `scale` pixels per board unit. Asks first whether a canvas can be that large. */
export const exportPng: Exporter<'png'> = async (job) => {
  const { scale } = job.options;
  const part = partOf(job);
  if (!part.ok) return part;
  const { scene, area } = part.value;
  const size = pictureSize(area, scale);
  if (!isDrawable(size)) return fail('export-too-large');
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (!context) return fail('export-too-large');
  const bitmaps = await loadBitmaps(scene, job.bridge);
  const { x, y } = pictureArea(area);
  context.fillStyle = scene.background;
  context.fillRect(0, 0, size.width, size.height);
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  for (const group of scene.groups) paintGroup(context, group, { scale, bitmaps: (sha256) => bitmaps.get(sha256) ?? null });
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  await job.send(new Uint8Array(await blob.arrayBuffer()));
  return ok({ as: 'parts' });
};
