import type { Camera } from '../../shared/geometry/camera.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import { blendBlocks } from '../../shared/scene/block-blend.ts';
import type { OverviewItem } from '../../shared/scene/overview-scene.ts';

/** Nothing is drawn smaller than this, device pixels: a note among ten thousand is still a dot. */
const LEAST = 1.5;
/** Blocks smaller than this are averaged by squares of this side, device pixels. */
const CROWD = 3;

/** Draws a board's blocks with the camera of a small picture, one at each call of the answer's `next`; `ratio` is device pixels per CSS px. */
export function* paintOverview(
  context: CanvasRenderingContext2D,
  items: Iterable<OverviewItem>,
  camera: Camera,
  ratio: number,
): Generator<void, void> {
  const scale = camera.zoom * ratio;
  const x = (value: number): number => (value - camera.x) * scale;
  const y = (value: number): number => (value - camera.y) * scale;
  const sized = (side: number): number => Math.max(LEAST, side * scale);
  /** Thin but long things are lines of a map, and stay sharp. */
  const isCrowded = ({ width, height }: Rect): boolean => Math.max(width, height) * scale < CROWD;
  const trace = (rect: Rect, round: boolean) => {
    const [width, height] = [sized(rect.width), sized(rect.height)];
    context.beginPath();
    if (round) context.ellipse(x(rect.x) + width / 2, y(rect.y) + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
    else context.rect(x(rect.x), y(rect.y), width, height);
  };
  context.lineWidth = ratio;
  const crowd = blendBlocks(CROWD);
  for (const item of items) {
    switch (item.type) {
      case 'block':
        if (isCrowded(item.rect)) {
          crowd.add({ x: x(item.rect.x), y: y(item.rect.y), width: item.rect.width * scale, height: item.rect.height * scale }, item.fill);
          break;
        }
        context.fillStyle = item.fill;
        if (item.round) {
          trace(item.rect, true);
          context.fill();
        } else context.fillRect(x(item.rect.x), y(item.rect.y), sized(item.rect.width), sized(item.rect.height));
        break;
      case 'outline':
        context.strokeStyle = item.color;
        trace(item.rect, item.round);
        context.stroke();
        break;
      case 'line':
        context.strokeStyle = item.color;
        context.beginPath();
        for (const point of item.points) context.lineTo(x(point.x), y(point.y));
        context.stroke();
        break;
    }
    yield;
  }
  for (const { rect, fill } of crowd.squares()) {
    context.fillStyle = fill;
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
    yield;
  }
}
