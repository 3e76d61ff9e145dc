import type { Id } from '../../shared/base/id.ts';
import { toScreen } from '../../shared/geometry/camera.ts';
import { boundsOf, intersects, rectBetween, right, type Rect } from '../../shared/geometry/rect.ts';
import type { MapLayout } from '../../shared/layout/board-layout.ts';
import { MAP } from '../../shared/layout/metrics.ts';
import { numberText } from '../../shared/layout/names.ts';
import { cssFont } from '../../shared/paint/font-face.ts';
import { isSigned } from '../../shared/model/scale.ts';
import { heldRect } from '../editor/frozen.ts';
import { cellLayoutOf, mapAround } from '../editor/layout-of.ts';
import { rectOfRecord, showsFrames } from '../editor/selection.ts';
import { isTouchMode } from '../platform/touch-mode.ts';
import { additionsOf, HANDLES, handlePoint, recordOf, resizableRect, showsHandles } from '../tools/hit.ts';
import type { ToolState } from '../tools/state.ts';
import { hintWhileConnecting, paintAlong, paintConnecting, paintPorts } from './connect-painter.ts';
import { paintCommentBubbles } from './comment-bubbles.ts';
import type { PaintJob } from './content-painter.ts';
import { paintHeldHits, paintHits } from './find-painter.ts';
import { activeKey, emotionHint, keyOutset } from './emotion-hints.ts';
import { clipOffMarks } from './mark-gaps.ts';
import { clipOffHeld, paintLocks, sizingLine } from './shape-painter.ts';

/** More frames than this say no more than one around all. */
const MAX_FRAMES = 300;

const NOTHING: ReadonlySet<Id> = new Set();

interface Overlay {
  readonly context: CanvasRenderingContext2D;
  readonly job: PaintJob;
  readonly state: ToolState;
  readonly accent: string;
}

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
  paintCell(overlay);
  if (framed && state.name !== 'dragging') paintSelection(overlay);
  paintCommentBubbles(context, job, state.name === 'dragging' ? state.ids : NOTHING);
  paintPorts(overlay);
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
  if (state.name === 'marquee') paintMarquee(overlay, rectBetween(state.from, state.at));
  if (state.name === 'point-dragging' && state.value !== null) paintValue(overlay, state.value);
  paintEmotion(overlay);
}

function onScreen({ job: { camera } }: Overlay, rect: Rect): Rect {
  const { x, y } = toScreen(camera, rect);
  return { x, y, width: rect.width * camera.zoom, height: rect.height * camera.zoom };
}

function frame({ context }: Overlay, rect: Rect, color: string, width: number, outset = 0, radius = 3): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  context.roundRect(rect.x - outset, rect.y - outset, rect.width + 2 * outset, rect.height + 2 * outset, radius);
  context.stroke();
}

function paintHover(overlay: Overlay): void {
  const { state, job } = overlay;
  if (state.name !== 'idle' || !state.hover || job.editor.state.tool !== 'select') return;
  const id = recordOf(state.hover);
  if (id === null || job.editor.state.selection.has(id) || job.editor.state.edit?.id === id) return;
  if (state.hover.on === 'map' && (state.hover.part.type === 'map' || state.hover.part.type === 'header')) return;
  if (paintAlong(overlay, id, 'hovered')) return;
  const rect = rectOfRecord(job.editor, id);
  if (!rect) return;
  if (job.editor.document.get(id)?.kind === 'curve') frameKey(overlay, onScreen(overlay, rect), `${overlay.accent}73`, 1.5);
  else frame(overlay, onScreen(overlay, rect), `${overlay.accent}73`, 1.5, 1.5);
}

/** Round a curve's key, upright no further than half way to the next one: they stand close, the closer the further away the board is. */
function frameKey(overlay: Overlay, rect: Rect, color: string, width: number): void {
  frame(overlay, rect, color, width, keyOutset(overlay.job.camera.zoom, width));
}

