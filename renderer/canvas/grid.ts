import type { PaintJob } from './content-painter.ts';

/** Board units between dots at 100 %. */
const STEP = 24;
/** Dots never stand closer than this many CSS px, nor four times as far apart. */
const CLOSEST = 24;
/** Side of a dot, CSS px. */
const DOT = 1.6;

/** A quiet grid of dots that moves with the board; it doubles its step rather than crowding. Whole pixels only: a dot between two pixels is a dash. */
export function paintGrid(context: CanvasRenderingContext2D, { camera, view, ratio, tokens }: PaintJob): void {
  const { canvas, grid: dots } = tokens.board;
  const [width, height] = [Math.ceil(view.width * ratio), Math.ceil(view.height * ratio)];
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = canvas;
  context.fillRect(0, 0, width, height);
  let spacing = STEP * camera.zoom;
  while (spacing < CLOSEST) spacing *= 2;
  while (spacing > CLOSEST * 4) spacing /= 2;
  const step = spacing * ratio;
  const size = Math.max(1, Math.round(DOT * ratio));
  // From the board's origin, so that a dot is on the same pixel of the board whichever part of it is painted.
  const [left, top] = [Math.round(camera.x * camera.zoom * ratio), Math.round(camera.y * camera.zoom * ratio)];
  context.fillStyle = dots;
  for (let row = Math.floor(top / step); row * step < top + height + size; row++) {
    const y = Math.round(row * step) - top;
    for (let column = Math.floor(left / step); column * step < left + width + size; column++)
      context.fillRect(Math.round(column * step) - left, y, size, size);
  }
}
