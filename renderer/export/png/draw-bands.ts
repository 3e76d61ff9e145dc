import type { Size } from '../../../shared/geometry/camera.ts';
import { inflate, intersects, type Point, type Rect } from '../../../shared/geometry/rect.ts';
import { paintGroup, type BitmapLookup } from '../../../shared/paint/paint-canvas.ts';
import type { Scene } from '../../../shared/scene/scene.ts';

/** A tile is never wider: beyond 32,767 what Chromium draws loses its precision, and large canvases its memory. Pixels. */
const TILE_WIDTH = 16_384;
/** Pixels of a band, about: 4 bytes each, a few times over while it is drawn and compressed. */
const BAND_PIXELS = 3_000_000;

/** How far paint may reach over the bounds of its group: soft edges. Board units. */
const REACH = 4;

interface Drawing {
  readonly scene: Scene;
  /** Of the whole picture, in pixels. */
  readonly size: Size;
  /** The board's point in the upper left corner. */
  readonly origin: Point;
  /** Pixels per board unit. */
  readonly scale: number;
  /** Without the scene's ground. */
  readonly transparent: boolean;
  readonly bitmaps: BitmapLookup;
}

/** Draws a picture of any size from top to bottom: RGBA of whole rows, so many at a time that little of it is in memory at once. */
export async function* drawBands({ scene, size, origin, scale, transparent, bitmaps }: Drawing): AsyncGenerator<Uint8ClampedArray> {
  const rows = Math.max(1, Math.min(size.height, Math.floor(BAND_PIXELS / size.width)));
  const columns = Math.min(size.width, TILE_WIDTH);
  const canvas = new OffscreenCanvas(columns, rows);
  // Read back after every tile: what lies on a graphics card would be carried to and fro.
  const target = canvas.getContext('2d', { willReadFrequently: true, alpha: transparent });
  if (!target) throw new Error('a canvas of one tile can be made');
  for (let top = 0; top < size.height; top += rows) {
    const height = Math.min(rows, size.height - top);
    const isOneTile = columns === size.width;
    let band = new Uint8ClampedArray(isOneTile ? 0 : size.width * height * 4);
    for (let left = 0; left < size.width; left += columns) {
      const width = Math.min(columns, size.width - left);
      const seen: Rect = { x: origin.x + left / scale, y: origin.y + top / scale, width: width / scale, height: height / scale };
      target.setTransform(1, 0, 0, 1, 0, 0);
      target.clearRect(0, 0, columns, rows);
      if (!transparent) {
        target.fillStyle = scene.background;
        target.fillRect(0, 0, columns, rows);
      }
      target.setTransform(scale, 0, 0, scale, -origin.x * scale - left, -origin.y * scale - top);
      for (const group of scene.groups) {
        if (intersects(inflate(group.bounds, REACH), seen)) paintGroup(target, group, { scale, bitmaps });
      }
      const { data } = target.getImageData(0, 0, width, height);
      if (isOneTile) band = data;
      else for (let row = 0; row < height; row++) band.set(data.subarray(row * width * 4, (row + 1) * width * 4), (row * size.width + left) * 4);
    }
    yield band;
  }
}
