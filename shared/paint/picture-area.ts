import type { Size } from '../geometry/camera.ts';
import { inflate, type Rect } from '../geometry/rect.ts';

/** Kept free around the content of a picture, board units; a PDF has its page's margins instead. */
export const PICTURE_MARGIN = 16;

/** A board unit is a CSS pixel: what is drawn at this many pixels an inch has its true size on paper. */
export const UNITS_PER_INCH = 96;

/** The format could hold more, but what opens pictures counts their sides in 16 bits as often as not. */
const LONGEST_SIDE = 65_535;

/** The part of the board a picture of `content` shows. */
export const pictureArea = (content: Rect): Rect => inflate(content, PICTURE_MARGIN);

/** Pixels of that picture; `scale` is pixels per board unit. */
export function pictureSize(content: Rect, scale: number): Size {
  const { width, height } = pictureArea(content);
  return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}

/** Whether a picture of so many pixels can be written; it is drawn in parts, so that it need not fit into memory. */
export const isDrawable = ({ width, height }: Size): boolean => Math.max(width, height) <= LONGEST_SIDE;

/** What can be asked for: pixels per board unit, and whole dots an inch. */
export const LEAST_SCALE = 0.1;
export const MOST_SCALE = 20;
export const LEAST_DPI = 10;
export const MOST_DPI = MOST_SCALE * UNITS_PER_INCH;

/** The most whole dots an inch at which a picture of `content` can be written; null where even the fewest are too many. */
export function largestDpi(content: Rect): number | null {
  const { width, height } = pictureArea(content);
  const dpi = Math.min(MOST_DPI, Math.floor((LONGEST_SIDE * UNITS_PER_INCH) / Math.max(width, height)));
  return dpi >= LEAST_DPI ? dpi : null;
}
