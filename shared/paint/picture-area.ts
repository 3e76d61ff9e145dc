import type { Size } from '../geometry/camera.ts';
import { inflate, type Rect } from '../geometry/rect.ts';

/** Kept free around the content of a picture, board units; a PDF has its page's margins instead. */
const PICTURE_MARGIN = 16;

/** Chromium draws no canvas wider or higher than 65,535; half of that leaves other programs able to open the picture. */
const LONGEST_SIDE = 32_767;
/** 4 bytes each: about 600 MB while it is drawn. */
const MOST_PIXELS = 150_000_000;

/** The part of the board a picture of `content` shows. */
export const pictureArea = (content: Rect): Rect => inflate(content, PICTURE_MARGIN);

/** Pixels of that picture; `scale` is pixels per board unit. */
export function pictureSize(content: Rect, scale: number): Size {
  const { width, height } = pictureArea(content);
  return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}

export const isDrawable = ({ width, height }: Size): boolean => Math.max(width, height) <= LONGEST_SIDE && width * height <= MOST_PIXELS;
