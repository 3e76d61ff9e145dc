import { within } from '../../shared/base/within.ts';
import { toScreen, visibleRect, zoomedAt, type Camera } from '../../shared/geometry/camera.ts';
import { bottom, right, type Point, type Rect } from '../../shared/geometry/rect.ts';
import type { Editor } from './editor.ts';
import { fitBesidePanels } from './fit.ts';
import { coveredBeside } from './frozen.ts';

const DURATION_MS = 180;

const gliding = new WeakMap<Editor, { frame: number; readonly target: Camera }>();

/** Where the view is, or will be once it has stopped moving by itself. */
export const cameraGoal = (editor: Editor): Camera => gliding.get(editor)?.target ?? editor.state.camera;

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
  const motion = { frame: 0, target };
  const advance = (nowMs: number) => {
    const t = within((nowMs - startMs) / durationMs, 0, 1);
    editor.session.setState({ camera: t === 1 ? target : between(from, target, easeOut(t)) });
    if (t === 1) gliding.delete(editor);
    else motion.frame = requestAnimationFrame(advance);
  };
  gliding.set(editor, motion);
  motion.frame = requestAnimationFrame(advance);
}

/** The room of the panel stays free even while it is closed, so that selecting something afterwards covers nothing. */
export function glideToRect(editor: Editor, rect: Rect, maxZoom?: number): void {
  glideTo(editor, fitBesidePanels(rect, editor.state.view, maxZoom));
}

/** Room between what is brought into view and the window's edges, CSS px; the tool strip stands at the left. */
const REVEAL = { left: 88, other: 40 } as const;

/** Moves the view no further than it must to show a rectangle; of a larger one it shows the upper left. While presenting the view is fixed. */
export function reveal(editor: Editor, rect: Rect): void {
  const { camera } = editor.state;
  const { dx, dy } = shiftToReveal(editor, rect);
  if (dx !== 0 || dy !== 0) setCamera(editor, { ...camera, x: camera.x + dx, y: camera.y + dy });
}

/** True when all of a rectangle is in view, and with it whatever lies inside. */
export function isRevealed(editor: Editor, rect: Rect): boolean {
  const { dx, dy } = shiftToReveal(editor, rect);
  return dx === 0 && dy === 0;
}

/** How far the view has to move, board units. */
function shiftToReveal(editor: Editor, rect: Rect): { readonly dx: number; readonly dy: number } {
  const { camera, view, presenting } = editor.state;
  if (presenting || view.width === 0) return { dx: 0, dy: 0 };
  const whole = visibleRect(camera, view);
  const covered = coveredBeside(editor, rect);
  const seen = { x: whole.x + covered.left, y: whole.y + covered.top, width: whole.width - covered.left, height: whole.height - covered.top };
  const before = (low: number, room: number, seenLow: number) => low - room / camera.zoom - seenLow;
  const shift = (low: number, high: number, room: number, seenLow: number, seenHigh: number): number => {
    if (low < seenLow) return before(low, room, seenLow);
    return high > seenHigh ? Math.min(high + REVEAL.other / camera.zoom - seenHigh, Math.max(0, before(low, room, seenLow))) : 0;
  };
  return { dx: shift(rect.x, right(rect), REVEAL.left, seen.x, right(seen)), dy: shift(rect.y, bottom(rect), REVEAL.other, seen.y, bottom(seen)) };
}

/** Zooms around a board point, or the middle of the view; pressed again while it still moves, it goes on from where that leads. */
export function zoomTo(editor: Editor, zoom: number, around: Point | null = null): void {
  const { view } = editor.state;
  const goal = cameraGoal(editor);
  const fixed = around ? toScreen(goal, around) : { x: view.width / 2, y: view.height / 2 };
  glideTo(editor, zoomedAt(goal, fixed, zoom));
}
