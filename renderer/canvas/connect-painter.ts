import type { Id } from '../../shared/base/id.ts';
import { toScreen } from '../../shared/geometry/camera.ts';
import { centre, type Point, type Rect } from '../../shared/geometry/rect.ts';
import { pointsOf } from '../../shared/layout/layout-line.ts';
import type { PlacedText } from '../../shared/layout/text.ts';
import { trace } from '../../shared/paint/paint-canvas.ts';
import { CONNECTOR_RADIUS, roundedLine } from '../../shared/scene/connector-scene.ts';
import { STROKE_UNITS } from '../../shared/layout/stroke-units.ts';
import { JUMP_RADIUS } from '../../shared/scene/jump-scene.ts';
import { LINE_RADIUS } from '../../shared/scene/line-scene.ts';
import { arrowGoal, type ArrowGoal } from '../editor/connecting.ts';
import type { Editor } from '../editor/editor.ts';
import { cellLayoutOf } from '../editor/layout-of.ts';
import { lineLayoutOf } from '../editor/line-work.ts';
import { onlySelected, rectOfRecord } from '../editor/selection.ts';
import { isTouchMode } from '../platform/touch-mode.ts';
import { portOfStep, portsOfCard } from '../tools/connect.ts';
import type { ToolState } from '../tools/state.ts';
import { toBoardUnits, type PaintJob } from './content-painter.ts';

interface Hand {
  readonly context: CanvasRenderingContext2D;
  readonly job: PaintJob;
  readonly state: ToolState;
  readonly accent: string;
}

/** CSS px. */
const PORT = { quiet: 3.5, touch: 5.5, hot: 7 } as const;

/** The card or step whose ports are shown: the one under the pointer, or the one that is selected. */
function ownerOfPorts({ job: { editor }, state }: Hand): Id | null {
  if (state.name !== 'idle' || editor.state.edit || editor.state.presenting || editor.state.connecting || editor.state.tool !== 'select') return null;
  const { hover } = state;
  if (hover?.on === 'port') return hover.id;
  if (hover?.on === 'map' && (hover.part.type === 'card' || hover.part.type === 'step')) return hover.part.id;
  const only = onlySelected(editor);
  return only?.kind === 'touchpoint' || only?.kind === 'step' ? only.id : null;
}

/** Dots at the edges of a card, from which an arrow can be drawn; the one under the pointer grows. */
export function paintPorts(hand: Hand): void {
  const { context, job, state, accent } = hand;
  const id = ownerOfPorts(hand);
  const rect = id === null ? null : rectOfRecord(job.editor, id);
  if (id === null || !rect) return;
  const { zoom } = job.camera;
  const hot = state.name === 'idle' && state.hover?.on === 'port' ? state.hover.at : null;
  const ports = job.editor.document.get(id)?.kind === 'step' ? portOfStep(rect, zoom) : portsOfCard(rect, zoom);
  for (const at of ports) {
    const isHot = hot !== null && hot.x === at.x && hot.y === at.y;
    const { x, y } = toScreen(job.camera, at);
    context.beginPath();
    context.arc(x, y, isHot ? PORT.hot : isTouchMode() ? PORT.touch : PORT.quiet, 0, 7);
    context.fillStyle = isHot ? accent : job.tokens.ui.raised;
    context.fill();
    context.strokeStyle = accent;
    context.lineWidth = 1.5;
    context.stroke();
    if (!isHot) continue;
    context.strokeStyle = job.tokens.ui.onAccent;
    context.beginPath();
    context.moveTo(x - 3, y);
    context.lineTo(x + 3, y);
    context.moveTo(x, y - 3);
    context.lineTo(x, y + 3);
    context.stroke();
  }
}

const onScreen = ({ job: { camera } }: Hand, rect: Rect): Rect => ({
  ...toScreen(camera, rect),
  width: rect.width * camera.zoom,
  height: rect.height * camera.zoom,
});

/** The line from where an arrow begins to where it would end, and its goal, while it is being drawn by hand or by keyboard. */
export function paintConnecting(hand: Hand): void {
  const { job, state } = hand;
  const { editor, camera } = job;
  if (state.name === 'connecting') {
    if (!state.drawn) return;
    const goal = state.goal && rectOfGoal(hand, state.goal);
    if (goal) paintGoal(hand, goal);
    paintRubber(hand, toScreen(camera, state.start), toScreen(camera, state.at));
    return;
  }
  const { connecting, cell } = editor.state;
  const from = connecting && rectOfRecord(editor, connecting.from);
  if (!connecting || !from) return;
  paintFrame(hand, onScreen(hand, from), true);
  const only = onlySelected(editor);
  const goal = arrowGoal(editor, connecting, only?.id ?? null, cell);
  const rect = goal && rectOfGoal(hand, goal);
  if (!rect) return;
  paintGoal(hand, rect);
  paintRubber(hand, centre(onScreen(hand, from)), centre(onScreen(hand, rect)));
}

