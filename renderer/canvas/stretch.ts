import type { Camera, Size } from '../../shared/geometry/camera.ts';

/** What was painted is stretched so far and no farther while the scale changes: beyond, letters are mere clouds. */
const MOST = 3;
/** On the way out so much more than the window is painted, at a scale as much coarser, so that its edges do not run empty at once. */
const WIDER = 2.4;
/** The scale rests when it has not changed for so long, ms. */
export const RESTS_MS = 140;

/** What is painted, as seen from where. */
interface Plate {
  readonly camera: Camera;
  readonly view: Size;
}

/**
 * Stretches the canvas instead of painting it while the scale changes. The browser's compositor does that beside the page's
 * own work; painting a window of pixels anew, however simply, costs several times as much where there is no graphics card.
 */
export class Stretch {
  readonly #canvas: HTMLElement;
  #plate: Plate | null = null;
  #zoom = NaN;
  #changedAtMs = -Infinity;
  #isOut = false;
  #isOn = false;

  constructor(canvas: HTMLElement) {
    this.#canvas = canvas;
    canvas.style.transformOrigin = '0 0';
  }

  /** Whether the scale is changing. Ask once a frame, before painting. */
  changes({ zoom }: Camera, nowMs: number): boolean {
    const isRecent = nowMs - this.#changedAtMs < RESTS_MS;
    if (zoom === this.#zoom) return isRecent && this.#isOn;
    this.#isOut = zoom < this.#zoom;
    this.#zoom = zoom;
    this.#changedAtMs = nowMs;
    // One leap is no journey: what it leads to is painted at once.
    this.#isOn = isRecent;
    return isRecent;
  }

  /** Shows the view from what is painted, when that reaches; false when it has to be painted. */
  show(camera: Camera, view: Size): boolean {
    const plate = this.#plate;
    if (!plate || !reaches(plate, camera, view)) return false;
    this.#place(plate.camera, camera);
    return true;
  }

  /** What to paint on the way to another scale. */
  cameraFor({ x, y, zoom }: Camera, { width, height }: Size): Camera {
    if (!this.#isOut) return { x, y, zoom };
    const wider = zoom / WIDER;
    return { x: x + width / zoom / 2 - width / wider / 2, y: y + height / zoom / 2 - height / wider / 2, zoom: wider };
  }

  /** This was painted, to be seen from `camera`. */
  painted(plate: Plate, camera: Camera): void {
    this.#plate = plate;
    this.#place(plate.camera, camera);
  }

  /** The scale rests: the canvas shows what was painted on it as it is. */
  rest(plate: Plate): void {
    this.#plate = plate;
    this.#isOn = false;
    const { style } = this.#canvas;
    if (style.transform === '') return;
    style.transform = '';
    style.willChange = '';
  }

  #place(from: Camera, to: Camera): void {
    const { style } = this.#canvas;
    // A layer of its own is stretched by the compositor; without it the page would paint its pixels again.
    style.willChange = 'transform';
    style.transform = `translate(${(from.x - to.x) * to.zoom}px, ${(from.y - to.y) * to.zoom}px) scale(${to.zoom / from.zoom})`;
  }
}

/** Half a pixel at an edge is nothing anybody sees in motion. */
const HAIR = 0.5;

function reaches({ camera: from, view: painted }: Plate, to: Camera, view: Size): boolean {
  if (to.zoom > from.zoom * MOST) return false;
  const hair = HAIR / to.zoom;
  return (
    from.x <= to.x + hair &&
    from.y <= to.y + hair &&
    from.x + painted.width / from.zoom >= to.x + view.width / to.zoom - hair &&
    from.y + painted.height / from.zoom >= to.y + view.height / to.zoom - hair
  );
}
