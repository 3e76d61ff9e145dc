import type { Size } from '../geometry/camera.ts';
import { bottom, type Rect } from '../geometry/rect.ts';
import { boundsOfTurned } from '../geometry/turn.ts';
import { pictureIn } from '../model/attachments.ts';
import type { Attachment, Image } from '../model/kinds.ts';
import { fewLines } from './few-lines.ts';
import { linkMark } from './link-mark.ts';
import { FONTS } from './metrics.ts';
import { placeLines } from './place-text.ts';
import { LINE_HEIGHT, type Measure, type PlacedText } from './text.ts';
import type { ImageLayout } from './thing-layout.ts';

const PADDING = 12;

/** The largest place in a box that has the proportions of a picture, in the middle of it. */
export function containedIn(box: Rect, { width, height }: Size): Rect {
  const scale = Math.min(box.width / width, box.height / height);
  const inner = { width: width * scale, height: height * scale };
  return { x: box.x + (box.width - inner.width) / 2, y: box.y + (box.height - inner.height) / 2, ...inner };
}

/** A picture where it lies, undistorted; where it is missing, its name stands. */
export function layoutImage(image: Image, attachment: Attachment | null, measure: Measure): ImageLayout {
  const box = { x: image.x, y: image.y, width: image.width, height: image.height };
  const picture = attachment && pictureIn(attachment);
  const link = linkMark(image.link, { x: box.x, y: bottom(box) + 18 }, Math.max(box.width, 80), measure);
  const name = nameIn(box, image.description.trim() || (attachment?.name ?? ''), measure);
  return {
    kind: 'image',
    id: image.id,
    rect: boundsOfTurned(box, image.rotation, link ? [link.rect] : []),
    box,
    rotation: image.rotation,
    picture,
    pictureRect: picture ? containedIn(box, picture) : box,
    name,
    link,
    record: image,
  };
}

/** As many lines as there is room for, in the middle; none in what is smaller than a word. */
function nameIn(box: Rect, name: string, measure: Measure): PlacedText {
  const font = FONTS.aside;
  const width = box.width - 2 * PADDING;
  const most = Math.min(3, Math.floor((box.height - PADDING) / (font.size * LINE_HEIGHT)));
  const lines = name === '' || most < 1 || width < font.size * 3 ? [] : fewLines(name, font, width, most, measure);
  const height = lines.length * font.size * LINE_HEIGHT;
  return placeLines(lines, font, { x: box.x + PADDING, y: box.y + (box.height - height) / 2, width }, 'centre');
}
