import type { LineEnd } from '../../shared/commands/lines.ts';
import { toScreen } from '../../shared/geometry/camera.ts';
import { nearestOnEdge, placeIn } from '../../shared/geometry/outline.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import { boundsOfOutline } from '../../shared/layout/line-ends.ts';
import { outlineOfGoal, PORTS } from '../editor/line-goals.ts';
import { isTouchMode } from '../platform/touch-mode.ts';
import { lineGripsOf, thingPortsOf } from '../tools/line-hit.ts';
import { frame, onScreen, type Overlay } from './overlay.ts';

/** CSS px. */
const DOT = { grip: 5.5, middle: 4.5, port: 4.5, hot: 7, touch: 8 } as const;

function dot({ context, job, accent }: Overlay, at: Point, radius: number, full: boolean): void {
  const { x, y } = toScreen(job.camera, at);
  context.beginPath();
  context.arc(x, y, radius, 0, 7);
  context.fillStyle = full ? accent : job.tokens.ui.raised;
  context.fill();
  context.strokeStyle = full ? job.tokens.ui.raised : accent;
  context.lineWidth = 1.75;
  context.stroke();
}

/** The handles of the selected line: full where it holds on to something, small in its middle. */
function paintLineGrips(overlay: Overlay): void {
  const { job, state } = overlay;
  if (state.name !== 'idle' && state.name !== 'line-ending' && state.name !== 'line-bending') return;
  for (const { id, grip, at } of lineGripsOf(job.editor)) {
    const line = job.editor.document.find('line', id);
    const bound = grip === 'from' ? line?.fromId !== null : grip === 'to' && line?.toId !== null;
    const hot = state.name === 'idle' && state.hover?.on === 'line-grip' && state.hover.grip === grip;
    dot(overlay, at, isTouchMode() ? DOT.touch : hot ? DOT.hot : grip === 'middle' ? DOT.middle : DOT.grip, bound);
  }
}

/** Where arrows can be pulled out of the selected thing. The one under the pointer grows. */
function paintThingPorts(overlay: Overlay): void {
  const { state, job, context } = overlay;
  if (state.name !== 'idle') return;
  for (const { at } of thingPortsOf(job.editor)) {
    const hot = state.hover?.on === 'thing-port' && state.hover.at.x === at.x && state.hover.at.y === at.y;
    dot(overlay, at, isTouchMode() ? DOT.touch : hot ? DOT.hot : DOT.port, hot);
    if (!hot) continue;
    const { x, y } = toScreen(job.camera, at);
    context.beginPath();
    context.strokeStyle = job.tokens.ui.onAccent;
    context.lineWidth = 1.5;
    context.moveTo(x - 3, y);
    context.lineTo(x + 3, y);
    context.moveTo(x, y - 3);
    context.lineTo(x, y + 3);
    context.stroke();
  }
}

/** What the end of a line in the hand would hold on to, and the places at its edge that draw it. */
function paintLineGoal(overlay: Overlay): void {
  const { state } = overlay;
  if (state.name === 'lining') {
    paintGoal(overlay, state.from.goal === state.to.goal ? null : state.from);
    paintGoal(overlay, state.to);
  } else if (state.name === 'line-ending') paintGoal(overlay, state.to);
}

function paintGoal(overlay: Overlay, end: LineEnd | null): void {
  const goal = end?.goal ?? null;
  const outline = goal === null ? null : outlineOfGoal(overlay.job.editor, goal);
  if (!end || !outline) return;
  frame(overlay, onScreen(overlay, boundsOfOutline(outline)), overlay.accent, 2, 3, 6);
  const anchor = end.anchor && placeIn(outline, end.anchor.x, end.anchor.y);
  for (const { x, y } of PORTS) {
    const { at } = nearestOnEdge(outline, placeIn(outline, x, y));
    const hot = anchor !== null && Math.hypot(at.x - anchor.x, at.y - anchor.y) < 1;
    dot(overlay, at, hot ? DOT.hot : DOT.port, hot);
  }
  if (anchor) dot(overlay, anchor, DOT.grip, true);
}

/** What belongs to lines in the hand. */
export function paintLineWork(overlay: Overlay): void {
  paintLineGoal(overlay);
  paintThingPorts(overlay);
  paintLineGrips(overlay);
}
