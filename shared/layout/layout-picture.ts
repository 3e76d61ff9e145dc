import type { Point } from '../geometry/rect.ts';
import type { Picture } from '../model/attachments.ts';
import type { PictureLayout } from './board-layout.ts';

/** Board units between an edge of a card or note and its picture. */
export const PICTURE_INSET = 6;
/** Height of a picture by its width, at most and at least: what is taller or wider is cut off evenly. */
const TALLEST = 1.25;
const FLATTEST = 0.3;

/** The picture at the upper end of a card or note at that place and of that width. */
export function layoutPicture({ sha256, width: across, height: up }: Picture, at: Point, outerWidth: number): PictureLayout {
  const width = Math.max(outerWidth - 2 * PICTURE_INSET, 1);
  const height = width * Math.min(TALLEST, Math.max(FLATTEST, up / across));
  return { sha256, rect: { x: at.x + PICTURE_INSET, y: at.y + PICTURE_INSET, width, height } };
}
