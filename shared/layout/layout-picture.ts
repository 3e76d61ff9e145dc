import { within } from '../base/within.ts';
import type { Point } from '../geometry/rect.ts';
import type { Picture } from '../model/attachments.ts';
import type { PictureLayout } from './board-layout.ts';

/** Board units between an edge of a card or note and its picture. */
export const PICTURE_INSET = 6;
/** Height of a picture by its width, at most and at least: what is taller or wider is cut off evenly. */
const TALLEST = 1.25;
const FLATTEST = 0.3;

/** Board units: what a small picture is never higher than, and never narrower than by that. */
const SMALL_HEIGHT = 96;
const SMALL_WIDTH = 24;

/** A whole picture, small, at the upper left of a card: something to know it by, beside what the card is about. */
export function layoutSmallPicture(picture: Picture, at: Point, outerWidth: number): PictureLayout {
  const { sha256, rect } = layoutPicture(picture, at, outerWidth);
  if (rect.height <= SMALL_HEIGHT) return { sha256, rect };
  const width = within((SMALL_HEIGHT * picture.width) / picture.height, SMALL_WIDTH, rect.width);
  return { sha256, rect: { ...rect, width, height: SMALL_HEIGHT } };
}

/** The picture at the upper end of a card or note at that place and of that width. */
export function layoutPicture({ sha256, width: across, height: up }: Picture, at: Point, outerWidth: number): PictureLayout {
  const width = Math.max(outerWidth - 2 * PICTURE_INSET, 1);
  const height = width * within(up / across, FLATTEST, TALLEST);
  return { sha256, rect: { x: at.x + PICTURE_INSET, y: at.y + PICTURE_INSET, width, height } };
}
