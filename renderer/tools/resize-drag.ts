import { centre, type Point, type Rect } from '../../shared/geometry/rect.ts';
import { snapRect, type Lines, type Snap } from '../../shared/geometry/snap.ts';
import { turned, turnOf } from '../../shared/geometry/turn.ts';
import { SNAP_PX } from './drag.ts';
import type { ToolEvent } from './events.ts';
import { handlePoint, type Handle } from './hit.ts';
import type { Near } from '../editor/near.ts';
import type { Resizable } from '../editor/resizable.ts';
import { stay, type Step, type ToolContext, type ToolState } from './state.ts';

type Move = Extract<ToolEvent, { type: 'move' }>;
type Place = Extract<ToolEvent, { type: 'move' | 'up' }>;
type Resizing = Extract<ToolState, { name: 'resizing' }>;
type Scaling = Extract<ToolState, { name: 'scaling' }>;

/** No thing is made smaller than this share of itself together with others. */
export const LEAST_SHARE = 0.02;

/**
 * A box with one side or corner where the pointer is, what is opposite stays. Of a turned box `by` is the way of the
 * pointer along the board, and the answer the box as it lies before it is turned. With `keeps` it keeps its proportions.
 */
export function resized({ rect, rotation, least }: Resizable, handle: Handle, by: Point, keeps: boolean): Rect {
  const { x: dx, y: dy } = turned(by, { degrees: -rotation, about: { x: 0, y: 0 } });
  let width = Math.max(Math.min(least, rect.width), rect.width + handle.x * dx);
  let height = Math.max(Math.min(least, rect.height), rect.height + handle.y * dy);
  if (keeps && rect.width > 0 && rect.height > 0) {
    const scale = handle.x === 0 ? height / rect.height : handle.y === 0 ? width / rect.width : Math.max(width / rect.width, height / rect.height);
    width = rect.width * scale;
    height = rect.height * scale;
  }
  const grown: Rect = {
    x: handle.x === -1 ? rect.x + rect.width - width : handle.x === 1 ? rect.x : rect.x + (rect.width - width) / 2,
    y: handle.y === -1 ? rect.y + rect.height - height : handle.y === 1 ? rect.y : rect.y + (rect.height - height) / 2,
    width,
    height,
  };
  // It turns around its new middle from now on: that goes where the old turn takes it.
  const middle = turned(centre(grown), turnOf(rect, rotation));
  return { ...grown, x: middle.x - width / 2, y: middle.y - height / 2 };
}

/** Only the lines that the hand moves are drawn to others. */
const linesOf = ({ x, y }: Handle): Lines => ({ x: x === 0 ? [] : [x], y: y === 0 ? [] : [y] });

/** The corner of a box that is drawn: drawn to what lies near, unless it has to keep its proportions or Ctrl is held. */
export function snapCorner(
  known: Near | null,
  { board, shift, mod }: Place,
  context: ToolContext,
): { readonly to: Point; readonly near: Near | null; readonly snap: Snap | null } {
  if (shift || mod) return { to: board, near: known, snap: null };
  const near = context.near(new Set(), known);
  const snap = snapRect({ ...board, width: 0, height: 0 }, { others: near.rects, reach: SNAP_PX / context.camera.zoom, lines: { x: [-1], y: [-1] } });
  return { to: { x: board.x + snap.dx, y: board.y + snap.dy }, near, snap };
}

export function moveResizing(state: Resizing, event: Move, context: ToolContext): Step {
  const { body, handle, from } = state;
  const corner = handle.x !== 0 && handle.y !== 0;
  const keeps = body.keepsShape === 'usually' ? !event.shift : body.keepsShape || (corner && (event.shift || body.isText));
  const by = { x: event.board.x - from.x, y: event.board.y - from.y };
  const free = resized(body, handle, by, keeps);
  const snaps = !event.mod && !keeps && body.rotation % 360 === 0;
  const near = snaps ? context.near(new Set([state.id]), state.near) : state.near;
  const snap: Snap | null =
    snaps && near ? snapRect(free, { others: near.rects, reach: SNAP_PX / context.camera.zoom, lines: linesOf(handle) }) : null;
  const rect = snap ? resized(body, handle, { x: by.x + snap.dx, y: by.y + snap.dy }, keeps) : free;
  return stay({ ...state, near, snap }, { do: 'preview', plan: { change: 'resize', id: state.id, rect, handle, from: body.rect } });
}

/** How much larger the frame around several things becomes when its corner is dragged to a point; the opposite corner stays. */
export function moveScaling(state: Scaling, event: Move): Step {
  const { around, handle, boxes, from, least } = state;
  const about = handlePoint(around, { x: -handle.x as Handle['x'], y: -handle.y as Handle['y'] });
  const wide = around.width > 0 ? (around.width + handle.x * (event.board.x - from.x)) / around.width : 1;
  const high = around.height > 0 ? (around.height + handle.y * (event.board.y - from.y)) / around.height : 1;
  const factor = Math.max(least, wide, high);
  return stay(state, { do: 'preview', plan: { change: 'scale', boxes, about, factor } });
}
