import { fitted, MAX_ZOOM, MIN_ZOOM, zoomedAt, type Camera } from '../../shared/geometry/camera.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import type { Editor } from './editor.ts';

const DURATION_MS = 180;
/** Room around what is fitted, CSS px. */
const FIT_MARGIN = 64;
/** Fitting a single note does not blow it up. */
const FIT_MAX_ZOOM = 2;

const gliding = new WeakMap<Editor, { frame: number }>();

const easeOut = (t: number): number => 1 - (1 - t) ** 3;

function between(from: Camera, to: Camera, t: number): Camera {
  // Zoom is felt as a ratio: half the way is the geometric mean.
  const zoom = from.zoom * (to.zoom / from.zoom) ** t;
  const share = from.zoom === to.zoom ? t : (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share, zoom };
}

const prefersStillness = (): boolean => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;

/** Moves the camera at once and ends any movement under way. */
export function setCamera(editor: Editor, camera: Camera): void {
  const motion = gliding.get(editor);
  if (motion) cancelAnimationFrame(motion.frame);
  gliding.delete(editor);
  editor.session.setState({ camera });
}

/** Moves the camera in a short ease-out; at once for people who want less motion. */
export function glideTo(editor: Editor, target: Camera, durationMs: number = DURATION_MS): void {
  setCamera(editor, editor.state.camera);
  if (prefersStillness() || durationMs <= 0) return setCamera(editor, target);
  const from = editor.state.camera;
  const startMs = performance.now();
  const motion = { frame: 0 };
  const advance = (nowMs: number) => {
    const t = Math.min(1, Math.max(0, (nowMs - startMs) / durationMs));
    editor.session.setState({ camera: t === 1 ? target : between(from, target, easeOut(t)) });
    if (t === 1) gliding.delete(editor);
    else motion.frame = requestAnimationFrame(advance);
  };
  gliding.set(editor, motion);
  motion.frame = requestAnimationFrame(advance);
}

export function glideToRect(editor: Editor, rect: Rect, maxZoom: number = FIT_MAX_ZOOM): void {
  glideTo(editor, fitted(rect, editor.state.view, FIT_MARGIN, maxZoom));
}

/** Zooms around the middle of the view. */
export function zoomBy(editor: Editor, factor: number): void {
  const { camera, view } = editor.state;
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, camera.zoom * factor));
  glideTo(editor, zoomedAt(camera, { x: view.width / 2, y: view.height / 2 }, zoom));
}
