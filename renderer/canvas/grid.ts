import type { PaintJob } from './content-painter.ts';

/** Board units between dots at 100 %. */
const STEP = 24;
/** Dots never stand closer than this many CSS px. */
const CLOSEST = 18;

let pattern: { readonly key: string; readonly tile: HTMLCanvasElement } | null = null;

function tileOf(spacing: number, color: string, ratio: number): HTMLCanvasElement {
  const key = `${spacing}/${color}/${ratio}`;
  if (pattern?.key === key) return pattern.tile;
  const tile = document.createElement('canvas');
  const size = Math.max(1, Math.round(spacing * ratio));
  tile.width = size;
  tile.height = size;
  const context = tile.getContext('2d');
  if (context) {
    context.fillStyle = color;
    context.beginPath();
    context.arc(1.5 * ratio, 1.5 * ratio, 1 * ratio, 0, 7);
    context.fill();
  }
  pattern = { key, tile };
  return tile;
}

/** A quiet grid of dots that moves with the board; it doubles its step rather than crowding. */
export function paintGrid(context: CanvasRenderingContext2D, { camera, view, ratio, tokens }: PaintJob): void {
  const { canvas, grid: dots } = tokens.board;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = canvas;
  context.fillRect(0, 0, Math.ceil(view.width * ratio), Math.ceil(view.height * ratio));
  let spacing = STEP * camera.zoom;
  while (spacing < CLOSEST) spacing *= 2;
  while (spacing > CLOSEST * 4) spacing /= 2;
  const tile = tileOf(spacing, dots, ratio);
  const fill = context.createPattern(tile, 'repeat');
  if (!fill) return;
  const step = spacing * ratio;
  const offset = (value: number) => -(((value * camera.zoom * ratio) % step) + step) % step;
  // The tile is a whole number of pixels wide; the rest is made up by scaling, or dots would drift from the board.
  const scale = step / tile.width;
  context.setTransform(scale, 0, 0, scale, offset(camera.x), offset(camera.y));
  context.fillStyle = fill;
  context.fillRect(0, 0, (view.width * ratio + 2 * step) / scale, (view.height * ratio + 2 * step) / scale);
}
