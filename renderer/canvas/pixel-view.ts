import type { Camera, Size } from '../../shared/geometry/camera.ts';

/** What a window shows of the board drawn at one scale: whole device pixels from the board's origin. */
export interface PixelView {
  /** Device pixels per board unit. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function pixelView({ x, y, zoom }: Camera, view: Size, ratio: number): PixelView {
  const scale = zoom * ratio;
  return { scale, x: Math.round(x * scale), y: Math.round(y * scale), width: Math.ceil(view.width * ratio), height: Math.ceil(view.height * ratio) };
}

/** The same view moved by less than half a device pixel, so that what is drawn once can be shown again without being drawn again. */
export function onPixels({ x, y, zoom }: Camera, ratio: number): Camera {
  const scale = zoom * ratio;
  return { x: Math.round(x * scale) / scale, y: Math.round(y * scale) / scale, zoom };
}
