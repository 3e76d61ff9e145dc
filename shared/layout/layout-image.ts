import { boundsOfTurned } from '../geometry/turn.ts';
import { bottom } from '../geometry/rect.ts';
import type { Picture } from '../model/attachments.ts';
import type { Image } from '../model/kinds.ts';
import { linkMark } from './link-mark.ts';
import type { Measure } from './text.ts';
import type { ImageLayout } from './thing-layout.ts';

/** A picture where it lies; the scene shows its place where there is none. */
export function layoutImage(image: Image, picture: Picture | null, measure: Measure): ImageLayout {
  const box = { x: image.x, y: image.y, width: image.width, height: image.height };
  const link = linkMark(image.link, { x: box.x, y: bottom(box) + 18 }, Math.max(box.width, 80), measure);
  return { kind: 'image', id: image.id, rect: boundsOfTurned(box, image.rotation), box, rotation: image.rotation, picture, link, record: image };
}
