import type { Id } from '../../shared/base/id.ts';
import { toScreen } from '../../shared/geometry/camera.ts';
import { rectBetween, type Rect } from '../../shared/geometry/rect.ts';
import type { MapLayout } from '../../shared/layout/board-layout.ts';
import { numberText } from '../../shared/layout/names.ts';
import { isSigned } from '../../shared/model/scale.ts';
import { cssFont } from '../../shared/paint/font-face.ts';
import { frozenHeaders, heldRect } from '../editor/frozen.ts';
import { cellLayoutOf } from '../editor/layout-of.ts';
import { rectOfRecord, showsFrames } from '../editor/selection.ts';
import { showsOutline } from '../tools/draw-box.ts';
import { additionsOf, recordOf } from '../tools/hit.ts';
import type { ToolState } from '../tools/state.ts';
import { paintAngle, paintSnap } from './arrange-painter.ts';
import { paintCommentBubbles } from './comment-bubbles.ts';
import { hintWhileConnecting, paintConnecting, paintPorts } from './connect-painter.ts';
import type { PaintJob } from './content-painter.ts';
import { activeKey, emotionHint } from './emotion-hints.ts';
import { paintHeldHits, paintHits } from './find-painter.ts';
import { paintLineWork } from './line-painter.ts';
import { paintGridWork } from './grid-painter.ts';
import { bar, frame, frameKey, onScreen, paintLabel, type Overlay } from './overlay.ts';
import { paintAskedLock, paintHover, paintSelection } from './selection-painter.ts';
import { clipOffHeld, paintLocks, sizingLine } from './shape-painter.ts';
import { paintTargets } from './target-painter.ts';
import { paintWriteHint } from './write-hint-painter.ts';

const NOTHING: ReadonlySet<Id> = new Set();

/** Paints what belongs to the hand, not to the board: frames, handles, marquee, where a drag would land. In CSS px. */
export function paintOverlay(context: CanvasRenderingContext2D, job: PaintJob, state: ToolState): void {
  const { ratio, editor } = job;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.setLineDash([]);
  const overlay: Overlay = { context, job, state, accent: job.tokens.board.selection };
  context.save();
  clipOffHeld(context, job);
  paintHits(context, job);
  const framed = showsFrames(editor);
  if (framed) paintHover(overlay);
  paintAskedLock(overlay);
  paintCell(overlay);
  if (framed && state.name !== 'dragging') paintSelection(overlay);
  paintWriteHint(overlay);
  paintCommentBubbles(context, job, state.name === 'dragging' ? state.all : NOTHING);
  paintGridWork(overlay);
  paintPorts(overlay);
  if (framed) paintLineWork(overlay);
  context.restore();
  paintLocks(context, job);
  paintHeldHits(context, job);
  paintHeldFrames(overlay);
  paintConnecting(overlay);
  paintAdditions(overlay);
  paintTargets(overlay);
  const hint = hintWhileConnecting(overlay);
  if (hint !== null) paintHint(overlay, hint);
  paintSizing(overlay);
  paintSnap(overlay);
  paintAngle(overlay);
  if (state.name === 'marquee') paintMarquee(overlay, rectBetween(state.from, state.at));
  if (state.name === 'boxing' && state.rect && showsOutline(state)) frame(overlay, onScreen(overlay, state.rect), overlay.accent, 1.5, 0, 2);
  if (state.name === 'point-dragging' && state.value !== null) paintValue(overlay, state.value);
  paintEmotion(overlay);
}

/** Frames of headers that are held in view, where they are seen. */
function paintHeldFrames(overlay: Overlay): void {
  const { state, job, accent } = overlay;
  const hovered = state.name === 'idle' && state.hover ? recordOf(state.hover) : null;
  if (frozenHeaders(job.editor).length === 0) return;
  for (const id of new Set([...job.editor.state.selection, ...(hovered === null ? [] : [hovered])])) {
    const rect = heldRect(job.editor, id);
    const selected = job.editor.state.selection.has(id);
    if (rect) frame(overlay, onScreen(overlay, rect), selected ? accent : `${accent}73`, selected ? 2 : 1.5, selected ? -2 : -1);
  }
}

/** Where the border that is dragged stands now, and what that makes the column or row. */
function paintSizing(overlay: Overlay): void {
  const line = sizingLine(overlay.job, overlay.state);
  if (!line) return;
  const { from, to, label } = line;
  const upright = from.x === to.x;
  bar(
    overlay,
    upright ? { x: from.x - 1, y: from.y, width: 2, height: to.y - from.y } : { x: from.x, y: from.y - 1, width: to.x - from.x, height: 2 },
    overlay.accent,
  );
  paintLabel(overlay, label, from.x + (upright ? 10 : 16), Math.max(18, from.y + (upright ? 14 : -20)));
}

