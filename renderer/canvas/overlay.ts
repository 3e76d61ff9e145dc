import { toScreen } from '../../shared/geometry/camera.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import { cssFont } from '../../shared/paint/font-face.ts';
import type { ToolState } from '../tools/state.ts';
import type { PaintJob } from './content-painter.ts';
import { keyOutset } from './emotion-hints.ts';

// The strokes everything is made of that belongs to the hand. In CSS px.

export interface Overlay {
  readonly context: CanvasRenderingContext2D;
  readonly job: PaintJob;
  readonly state: ToolState;
  readonly accent: string;
}

export function onScreen({ job: { camera } }: Overlay, rect: Rect): Rect {
  const { x, y } = toScreen(camera, rect);
  return { x, y, width: rect.width * camera.zoom, height: rect.height * camera.zoom };
}

export function frame({ context }: Overlay, rect: Rect, color: string, width: number, outset = 0, radius = 3): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  context.roundRect(rect.x - outset, rect.y - outset, rect.width + 2 * outset, rect.height + 2 * outset, radius);
  context.stroke();
}

/** Round a curve's key, upright no further than half way to the next one: they stand close, the closer the further away the board is. */
export function frameKey(overlay: Overlay, rect: Rect, color: string, width: number): void {
  frame(overlay, rect, color, width, keyOutset(overlay.job.camera.zoom, width));
}

export function bar({ context }: Overlay, rect: Rect, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, 1.5);
  context.fill();
}

/** A small dark label, its left edge at x, its middle at y; it stays inside the window. */
export function paintLabel({ context, job }: Overlay, text: string, x: number, y: number): void {
  context.font = cssFont({ family: 'sans', weight: 500, size: 13 });
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const width = context.measureText(text).width + 16;
  const left = Math.min(x, job.view.width - width - 8);
  context.fillStyle = job.tokens.ui.text;
  context.beginPath();
  context.roundRect(left, y - 13, width, 26, 6);
  context.fill();
  context.fillStyle = job.tokens.ui.surface;
  context.fillText(text, left + 8, y + 0.5);
  context.textBaseline = 'alphabetic';
}
