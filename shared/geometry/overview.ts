import { toBoard, type Camera, type Size } from './camera.ts';
import { bottom, contains, right, type Point, type Rect } from './rect.ts';

/** How far beyond everything on the board the view is still followed, as a share of the board's size: past it the board would shrink to a speck. */
const REACH = 0.6;
/** A board of one note is not shown larger than this many CSS px per board unit. */
const MAX_SCALE = 0.25;

const unionOf = (a: Rect, b: Rect): Rect => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.max(right(a), right(b)) - x, height: Math.max(bottom(a), bottom(b)) - y };
};

/** What both have in common; outside, the edge of `limit` that is nearest, without a size. */
function within(rect: Rect, limit: Rect): Rect {
  const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
  const [x, y] = [clamp(rect.x, limit.x, right(limit)), clamp(rect.y, limit.y, bottom(limit))];
  return { x, y, width: clamp(right(rect), limit.x, right(limit)) - x, height: clamp(bottom(rect), limit.y, bottom(limit)) - y };
}

/**
 * The camera of a small picture of a whole board: everything that lies on it (`bounds`) and, as long as it is not far off, the
 * part that the window shows (`seen`). `size` is the picture's in CSS px, `margin` what stays free around. Unlike the window's
 * camera it has no least zoom: a map of a hundred steps is to fit as well.
 */
export function overviewCamera(bounds: Rect, seen: Rect, size: Size, margin: number): Camera {
  const reach = { x: bounds.x - bounds.width * REACH, y: bounds.y - bounds.height * REACH, width: bounds.width * (1 + 2 * REACH), height: bounds.height * (1 + 2 * REACH) };
  const shown = unionOf(bounds, within(seen, reach));
  const zoom = Math.min(MAX_SCALE, (size.width - 2 * margin) / Math.max(shown.width, 1), (size.height - 2 * margin) / Math.max(shown.height, 1));
  return { zoom, x: shown.x + shown.width / 2 - size.width / 2 / zoom, y: shown.y + shown.height / 2 - size.height / 2 / zoom };
}

/** A rectangle of the board on the picture, CSS px, not smaller than `least` and never wholly outside. */
export function onOverview(camera: Camera, rect: Rect, size: Size, least: number): Rect {
  const width = Math.max(least, rect.width * camera.zoom);
  const height = Math.max(least, rect.height * camera.zoom);
  const x = (rect.x + rect.width / 2 - camera.x) * camera.zoom - width / 2;
  const y = (rect.y + rect.height / 2 - camera.y) * camera.zoom - height / 2;
  return { x: Math.min(Math.max(x, least - width), size.width - least), y: Math.min(Math.max(y, least - height), size.height - least), width, height };
}

/** The view with that board point in its middle. */
export const centredOn = (camera: Camera, point: Point, view: Size): Camera => ({ ...camera, x: point.x - view.width / 2 / camera.zoom, y: point.y - view.height / 2 / camera.zoom });

/**
 * What a press on the picture takes hold of: how far the hand stands from the middle of the view, board units, when it pressed
 * on the part that is seen; null beside it, where the view is to jump to.
 */
export function gripOf(overview: Camera, at: Point, seen: Rect, shown: Rect): Point | null {
  if (!contains(shown, at)) return null;
  const board = toBoard(overview, at);
  return { x: board.x - seen.x - seen.width / 2, y: board.y - seen.y - seen.height / 2 };
}
