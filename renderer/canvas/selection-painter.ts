import type { Id } from '../../shared/base/id.ts';
import { toScreen, visibleRect } from '../../shared/geometry/camera.ts';
import { boundsOf, inflate, intersects, type Rect } from '../../shared/geometry/rect.ts';
import { turned, turnOf } from '../../shared/geometry/turn.ts';
import { askedLock, askedRect } from '../editor/asked-lock.ts';
import type { Editor } from '../editor/editor.ts';
import { isOneGroup } from '../editor/groups.ts';
import { resizableOf, scalableSelection } from '../editor/resizable.ts';
import { rectOfRecord, selectedPlaces, selectionBounds } from '../editor/selection.ts';
import { isTouchMode } from '../platform/touch-mode.ts';
import { CORNERS, FRAME_OUT, handlesOf, handlePoint, recordOf, showsHandles, type Handle } from '../tools/hit.ts';
import { paintGroups, paintTurnHandle, turnedFrame, type Turned } from './arrange-painter.ts';
import { paintAlong } from './connect-painter.ts';
import { clipOffMarks } from './mark-gaps.ts';
import { frame, frameKey, onScreen, type Overlay } from './overlay.ts';

/** More things than this have one strong frame around all, and thin lines around those in view. */
const MANY = 200;
/** More thin lines than this would be a grey haze. */
const MOST_OUTLINES = 2_000;
/** CSS px from a thing to the frame of what is under the pointer. */
const HOVER_OUT = 1.5;
/** CSS px: handles stand on the frame, which is a little outside. */
const HANDLE_OUT = 2;

/** A thing that is turned, as it lies; null for what is upright. */
function turnedBody(editor: Editor, id: Id): (Turned & { readonly rect: Rect }) | null {
  const body = editor.index().loose(id);
  return body && 'rotation' in body && body.rotation % 360 !== 0 ? body : null;
}

export function paintHover(overlay: Overlay): void {
  const { state, job } = overlay;
  if (state.name !== 'idle' || !state.hover || job.editor.state.tool !== 'select') return;
  const id = recordOf(state.hover);
  if (id === null || job.editor.state.selection.has(id) || job.editor.state.edit?.id === id) return;
  if (state.hover.on === 'map' && (state.hover.part.type === 'map' || state.hover.part.type === 'header')) return;
  if (paintAlong(overlay, id, 'hovered')) return;
  const color = `${overlay.accent}73`;
  const body = turnedBody(job.editor, id);
  if (body) return turnedFrame(overlay, { box: inflate(body.box, HOVER_OUT / job.camera.zoom), rotation: body.rotation }, color, 1.5);
  const rect = rectOfRecord(job.editor, id);
  if (!rect) return;
  if (job.editor.document.get(id)?.kind === 'curve') frameKey(overlay, onScreen(overlay, rect), color, 1.5);
  else frame(overlay, onScreen(overlay, rect), color, 1.5, HOVER_OUT);
}

/** Around a locked thing that was pressed on: dashed, for nothing there can be taken hold of. */
export function paintAskedLock(overlay: Overlay): void {
  const { context, job } = overlay;
  const id = askedLock(job.editor);
  const rect = id === null ? null : askedRect(job.editor, id);
  if (!rect) return;
  context.setLineDash([5, 4]);
  frame(overlay, rect, job.tokens.ui.textQuiet, 1.5, 2);
  context.setLineDash([]);
}

