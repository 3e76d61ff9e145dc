import type { Camera } from '../../shared/geometry/camera.ts';
import type { OverviewItem } from '../../shared/scene/overview-scene.ts';

/** Nothing is drawn smaller than this, device pixels: a note among ten thousand is still a dot. */
const LEAST = 1.5;

/** Draws a board's blocks with the camera of a small picture; `ratio` is device pixels per CSS px. */
export function paintOverview(context: CanvasRenderingContext2D, items: readonly OverviewItem[], camera: Camera, ratio: number): void {
  const scale = camera.zoom * ratio;
  const x = (value: number): number => (value - camera.x) * scale;
  const y = (value: number): number => (value - camera.y) * scale;
  context.lineWidth = ratio;
  for (const item of items) {
    switch (item.type) {
      case 'block':
        context.fillStyle = item.fill;
        context.fillRect(x(item.rect.x), y(item.rect.y), Math.max(LEAST, item.rect.width * scale), Math.max(LEAST, item.rect.height * scale));
        break;
      case 'outline': {
        const [width, height] = [item.rect.width * scale, item.rect.height * scale];
        context.strokeStyle = item.color;
        context.beginPath();
        if (item.round) context.ellipse(x(item.rect.x) + width / 2, y(item.rect.y) + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
        else context.rect(x(item.rect.x), y(item.rect.y), width, height);
        context.stroke();
        break;
      }
      case 'line':
        context.strokeStyle = item.color;
        context.beginPath();
        for (const point of item.points) context.lineTo(x(point.x), y(point.y));
        context.stroke();
        break;
    }
  }
}