/** Frames of headers that are held in view, where they are seen. */
function paintHeldFrames(overlay: Overlay): void {
  const { state, job, accent } = overlay;
  const hovered = state.name === 'idle' && state.hover ? recordOf(state.hover) : null;
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
  bar(overlay, upright ? { x: from.x - 1, y: from.y, width: 2, height: to.y - from.y } : { x: from.x, y: from.y - 1, width: to.x - from.x, height: 2 }, overlay.accent);
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

function paintSelection(overlay: Overlay): void {
  const { editor, view, camera } = overlay.job;
  const { selection, edit } = editor.state;
  const window: Rect = { x: 0, y: 0, width: view.width, height: view.height };
  const rects: Rect[] = [];
  const keys: Rect[] = [];
  for (const id of selection) {
    if (paintAlong(overlay, id, 'selected')) continue;
    const rect = rectOfRecord(editor, id);
    if (rect) (editor.document.get(id)?.kind === 'curve' ? keys : rects).push(onScreen(overlay, rect));
  }
  for (const rect of keys) frameKey(overlay, rect, overlay.accent, 2);
  const seen = rects.filter((rect) => intersects(rect, window));
  overlay.context.save();
  clipOffMarks(overlay.context, overlay.job);
  if (seen.length <= MAX_FRAMES) for (const rect of seen) frame(overlay, rect, overlay.accent, edit ? 1.5 : 2, 2);
  overlay.context.restore();
  const bounds = rects.length > 1 ? boundsOf(rects) : null;
  if (bounds) frame(overlay, bounds, `${overlay.accent}8c`, 1, 8, 6);
  const [only] = selection;
  const rect = selection.size === 1 && only !== undefined && !edit ? resizableRect(editor, only) : null;
  if (rect && showsHandles(rect, camera.zoom) && overlay.state.name !== 'pressing') paintHandles(overlay, rect);
}

function paintHandles(overlay: Overlay, rect: Rect): void {
  const { context, job, accent } = overlay;
  const size = isTouchMode() ? 1.6 : 1;
  context.fillStyle = job.tokens.ui.raised;
  context.strokeStyle = accent;
  context.lineWidth = 1.5;
  for (const handle of HANDLES) {
    const at = toScreen(job.camera, handlePoint(rect, handle));
    const x = at.x + handle.x * 2;
    const y = at.y + handle.y * 2;
    const corner = handle.x !== 0 && handle.y !== 0;
    const width = size * (corner ? 10 : handle.x === 0 ? 18 : 6);
    const height = size * (corner ? 10 : handle.x === 0 ? 6 : 18);
    context.beginPath();
    context.roundRect(x - width / 2, y - height / 2, width, height, 3 * size);
    context.fill();
    context.stroke();
  }
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

function bar({ context }: Overlay, rect: Rect, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, 1.5);
  context.fill();
}

function paintTargets(overlay: Overlay): void {
  const { state, job } = overlay;
  if (state.name === 'dragging' && state.drop) paintDrop(overlay, state.ids, state.drop);
  if (state.name !== 'header-dragging' || !state.place) return;
  const map = job.editor.layout().maps.find((candidate) => candidate.id === state.mapId);
  if (map) paintHeaderPlace(overlay, map, state);
}

function paintDrop(overlay: Overlay, ids: ReadonlySet<Id>, drop: NonNullable<Extract<ToolState, { name: 'dragging' }>['drop']>): void {
  const { context, job, accent } = overlay;
  const map = mapAround(job.editor, drop.laneId);
  const cell = cellLayoutOf(job.editor, drop);
  if (!map || !cell) return;
  const rect = onScreen(overlay, cell.rect);
  context.fillStyle = `${accent}1f`;
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
  frame(overlay, rect, accent, 2, -1, 2);
  const cards = map.cards.filter((card) => card.stepId === drop.stepId && card.laneId === drop.laneId && !ids.has(card.id));
  const below = cards.find((card) => card.id === drop.before);
  const last = cards.at(-1);
  const y = below ? below.rect.y - MAP.cardGap / 2 : last ? last.rect.y + last.rect.height + MAP.cardGap / 2 : cell.rect.y + MAP.cellPadding;
  const inset = { x: cell.rect.x + MAP.cellPadding, y, width: cell.rect.width - 2 * MAP.cellPadding, height: 0 };
  const line = onScreen(overlay, inset);
  bar(overlay, { ...line, y: line.y - 1.5, height: 3 }, accent);
}

function paintHeaderPlace(overlay: Overlay, map: MapLayout, state: Extract<ToolState, { name: 'header-dragging' }>): void {
  const { place, kind } = state;
  if (!place) return;
  if (kind === 'lane') {
    const before = map.lanes.find((lane) => lane.id === place.before);
    const y = before ? before.rect.y : map.grid.y + map.grid.height;
    const line = onScreen(overlay, { x: map.grid.x, y, width: map.grid.width, height: 0 });
    bar(overlay, { ...line, y: line.y - 2, height: 4 }, overlay.accent);
    return;
  }
  const columns = kind === 'stage' ? map.stages : map.steps;
  const before = columns.find((column) => column.id === place.before);
  const stage = kind === 'step' ? map.stages.find((candidate) => candidate.id === place.stageId) : undefined;
  const x = before ? before.rect.x : stage ? right(stage.rect) : right(map.grid);
  const line = onScreen(overlay, { x, y: map.grid.y, width: 0, height: map.grid.height });
  bar(overlay, { ...line, x: line.x - 2, width: 4 }, overlay.accent);
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

/** A small dark label, its left edge at x, its middle at y; it stays inside the window. */
function paintLabel({ context, job }: Overlay, text: string, x: number, y: number): void {
  context.font = cssFont({ family: 'sans', weight: 500, size: 13 });
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const width = context.measureText(text).width + 16;
  const left = Math.min(x, job.view.width - width - 8);
  context.fillStyle = job.tokens.ui.text;
  context.beginPath();
  context.roundRect(left, y - 13, width, 26, 6);
  context.fill();
  context.fillStyle = job.tokens.ui.surface;
  context.fillText(text, left + 8, y + 0.5);
  context.textBaseline = 'alphabetic';
}

/** The same at the lower end of the window, in its middle: what the keys do now. */
function paintHint(overlay: Overlay, text: string): void {
  const { context, job: { view } } = overlay;
  context.font = cssFont({ family: 'sans', weight: 500, size: 13 });
  paintLabel(overlay, text, Math.max(8, (view.width - context.measureText(text).width - 16) / 2), view.height - 84);
}
