import type { Size } from '../geometry/camera.ts';
import type { PathStep, SceneGroup, SceneItem, Stroke } from '../scene/scene.ts';
import { cssFont } from './font-face.ts';

/** The part of a 2D canvas context this painter uses; shared code knows no DOM. */
interface CanvasLike {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  font: string;
  fontKerning: string;
  letterSpacing: string;
  textBaseline: string;
  textAlign: string;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  closePath(): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radii: number): void;
  fill(): void;
  stroke(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  setLineDash(lengths: number[]): void;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  rotate(radians: number): void;
  clip(): void;
  drawImage(image: unknown, x: number, y: number, width: number, height: number, toX: number, toY: number, toWidth: number, toHeight: number): void;
}

/** A decoded picture; `image` is whatever the target's drawImage takes. */
export interface Bitmap extends Size {
  readonly image: unknown;
}

/** The decoded picture of a SHA-256, where it can be had of so many pixels on its longest side; null while it is not there, or for ever. */
export type BitmapLookup = (sha256: string, longestSide: number) => Bitmap | null;

interface PaintOptions {
  /** Pixels per board unit of the target, to judge what is tiny. */
  readonly scale?: number;
  /** Text whose size is below this many pixels is drawn as a bar. 0: never. */
  readonly minTextPx?: number;
  readonly bitmaps?: BitmapLookup;
}

/** Where a picture is missing, its place can be seen on light and dark ground. */
const NO_PICTURE = '#8a847a40';

function drawPicture(target: CanvasLike, { rect, radius }: Extract<SceneItem, { type: 'image' }>, bitmap: Bitmap | null): void {
  const { x, y, width, height } = rect;
  target.save();
  target.beginPath();
  target.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  if (bitmap) {
    const scale = Math.max(width / bitmap.width, height / bitmap.height);
    const part = { width: Math.min(bitmap.width, width / scale), height: Math.min(bitmap.height, height / scale) };
    target.clip();
    target.drawImage(bitmap.image, (bitmap.width - part.width) / 2, (bitmap.height - part.height) / 2, part.width, part.height, x, y, width, height);
  } else {
    target.fillStyle = NO_PICTURE;
    target.fill();
  }
  target.restore();
}

/**
 * A canvas has no switch for ligatures, but spacing that is not zero turns them off (CSS Text 3, letter-spacing). This
 * much is a thousandth of a pixel for a whole line.
 */
export const NO_LIGATURES = '0.00001px';

/** Makes steps the canvas's current path. */
export function trace(target: CanvasLike, steps: readonly PathStep[]): void {
  target.beginPath();
  for (const step of steps) {
    switch (step.to) {
      case 'move':
        target.moveTo(step.at.x, step.at.y);
        break;
      case 'line':
        target.lineTo(step.at.x, step.at.y);
        break;
      case 'curve':
        target.bezierCurveTo(step.c1.x, step.c1.y, step.c2.x, step.c2.y, step.at.x, step.at.y);
        break;
      case 'close':
        target.closePath();
    }
  }
}

function inkTraced(target: CanvasLike, fill: string | null, stroke: Stroke | null): void {
  if (fill !== null) {
    target.fillStyle = fill;
    target.fill();
  }
  if (stroke) {
    target.strokeStyle = stroke.color;
    target.lineWidth = stroke.width;
    target.lineCap = stroke.dash.length > 0 ? 'butt' : 'round';
    target.lineJoin = 'round';
    target.setLineDash([...stroke.dash]);
    target.stroke();
  }
}

/** Draws what one record draws, turned as it is turned; see `paintItems`. */
export function paintGroup(target: CanvasLike, { items, turn }: SceneGroup, options: PaintOptions = {}): void {
  if (!turn) return paintItems(target, items, options);
  target.save();
  target.translate(turn.about.x, turn.about.y);
  target.rotate((turn.degrees * Math.PI) / 180);
  target.translate(-turn.about.x, -turn.about.y);
  paintItems(target, items, options);
  target.restore();
}

/** Draws scene items in their order, in board units: set the target's transform first. Leaves its styles changed. */
export function paintItems(target: CanvasLike, items: readonly SceneItem[], { scale = 1, minTextPx = 0, bitmaps }: PaintOptions = {}): void {
  target.textBaseline = 'alphabetic';
  target.textAlign = 'left';
  for (const item of items) {
    switch (item.type) {
      case 'rect': {
        const { x, y, width, height } = item.rect;
        if (item.radius === 0 && !item.stroke && item.fill !== null) {
          target.fillStyle = item.fill;
          target.fillRect(x, y, width, height);
          break;
        }
        target.beginPath();
        if (item.radius > 0) target.roundRect(x, y, width, height, Math.min(item.radius, width / 2, height / 2));
        else target.rect(x, y, width, height);
        inkTraced(target, item.fill, item.stroke);
        break;
      }
      case 'path':
        trace(target, item.steps);
        inkTraced(target, item.fill, item.stroke);
        break;
      case 'text': {
        target.fillStyle = item.color;
        if (item.font.size * scale < minTextPx) {
          const height = item.font.size * 0.42;
          target.fillStyle = `${item.color.slice(0, 7)}73`;
          if (item.turned) target.fillRect(item.x, item.y, height, item.width);
          else target.fillRect(item.x, item.y - height, item.width, height);
          break;
        }
        target.font = cssFont(item.font);
        target.fontKerning = 'normal';
        target.letterSpacing = NO_LIGATURES;
        if (item.turned) {
          target.save();
          target.translate(item.x, item.y);
          target.rotate(Math.PI / 2);
          target.fillText(item.text, 0, 0);
          target.restore();
        } else target.fillText(item.text, item.x, item.y);
        break;
      }
      case 'image': {
        const bitmap = bitmaps?.(item.sha256, Math.max(item.rect.width, item.rect.height) * scale) ?? null;
        if (!bitmap && item.missing) paintItems(target, item.missing, { scale, minTextPx });
        else drawPicture(target, item, bitmap);
        break;
      }
      case 'link':
        break;
    }
  }
}
