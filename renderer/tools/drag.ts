import type { Point } from '../../shared/geometry/rect.ts';
import { snapRect, type Snap } from '../../shared/geometry/snap.ts';
import type { ToolEvent } from './events.ts';
import { IDLE, stay, type Step, type ToolContext, type ToolState } from './state.ts';

type Dragging = Extract<ToolState, { name: 'dragging' }>;
type Place = Extract<ToolEvent, { type: 'move' | 'up' }>;

/** From this many CSS px on, edges and middles are drawn to each other. */
export const SNAP_PX = 6;

/** What a drag shows first: things in the hand that have left `from`. */
export const beginDragging = ({ ids, all }: Pick<Dragging, 'ids' | 'all'>, from: Point, byAlt: boolean, event: Place, context: ToolContext): Step =>
  moveDragging(
    { name: 'dragging', ids, all, from, at: event.board, drop: null, box: context.boxOf(ids), near: null, snap: null, byAlt, copies: false },
    event,
    context,
  );

/**
 * Alt means two things, and where they meet the older one wins: over a cell that would take what is dragged it lets it
 * down freely. Anywhere else, and everywhere when it was held from the press on, it leaves the things and takes copies.
 * Shift keeps to one axis, Ctrl lets nothing snap.
 */
export function moveDragging(state: Dragging, event: Place, context: ToolContext): Step {
  const wanted = context.dropPlace(event.board, state.ids);
  const drop = event.alt ? null : wanted;
  const copies = event.alt && (state.byAlt || wanted === null) && context.copyable(state.ids);
  const at = event.shift ? straight(state.from, event.board) : event.board;
  const snaps = drop === null && !event.mod && state.box !== null;
  const near = snaps ? context.near(copies ? new Set() : state.all, state.copies === copies ? state.near : null) : state.near;
  const snap = snaps && near && state.box ? snapped(state.box, state.from, at, near.rects, event.shift, context) : null;
  return stay({ ...state, drop, copies, near, snap, at: snap ? { x: at.x + snap.dx, y: at.y + snap.dy } : at });
}

/** Along the axis it has moved further on. */
const straight = (from: Point, at: Point): Point =>
  Math.abs(at.x - from.x) >= Math.abs(at.y - from.y) ? { x: at.x, y: from.y } : { x: from.x, y: at.y };

function snapped(
  box: NonNullable<Dragging['box']>,
  from: Point,
  at: Point,
  others: NonNullable<Dragging['near']>['rects'],
  held: boolean,
  context: ToolContext,
): Snap {
  const { zoom } = context.camera;
  const by = { x: at.x - from.x, y: at.y - from.y };
  const snap = snapRect({ ...box, x: box.x + by.x, y: box.y + by.y }, { others, reach: SNAP_PX / zoom });
  if (!held) return snap;
  const axis = at.y === from.y ? 'x' : 'y';
  return {
    dx: axis === 'x' ? snap.dx : 0,
    dy: axis === 'y' ? snap.dy : 0,
    guides: snap.guides.filter((guide) => guide.axis === axis),
    gaps: snap.gaps.filter((gap) => gap.axis === axis),
  };
}

/** Lets go: into a cell, as copies, or where it is; what did not snap to anything lies on whole board units. */
export function endDragging(state: Dragging, event: Place, context: ToolContext): Step {
  const { state: last } = moveDragging(state, event, context);
  if (last.name !== 'dragging') return stay(IDLE);
  const way = (axis: 'x' | 'y'): number => {
    const by = last.at[axis] - last.from[axis];
    return last.snap?.guides.some((guide) => guide.axis === axis) || last.snap?.gaps.some((gap) => gap.axis === axis) ? by : Math.round(by);
  };
  const [dx, dy] = [way('x'), way('y')];
  const { ids, all } = last;
  if (last.drop) return stay(IDLE, { do: 'drop', ids, all, place: last.drop });
  return stay(IDLE, { do: last.copies ? 'copy' : 'move', ids, all, dx, dy });
}
