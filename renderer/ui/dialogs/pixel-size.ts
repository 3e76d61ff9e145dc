import type { Size } from '../../../shared/geometry/camera.ts';
import type { Rect } from '../../../shared/geometry/rect.ts';

/** The size of a PNG of that part of the board, pixels. Null while there is nothing to draw. */
export function pixelSize(part: Rect | null, scale: number): Size | null {
  return part ? { width: Math.ceil(part.width * scale), height: Math.ceil(part.height * scale) } : null;
}