function paintCell(overlay: Overlay): void {
  const { editor } = overlay.job;
  const { cell } = editor.state;
  if (!cell) return;
  const found = cellLayoutOf(editor, cell);
  if (!found) return;
  const rect = onScreen(overlay, found.rect);
  overlay.context.fillStyle = `${overlay.accent}14`;
  overlay.context.fillRect(rect.x, rect.y, rect.width, rect.height);
  frame(overlay, rect, overlay.accent, 2, -1, 2);
}

/** The map whose "+" are shown: the one under the pointer, or the one that is selected. */
function mapOfAdditions({ job: { editor }, state }: Overlay): MapLayout | undefined {
  if (editor.state.edit || editor.state.presenting || state.name !== 'idle' || editor.state.tool !== 'select') return undefined;
  const hovered = state.hover && (state.hover.on === 'map' || state.hover.on === 'add') ? state.hover.mapId : null;
  return editor.layout().maps.find((map) => (hovered === null ? editor.state.selection.has(map.id) : map.id === hovered));
}

function paintAdditions(overlay: Overlay): void {
  const { context, job, state, accent } = overlay;
  const map = mapOfAdditions(overlay);
  if (!map) return;
  for (const { what, at, size } of additionsOf(map, job.camera.zoom)) {
    const { x, y } = toScreen(job.camera, at);
    const hot = state.name === 'idle' && state.hover?.on === 'add' && state.hover.what === what;
    const radius = (size * job.camera.zoom) / 2 - 3;
    context.beginPath();
    context.arc(x, y, radius, 0, 7);
    context.fillStyle = hot ? accent : job.tokens.ui.raised;
    context.fill();
    context.strokeStyle = hot ? accent : job.tokens.ui.borderStrong;
    context.lineWidth = 1.25;
    context.stroke();
    context.strokeStyle = hot ? job.tokens.ui.onAccent : job.tokens.ui.textQuiet;
    context.lineWidth = 1.75;
    context.beginPath();
    context.moveTo(x - 5, y);
    context.lineTo(x + 5, y);
    context.moveTo(x, y - 5);
    context.lineTo(x, y + 5);
    context.stroke();
    if (hot) paintLabel(overlay, job.editor.t(`action.map.add${what === 'stage' ? 'Stage' : what === 'step' ? 'Step' : 'Lane'}`), x + radius + 8, y);
  }
}

function paintMarquee(overlay: Overlay, board: Rect): void {
  const rect = onScreen(overlay, board);
  overlay.context.fillStyle = `${overlay.accent}1a`;
  overlay.context.fillRect(rect.x, rect.y, rect.width, rect.height);
  frame(overlay, rect, overlay.accent, 1, 0, 0);
}

/** The value under the hand, beside the point so that the hand does not cover it. */
function paintValue(overlay: Overlay, value: number): void {
  const { editor, camera } = overlay.job;
  const id = [...editor.state.selection][0];
  const rect = id === undefined ? null : rectOfRecord(editor, id);
  const point = id === undefined ? undefined : editor.document.get(id);
  if (!rect) return;
  const at = toScreen(camera, { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
  const curve = point?.kind === 'curvePoint' ? editor.document.find('curve', point.curveId) : undefined;
  paintLabel(overlay, numberText(value, editor.t, curve !== undefined && isSigned(curve)), at.x + 16, at.y);
}

/** The active curve's key, and what the hand is over in an emotion lane. */
function paintEmotion(overlay: Overlay): void {
  const { editor, camera } = overlay.job;
  const active = activeKey(editor, overlay.state);
  if (active) frameKey(overlay, onScreen(overlay, active), overlay.accent, 1.5);
  const hint = emotionHint(editor, overlay.state);
  if (!hint) return;
  const at = toScreen(camera, hint.at);
  paintLabel(overlay, hint.text, at.x + 14, at.y);
}

/** The same at the lower end of the window, in its middle: what the keys do now. */
function paintHint(overlay: Overlay, text: string): void {
  const {
    context,
    job: { view },
  } = overlay;
  context.font = cssFont({ family: 'sans', weight: 500, size: 13 });
  paintLabel(overlay, text, Math.max(8, (view.width - context.measureText(text).width - 16) / 2), view.height - 84);
}