function rectOfGoal({ job: { editor } }: Hand, goal: ArrowGoal): Rect | null {
  return 'id' in goal ? rectOfRecord(editor, goal.id) : (cellLayoutOf(editor, goal.cell)?.rect ?? null);
}

function paintFrame({ context, accent }: Hand, rect: Rect, dashed: boolean): void {
  context.strokeStyle = accent;
  context.lineWidth = 2;
  context.setLineDash(dashed ? [5, 4] : []);
  context.beginPath();
  context.roundRect(rect.x - 3, rect.y - 3, rect.width + 6, rect.height + 6, 8);
  context.stroke();
  context.setLineDash([]);
}

function paintGoal(hand: Hand, board: Rect): void {
  const rect = onScreen(hand, board);
  hand.context.fillStyle = `${hand.accent}24`;
  hand.context.fillRect(rect.x, rect.y, rect.width, rect.height);
  paintFrame(hand, rect, false);
}

function paintRubber({ context, accent }: Hand, from: Point, to: Point): void {
  context.strokeStyle = accent;
  context.fillStyle = accent;
  context.lineWidth = 2;
  context.setLineDash([7, 5]);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  context.setLineDash([]);
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  context.beginPath();
  context.moveTo(to.x, to.y);
  context.lineTo(to.x - 11 * Math.cos(angle - 0.45), to.y - 11 * Math.sin(angle - 0.45));
  context.lineTo(to.x - 11 * Math.cos(angle + 0.45), to.y - 11 * Math.sin(angle + 0.45));
  context.fill();
}

interface Way {
  readonly points: readonly Point[];
  /** Of its corners, board units. */
  readonly radius: number;
  /** Of its stroke, board units; 0 of one thinner than its band anyway. */
  readonly width: number;
  readonly label: PlacedText;
  readonly labelRect: Rect;
}

/** Where an arrow, jump or line runs; null for one that is not shown, undefined for what is none. */
function wayOf(editor: Editor, id: Id): Way | null | undefined {
  const kind = editor.document.get(id)?.kind;
  if (kind === 'line') {
    const line = lineLayoutOf(editor, id);
    return line && { ...line, points: pointsOf(line.course), radius: LINE_RADIUS, width: STROKE_UNITS[line.record.strokeWidth] };
  }
  if (kind !== 'connector' && kind !== 'jump') return undefined;
  const way = editor
    .layout()
    .maps.flatMap((map) => (kind === 'connector' ? map.connectors : map.jumps))
    .find((candidate) => candidate.id === id);
  return way ? { ...way, radius: kind === 'connector' ? CONNECTOR_RADIUS : JUMP_RADIUS, width: 0 } : null;
}

/** CSS px: it is never narrower, and seen on both sides of a thick line. */
const BAND = { least: 7, beside: 2.5 } as const;

/** Lays a soft band along selected and hovered arrows: a frame around a line would say nothing. False for what is no line. */
export function paintAlong(hand: Hand, id: Id, strength: 'selected' | 'hovered'): boolean {
  const { context, job, accent } = hand;
  const line = wayOf(job.editor, id);
  if (line === undefined) return false;
  if (!line) return true;
  context.save();
  const { view } = job;
  const label = onScreen(hand, line.labelRect);
  if (line.label.lines.some(({ text }) => text !== '')) {
    context.beginPath();
    context.rect(0, 0, view.width, view.height);
    context.rect(label.x, label.y, label.width, label.height);
    context.clip('evenodd');
  }
  context.strokeStyle = strength === 'selected' ? `${accent}66` : `${accent}33`;
  const width = Math.max(BAND.least, line.width * job.camera.zoom + 2 * BAND.beside) - (strength === 'selected' ? 0 : 1);
  context.lineWidth = width / job.camera.zoom;
  context.lineJoin = context.lineCap = 'round';
  toBoardUnits(context, job);
  trace(context, roundedLine(line.points, line.radius));
  context.stroke();
  context.restore();
  return true;
}

/** What the keys do while an arrow is being drawn by keyboard. */
export const hintWhileConnecting = ({ job: { editor } }: Hand): string | null => {
  const { connecting } = editor.state;
  return connecting && editor.t(connecting.kind === 'line' ? 'line.hint' : connecting.kind === 'connector' ? 'arrow.hint' : 'jump.hint');
};
