import type { Camera } from '../../shared/geometry/camera.ts';
import { radiusAt } from '../../shared/layout/ink-outline.ts';
import type { InkPoint } from '../../shared/model/ink-points.ts';
import { inkStyle } from '../../shared/scene/ink-style.ts';
import { nibOf } from '../editor/ink.ts';
import type { ToolState } from '../tools/state.ts';
import { toBoardUnits, type PaintJob } from './content-painter.ts';

type Inking = Extract<ToolState, { name: 'inking' }>;

/**
 * Paints a stroke while it is drawn: on a picture of its own, to which each frame adds only what the pen has drawn since.
 * It is painted opaque, and made as translucent as its pen at the end: so it is nowhere darker than where it is let go.
 */
export class InkPainter {
  #picture: OffscreenCanvas | null = null;
  #first: InkPoint | null = null;
  #camera: Camera | null = null;
  #pieces = 0;
  #points = 0;

  paint(context: CanvasRenderingContext2D, job: PaintJob, state: Inking): void {
    const { pen, stroke, straight, at } = state;
    const { editor, tokens, view, ratio } = job;
    const { solid: ink, left } = inkStyle({ pen, color: nibOf(editor.state.style, pen).color }, tokens.board);
    const picture = this.#pictureFor(job, state);
    const drawn = picture.getContext('2d');
    if (!drawn) return;
    toBoardUnits(drawn, job);
    for (const piece of stroke.done.slice(this.#pieces)) trace(drawn, piece, state, ink);
    if (stroke.done.length > this.#pieces) this.#points = 0;
    this.#pieces = stroke.done.length;
    trace(drawn, stroke.tail.slice(Math.max(0, this.#points - 1)), state, ink);
    this.#points = stroke.tail.length;

    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(picture, 0, 0);
    toBoardUnits(context, job);
    // Up to the pointer, where the stroke has not come yet.
    trace(context, [...stroke.tail.slice(-1), stroke.pen, straight ?? at], state, ink);
    if (left === ink) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.globalCompositeOperation = 'destination-in';
    context.fillStyle = left;
    context.fillRect(0, 0, view.width, view.height);
  }

  /** Nothing is drawn any more. */
  clear(): void {
    this.#picture = null;
    this.#first = null;
  }

  #pictureFor({ camera, view, ratio }: PaintJob, { stroke }: Inking): OffscreenCanvas {
    const first = stroke.done[0]?.[0] ?? stroke.tail[0] ?? null;
    const width = Math.ceil(view.width * ratio);
    const height = Math.ceil(view.height * ratio);
    const known = this.#picture;
    if (known && first === this.#first && sameView(camera, this.#camera) && known.width === width && known.height === height) return known;
    const picture = new OffscreenCanvas(width, height);
    this.#picture = picture;
    this.#first = first;
    this.#camera = camera;
    this.#pieces = 0;
    this.#points = 0;
    return picture;
  }
}

const sameView = (a: Camera, b: Camera | null): boolean => b !== null && a.x === b.x && a.y === b.y && a.zoom === b.zoom;

type Canvas = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function trace(context: Canvas, points: readonly InkPoint[], { pen, stroke: { thickness } }: Inking, ink: string): void {
  const width = (point: InkPoint) => (pen === 'pen' ? 2 * radiusAt(thickness, point.pressure) : thickness);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = ink;
  context.fillStyle = ink;
  const [first] = points;
  if (first && points.length === 1) {
    context.beginPath();
    context.arc(first.x, first.y, width(first) / 2, 0, 2 * Math.PI);
    context.fill();
  }
  if (pen === 'highlighter') {
    context.lineWidth = thickness;
    context.beginPath();
    for (const { x, y } of points) context.lineTo(x, y);
    context.stroke();
    return;
  }
  for (const [at, to] of points.entries()) {
    const from = points[at - 1];
    if (!from) continue;
    context.lineWidth = (width(from) + width(to)) / 2;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
}