export function paintSelection(overlay: Overlay): void {
  const { editor, view, camera } = overlay.job;
  const { selection, edit } = editor.state;
  const many = selection.size > MANY;
  const window: Rect = { x: 0, y: 0, width: view.width, height: view.height };
  const rects: Rect[] = [];
  const turnedRects: Rect[] = [];
  const keys: Rect[] = [];
  for (const id of many ? inView(overlay) : selection) {
    if (paintAlong(overlay, id, 'selected')) continue;
    const body = turnedBody(editor, id);
    if (body) {
      turnedFrame(overlay, body, overlay.accent, edit ? 1.5 : 2);
      turnedRects.push(onScreen(overlay, body.rect));
      continue;
    }
    const rect = rectOfRecord(editor, id);
    if (rect) (editor.document.get(id)?.kind === 'curve' ? keys : rects).push(onScreen(overlay, rect));
  }
  for (const rect of keys) frameKey(overlay, rect, overlay.accent, 2);
  const seen = rects.filter((rect) => intersects(rect, window));
  overlay.context.save();
  clipOffMarks(overlay.context, overlay.job);
  if (many) paintOutlines(overlay, seen);
  else for (const rect of seen) frame(overlay, rect, overlay.accent, edit ? 1.5 : 2, 2);
  overlay.context.restore();
  const all = [...rects, ...turnedRects];
  if (many) paintCommonFrame(overlay);
  else {
    const bounds = all.length > 1 && !isOneGroup(editor) ? boundsOf(all) : null;
    if (bounds) frame(overlay, bounds, `${overlay.accent}8c`, 1, FRAME_OUT, 6);
  }
  if (edit) return;
  paintGroups(overlay);
  if (overlay.state.name === 'pressing') return;
  const [only] = selection;
  const body = selection.size === 1 && only !== undefined ? resizableOf(editor, only) : null;
  if (body) paintHandles(overlay, body.rect, handlesOf(body, camera.zoom), body.rotation);
  const scalable = scalableSelection(editor);
  if (scalable && showsHandles(scalable.around, camera.zoom))
    paintHandles(overlay, inflate(scalable.around, (FRAME_OUT - HANDLE_OUT) / camera.zoom), CORNERS, 0);
  paintTurnHandle(overlay);
}

/** What of the selection can be seen now; nothing where that is more than lines could be told apart. */
function inView({ job: { editor, camera, view } }: Overlay): readonly Id[] {
  const seen = inflate(visibleRect(camera, view), FRAME_OUT / camera.zoom);
  const ids: Id[] = [];
  for (const [id, rect] of selectedPlaces(editor)) if (intersects(rect, seen)) ids.push(id);
  return ids.length > MOST_OUTLINES ? [] : ids;
}

/** All in one stroke: many strokes would take longer than a frame of the screen. */
function paintOutlines({ context, accent }: Overlay, rects: readonly Rect[]): void {
  if (rects.length === 0) return;
  context.strokeStyle = accent;
  context.lineWidth = 1;
  context.beginPath();
  for (const rect of rects) context.rect(rect.x - 1, rect.y - 1, rect.width + 2, rect.height + 2);
  context.stroke();
}

function paintCommonFrame(overlay: Overlay): void {
  const bounds = selectionBounds(overlay.job.editor);
  if (bounds) frame(overlay, onScreen(overlay, bounds), overlay.accent, 2, FRAME_OUT, 6);
}

/** Handles sit a little outside, and lie along the sides of what is turned. */
function paintHandles(overlay: Overlay, rect: Rect, handles: readonly Handle[], rotation: number): void {
  const { context, job, accent } = overlay;
  const size = isTouchMode() ? 1.6 : 1;
  context.fillStyle = job.tokens.ui.raised;
  context.strokeStyle = accent;
  context.lineWidth = 1.5;
  for (const handle of handles) {
    const at = toScreen(job.camera, turned(handlePoint(rect, handle), turnOf(rect, rotation)));
    const corner = handle.x !== 0 && handle.y !== 0;
    // On a low line of words there is less room between the corners.
    const room = 0.4 * (handle.x === 0 ? rect.width : rect.height) * job.camera.zoom;
    // Those of something flat have nothing beside them.
    const long = Math.max(handles.length === 2 ? 12 : 0, Math.min(18, room));
    const width = size * (corner ? 10 : handle.x === 0 ? long : 6);
    const height = size * (corner ? 10 : handle.x === 0 ? 6 : long);
    context.save();
    context.translate(at.x, at.y);
    context.rotate((rotation * Math.PI) / 180);
    context.translate(handle.x * HANDLE_OUT, handle.y * HANDLE_OUT);
    context.beginPath();
    context.roundRect(-width / 2, -height / 2, width, height, 3 * size);
    context.fill();
    context.stroke();
    context.restore();
  }
}
