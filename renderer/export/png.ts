import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import { isDrawable, pictureArea, pictureSize } from '../../shared/paint/picture-area.ts';
import { paintGroup } from '../../shared/paint/paint-canvas.ts';
import type { LoadedPictures } from './load-pictures.ts';
import type { Scene } from '../../shared/scene/scene.ts';

interface Png {
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array<ArrayBuffer>;
}

/** Draws `content` (board units) at `scale` pixels per board unit. Asks first whether a canvas can be that large. */
export async function drawPng(scene: Scene, pictures: LoadedPictures, content: Rect, scale: number): Promise<Result<Png>> {
  const size = pictureSize(content, scale);
  if (!isDrawable(size)) return fail('export-too-large');
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (!context) return fail('export-too-large');
  const { x, y } = pictureArea(content);
  context.fillStyle = scene.background;
  context.fillRect(0, 0, size.width, size.height);
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  for (const group of scene.groups) paintGroup(context, group, { scale, bitmaps: (sha256) => pictures.get(sha256)?.bitmap ?? null });
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return ok({ ...size, png: new Uint8Array(await blob.arrayBuffer()) });
}
