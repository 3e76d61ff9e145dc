import { ok } from '../../shared/base/result.ts';

/** For a page of a canvas test: the answer to `attachment.picture`, drawn here. */
export async function drawnPicture(width: number, height: number, draw: (context: OffscreenCanvasRenderingContext2D) => void) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  draw(context);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return ok({ mime: 'image/png', bytes: new Uint8Array(await blob.arrayBuffer()) });
}
