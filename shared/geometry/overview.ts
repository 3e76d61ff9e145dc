import { within } from '../base/within.ts';
import { toBoard, toScreen, type Camera, type Size } from './camera.ts';
import { bottom, boundsOf, centre, contains, rectOf, right, type Point, type Rect } from './rect.ts';

/**
 * How far beyond everything on the board the view is still followed, as a share of the board's size: past it the board
 * would shrink to a speck.
 */
const REACH = 0.6;
/** A board of one note is not shown larger than this many CSS px per board unit. */
const MAX_SCALE = 0.25;

/** What both have in common; outside, the edge of `limit` that is nearest, without a size. */
function cutTo(rect: Rect, limit: Rect): Rect {
  const [x, y] = [within(rect.x, limit.x, right(limit)), within(rect.y, limit.y, bottom(limit))];
  return { x, y, width: within(right(rect), limit.x, right(limit)) - x, height: within(bottom(rect), limit.y, bottom(limit)) - y };
}

/**
 * The camera of a small picture of a whole board: everything that lies on it (`bounds`) and, as long as it is not far off, the
 * part that the window shows (`seen`). `size` is the picture's in CSS px, `margin` what stays free around. Unlike the window's
 * camera it has no least zoom: a map of a hundred steps is to fit as well.
 */
export function overviewCamera(bounds: Rect, seen: Rect, size: Size, margin: number): Camera {
  const { x, y, width, height } = bounds;
  const reach = rectOf(x - width * REACH, y - height * REACH, width * (1 + 2 * REACH), height * (1 + 2 * REACH));
  const shown = boundsOf([bounds, cutTo(seen, reach)]) ?? bounds;
  const zoom = Math.min(MAX_SCALE, (size.width - 2 * margin) / Math.max(shown.width, 1), (size.height - 2 * margin) / Math.max(shown.height, 1));
  return centredOn({ x: 0, y: 0, zoom }, centre(shown), size);
}

/** A rectangle of the board on the picture, CSS px, not smaller than `least` and never wholly outside. */
export function onOverview(camera: Camera, rect: Rect, size: Size, least: number): Rect {
  const width = Math.max(least, rect.width * camera.zoom);
  const height = Math.max(least, rect.height * camera.zoom);
  const middle = toScreen(camera, centre(rect));
  const [x, y] = [middle.x - width / 2, middle.y - height / 2];
  return {
    x: Math.min(Math.max(x, least - width), size.width - least),
    y: Math.min(Math.max(y, least - height), size.height - least),
    width,
    height,
  };
}

/** A mark at the edge of the picture: where it stands, CSS px, and which way it points, radians clockwise from the right. */
export interface EdgeMark {
  readonly at: Point;
  readonly angle: number;
}

/** The mark for what lies beyond the picture, `inset` CSS px from its edge; null for what is on it. */
export function edgeMark(camera: Camera, rect: Rect, size: Size, inset: number): EdgeMark | null {
  const middle = toScreen(camera, centre(rect));
  if (contains(rectOf(0, 0, size.width, size.height), middle)) return null;
  const [halfWidth, halfHeight] = [size.width / 2, size.height / 2];
  const [dx, dy] = [middle.x - halfWidth, middle.y - halfHeight];
  const share = Math.min((halfWidth - inset) / Math.max(Math.abs(dx), 1e-9), (halfHeight - inset) / Math.max(Math.abs(dy), 1e-9));
  return { at: { x: halfWidth + dx * share, y: halfHeight + dy * share }, angle: Math.atan2(dy, dx) };
}

/** The view with that board point in its middle. */
export const centredOn = ({ zoom }: Camera, point: Point, view: Size): Camera => ({
  zoom,
  x: point.x - view.width / 2 / zoom,
  y: point.y - view.height / 2 / zoom,
});

/**
 * What a press on the picture takes hold of: how far the hand stands from the middle of the view, board units, when it pressed
 * on the part that is seen; null beside it, where the view is to jump to.
 */
export function gripOf(overview: Camera, at: Point, seen: Rect, shown: Rect): Point | null {
  if (!contains(shown, at)) return null;
  const [hand, middle] = [toBoard(overview, at), centre(seen)];
  return { x: hand.x - middle.x, y: hand.y - middle.y };
}
