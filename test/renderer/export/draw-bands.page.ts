import { drawBands } from '../../../renderer/export/png/draw-bands.ts';
import { encodePng } from '../../../renderer/export/png/encode-png.ts';
import { loadFonts } from '../../../renderer/platform/fonts.ts';
import { createMeasure } from '../../../renderer/platform/measure.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { paintGroup } from '../../../shared/paint/paint-canvas.ts';
import { pictureArea, pictureSize } from '../../../shared/paint/picture-area.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import { themes } from '../../../shared/scene/themes.ts';

/** How a picture drawn in bands and read back from its PNG differs from one drawn on a single canvas. */
export async function difference(records: readonly AnyRecord[], boardId: string, scale: number, transparent: boolean) {
  await loadFonts();
  const document = new Document(records);
  const layout = layoutBoard(document, boardId, { measure: createMeasure(), t: translator('tr') });
  const scene = boardScene(document, layout, { tokens: themes.print });
  if (!layout.bounds) throw new Error('there is something on the board');
  const size = pictureSize(layout.bounds, scale);
  const origin = pictureArea(layout.bounds);
  const bitmaps = () => null;
  let bands = 0;
  const counted = async function* () {
    for await (const band of drawBands({ scene, size, origin, scale, transparent, bitmaps })) {
      bands++;
      yield band;
    }
  };
  const parts: BlobPart[] = [];
  for await (const part of encodePng({ ...size, transparent, dpi: 96 }, counted())) parts.push(part);
  const picture = await createImageBitmap(new Blob(parts, { type: 'image/png' }));

  const whole = new OffscreenCanvas(size.width, size.height).getContext('2d', { willReadFrequently: true });
  const read = new OffscreenCanvas(size.width, size.height).getContext('2d', { willReadFrequently: true });
  if (!whole || !read) throw new Error('no canvas');
  if (!transparent) {
    whole.fillStyle = scene.background;
    whole.fillRect(0, 0, size.width, size.height);
  }
  whole.setTransform(scale, 0, 0, scale, -origin.x * scale, -origin.y * scale);
  for (const group of scene.groups) paintGroup(whole, group, { scale, bitmaps });
  read.drawImage(picture, 0, 0);
  const [expected, found] = [whole, read].map((context) => context.getImageData(0, 0, size.width, size.height).data) as [
    Uint8ClampedArray,
    Uint8ClampedArray,
  ];
  let [different, clear, inked] = [0, 0, 0];
  for (let at = 0; at < expected.length; at += 4) {
    const off = [0, 1, 2, 3].some((part) => Math.abs((expected[at + part] ?? 0) - (found[at + part] ?? 0)) > 24);
    if (off) different++;
    if (found[at + 3] === 0) clear++;
    else if ((found[at] ?? 0) < 128) inked++;
  }
  const pixels = size.width * size.height;
  return {
    sameSize: picture.width === size.width && picture.height === size.height,
    bands,
    different: different / pixels,
    clear,
    inked: inked / pixels,
  };
}
