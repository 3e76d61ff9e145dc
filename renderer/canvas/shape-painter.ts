import { toScreen } from '../../shared/geometry/camera.ts';
import { bottom, right, type Point } from '../../shared/geometry/rect.ts';
import { numberText } from '../../shared/layout/names.ts';
import { frozenHeaders } from '../editor/frozen.ts';
import type { ToolState } from '../tools/state.ts';
import type { PaintJob } from './content-painter.ts';

/** Board units. */
const FRAME = 6;

/** Keeps what is painted next off the headers held in view; until the context is restored. In CSS px. */
export function clipOffHeld(context: CanvasRenderingContext2D, { editor, camera, view }: PaintJob): void {
  // Frames reach a little out of what they are around.
  const held = frozenHeaders(editor).flatMap(({ left, top }) =>
    [left && { ...left, y: left.y - FRAME, height: left.height + 2 * FRAME }, top].filter((rect) => rect !== null),
  );
  if (held.length === 0) return;
  for (const rect of held) {
    const { x, y } = toScreen(camera, rect);
    context.beginPath();
    context.rect(-50, -50, view.width + 100, view.height + 100);
    context.rect(x, y, rect.width * camera.zoom, rect.height * camera.zoom);
    context.clip('evenodd');
  }
}

/** The line a dragged border stands at, and where its size is written; null while nothing is sized. */
export function sizingLine(
  { editor, camera }: PaintJob,
  state: ToolState,
): { readonly from: Point; readonly to: Point; readonly label: string } | null {
  if (state.name !== 'sizing' || state.shown === undefined) return null;
  for (const { steps, lanes, grid } of editor.layout().maps) {
    const step = state.what === 'step' ? steps.find(({ id }) => id === state.id) : undefined;
    const lane = state.what === 'lane' ? lanes.find(({ id }) => id === state.id) : undefined;
    if (!step && !lane) continue;
    const rect = step?.rect ?? lane?.rect ?? grid;
    const size = numberText(Math.round(step ? rect.width : rect.height), editor.t);
    const label = state.shown === null ? editor.t(step ? 'shape.usualWidth' : 'shape.byContent') : size;
    const from = step ? { x: right(rect), y: grid.y } : { x: grid.x, y: bottom(rect) };
    const to = step ? { x: right(rect), y: bottom(grid) } : { x: right(grid), y: bottom(rect) };
    return { from: toScreen(camera, from), to: toScreen(camera, to), label };
  }
  return null;
}

/** A small lock in the empty corner of every map whose frame is locked. It belongs to the window, not to exports. */
export function paintLocks(context: CanvasRenderingContext2D, { editor, camera, tokens }: PaintJob): void {
  if (editor.state.presenting) return;
  const held = frozenHeaders(editor);
  for (const { id, locked, grid } of editor.layout().maps) {
    if (!locked || camera.zoom < 0.2) continue;
    const { dx, dy } = held.find(({ map }) => map.id === id) ?? { dx: 0, dy: 0 };
    const { x, y } = toScreen(camera, { x: grid.x + dx + 16, y: grid.y + dy + 18 });
    context.save();
    context.translate(x, y);
    context.strokeStyle = tokens.board.textQuiet;
    context.fillStyle = tokens.board.textQuiet;
    context.lineWidth = 1.75;
    context.beginPath();
    context.arc(7, 1, 4, Math.PI, 0);
    context.lineTo(11, 5);
    context.moveTo(3, 1);
    context.lineTo(3, 5);
    context.stroke();
    context.beginPath();
    context.roundRect(0, 4.5, 14, 10, 2.5);
    context.fill();
    context.restore();
  }
}
