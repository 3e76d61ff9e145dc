import { toScreen } from '../../shared/geometry/camera.ts';
import { boundsOf, type Point, type Rect } from '../../shared/geometry/rect.ts';
import type { EqualGaps, Guide } from '../../shared/geometry/snap.ts';
import { cornersOf, turned, turnOf } from '../../shared/geometry/turn.ts';
import { numberText } from '../../shared/layout/names.ts';
import { normalDegrees } from '../../shared/commands/transform.ts';
import { groupsShown } from '../editor/groups.ts';
import { turnableSelection, turnHandleAt } from '../editor/resizable.ts';
import { rectOfRecord } from '../editor/selection.ts';
import { isTouchMode } from '../platform/touch-mode.ts';
import { FRAME_OUT } from '../tools/hit.ts';
import { onScreen, paintLabel, type Overlay } from './overlay.ts';

/** Half the length of the small bars at the ends of a gap, CSS px. */
const GAP_END = 4;

/** Guides of what the hand drags, draws or makes larger, where it has snapped. */
export function paintSnap(overlay: Overlay): void {
  const { state } = overlay;
  if ((state.name !== 'dragging' && state.name !== 'resizing' && state.name !== 'boxing') || !state.snap) return;
  const { context, accent } = overlay;
  context.strokeStyle = accent;
  context.lineWidth = 1;
  for (const guide of state.snap.guides) paintGuide(overlay, guide);
  for (const gaps of state.snap.gaps) paintGaps(overlay, gaps);
}

/** Thin lines stand on the middle of a pixel. */
const sharp = (value: number): number => Math.round(value) + 0.5;

function line({ context }: Overlay, from: Point, to: Point): void {
  context.beginPath();
  context.moveTo(sharp(from.x), sharp(from.y));
  context.lineTo(sharp(to.x), sharp(to.y));
  context.stroke();
}

function paintGuide(overlay: Overlay, { axis, at, from, to }: Guide): void {
  const { camera } = overlay.job;
  const place = (along: number): Point => toScreen(camera, axis === 'x' ? { x: at, y: along } : { x: along, y: at });
  line(overlay, place(from), place(to));
}

/** A bar over each gap with small ends, as a ruler would mark it. */
function paintGaps(overlay: Overlay, { axis, at, spans }: EqualGaps): void {
  const { camera } = overlay.job;
  for (const [start, end] of spans) {
    const place = (along: number): Point => toScreen(camera, axis === 'x' ? { x: along, y: at } : { x: at, y: along });
    const [from, to] = [place(start), place(end)];
    line(overlay, from, to);
    for (const point of [from, to]) {
      const [dx, dy] = axis === 'x' ? [0, GAP_END] : [GAP_END, 0];
      line(overlay, { x: point.x - dx, y: point.y - dy }, { x: point.x + dx, y: point.y + dy });
    }
  }
}

/** A dashed line around every group that something selected is in. */
export function paintGroups(overlay: Overlay): void {
  const { context, job, accent } = overlay;
  for (const members of groupsShown(job.editor)) {
    const bounds = boundsOf(members.flatMap((id) => rectOfRecord(job.editor, id) ?? []));
    if (!bounds) continue;
    const rect = onScreen(overlay, bounds);
    context.strokeStyle = accent;
    context.lineWidth = 1.25;
    context.setLineDash([5, 4]);
    context.beginPath();
    context.roundRect(rect.x - FRAME_OUT, rect.y - FRAME_OUT, rect.width + 2 * FRAME_OUT, rect.height + 2 * FRAME_OUT, 6);
    context.stroke();
    context.setLineDash([]);
  }
}

/** A box turned around its middle, degrees. */
export interface Turned {
  readonly box: Rect;
  readonly rotation: number;
}

/** The frame of what is turned, along its own edges. */
export function turnedFrame({ context, job }: Overlay, { box, rotation }: Turned, color: string, width: number): void {
  const corners = cornersOf(box, rotation).map((corner) => toScreen(job.camera, corner));
  context.strokeStyle = color;
  context.lineWidth = width;
  context.beginPath();
  corners.forEach(({ x, y }, at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
  context.stroke();
}

/** The round handle above what can be turned, on a thin stalk. */
export function paintTurnHandle(overlay: Overlay): void {
  const { context, job, accent, state } = overlay;
  const at = turnHandleAt(job.editor);
  const turnable = at && turnableSelection(job.editor);
  if (!at || !turnable || state.name === 'pressing') return;
  const { around, rotation } = turnable;
  const foot = toScreen(job.camera, turned({ x: around.x + around.width / 2, y: around.y }, turnOf(around, rotation)));
  const { x, y } = toScreen(job.camera, at);
  context.strokeStyle = accent;
  context.lineWidth = 1.25;
  context.beginPath();
  context.moveTo(foot.x, foot.y);
  context.lineTo(x, y);
  context.stroke();
  const radius = isTouchMode() ? 10 : 6.5;
  const hot = state.name === 'turning' || (state.name === 'idle' && state.hover?.on === 'turn');
  context.beginPath();
  context.arc(x, y, radius, 0, 7);
  context.fillStyle = hot ? accent : job.tokens.ui.raised;
  context.fill();
  context.lineWidth = 1.5;
  context.stroke();
}

/** How far a thing is turned, beside the hand that turns it. */
export function paintAngle(overlay: Overlay): void {
  const { state, job } = overlay;
  if (state.name !== 'turning' || !job.editor.pointer) return;
  const { x, y } = job.editor.pointer;
  paintLabel(overlay, `${numberText(normalDegrees(state.rotation + state.degrees), job.editor.t)}°`, x + 18, y);
}
