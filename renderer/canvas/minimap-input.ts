import { panned, toBoard, zoomedAt, type Camera } from '../../shared/geometry/camera.ts';
import { centredOn, gripOf, type EdgeMark } from '../../shared/geometry/overview.ts';
import type { Island } from '../../shared/geometry/islands.ts';
import type { Point, Rect } from '../../shared/geometry/rect.ts';
import { glideTo, setCamera } from '../editor/camera-motion.ts';
import type { Editor } from '../editor/editor.ts';
import { goToIsland } from '../editor/far-things.ts';
import { focusBoard } from '../editor/panes.ts';
import { leaveView } from '../editor/view-trail.ts';
import { zoomFactor } from './input.ts';

/** What the minimap shows now, for those who draw it and those who take hold of it. */
export interface MinimapView {
  readonly camera: Camera;
  /** What the window shows of the board, in board units and as the rectangle on the picture. */
  readonly seen: Rect;
  readonly shown: Rect;
  /** What lies beyond the picture, and the mark that says so. */
  readonly beyond: readonly { readonly island: Island; readonly mark: EdgeMark }[];
}

/** A press so near to a mark means it, CSS px. */
const MARK_REACH = 9;

/** How far an arrow key moves the view, as a share of the window; with Shift further. */
const STEP = 0.15;
const FAR_STEP = 0.75;

const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * What a hand does on the minimap: it drags the rectangle, presses beside it to jump there, or on a mark at the edge to what lies beyond, turns the wheel to zoom, and moves the
 * view by arrow keys. `hold` keeps the picture as it is while something is held, null lets it go. The answer ends it.
 */
export function listenToMinimap(
  canvas: HTMLCanvasElement,
  editor: Editor,
  viewNow: () => MinimapView | null,
  hold: (camera: Camera | null) => void,
): () => void {
  const ended = new AbortController();
  const options = { signal: ended.signal };
  let drag: { readonly overview: Camera; readonly grip: Point; readonly pointerId: number } | null = null;
  const placeOf = (event: PointerEvent): Point => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const letGo = ({ pointerId }: PointerEvent) => {
    if (drag?.pointerId !== pointerId) return;
    drag = null;
    hold(null);
  };

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      const now = viewNow();
      if (event.button !== 0 || drag || !now) return;
      const at = placeOf(event);
      const pressed = now.beyond.find(({ mark }) => Math.hypot(mark.at.x - at.x, mark.at.y - at.y) <= MARK_REACH);
      if (pressed) return goToIsland(editor, pressed.island);
      canvas.setPointerCapture(event.pointerId);
      leaveView(editor);
      const grip = gripOf(now.camera, at, now.seen, now.shown);
      if (!grip) glideTo(editor, centredOn(editor.state.camera, toBoard(now.camera, at), editor.state.view));
      drag = { overview: now.camera, grip: grip ?? { x: 0, y: 0 }, pointerId: event.pointerId };
      hold(now.camera);
    },
    options,
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (drag?.pointerId !== event.pointerId) return;
      const { x, y } = toBoard(drag.overview, placeOf(event));
      setCamera(editor, centredOn(editor.state.camera, { x: x - drag.grip.x, y: y - drag.grip.y }, editor.state.view));
    },
    options,
  );
  for (const type of ['pointerup', 'pointercancel'] as const) canvas.addEventListener(type, letGo, options);
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { camera, view } = editor.state;
      setCamera(editor, zoomedAt(camera, { x: view.width / 2, y: view.height / 2 }, camera.zoom * zoomFactor(event.deltaY)));
    },
    { ...options, passive: false },
  );
  canvas.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const way = WAYS[event.key];
      const { camera, view } = editor.state;
      const share = event.shiftKey ? FAR_STEP : STEP;
      if (way) setCamera(editor, panned(camera, way.x * share * view.width, way.y * share * view.height));
      else if (event.key === '+' || event.key === '=') editor.perform('view.zoomIn');
      else if (event.key === '-') editor.perform('view.zoomOut');
      else if (event.key === 'Home') editor.perform('view.zoomFit');
      else if (event.key === 'Escape' || event.key === 'Enter') focusBoard();
      else return;
      event.preventDefault();
    },
    options,
  );
  return () => ended.abort();
}
