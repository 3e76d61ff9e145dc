import type { Id } from '../../shared/base/id.ts';
import { rectBetween } from '../../shared/geometry/rect.ts';
import { stepConnect } from './connect.ts';
import { pressGrip, pullAside } from './draw-line.ts';
import { beginDragging, endDragging, moveDragging } from './drag.ts';
import type { ToolEvent } from './events.ts';
import { beginGridSizing } from './grid-drag.ts';
import { beginGridRanging } from './grid-range.ts';
import { recordOf, type Hit } from './hit.ts';
import { stepPoint } from './point-drag.ts';
import { moveResizing, moveScaling } from './resize-drag.ts';
import { stepSizing } from './size-drag.ts';
import { IDLE, isDrag, stay, type Effect, type HeaderKind, type Step, type ToolContext, type ToolState } from './state.ts';
import { moveTurning } from './turn-drag.ts';

type Down = Extract<ToolEvent, { type: 'down' }>;
type Move = Extract<ToolEvent, { type: 'move' }>;
type Up = Extract<ToolEvent, { type: 'up' }>;

const HEADER_KINDS: Readonly<Record<string, HeaderKind>> = { stage: 'stage', step: 'step', 'lane-name': 'lane' };

/** The select tool while a button may be down. */
export function stepSelect(state: ToolState, event: ToolEvent, context: ToolContext): Step {
  switch (event.type) {
    case 'down':
      return down(event, context);
    case 'move':
      return move(state, event, context);
    case 'up':
      return up(state, event, context);
    case 'double':
      return double(state, event, context);
    case 'leave':
      return state.name === 'idle' ? stay(IDLE) : stay(state);
    case 'cancel':
      return cancel(state);
  }
}

/** Ends what is under way as if it had not begun. */
export function cancel(state: ToolState): Step {
  if (state.name === 'resizing' || state.name === 'scaling' || state.name === 'turning' || state.name === 'point-dragging')
    return stay(IDLE, { do: 'bail' });
  if (state.name === 'sizing') return stepSizing.cancel(state);
  if (state.name === 'marquee') return stay(IDLE, { do: 'select', ids: state.base });
  return stay(IDLE);
}

const after = (effects: readonly Effect[], { state, effects: more }: Step): Step => ({ state, effects: [...effects, ...more] });

function down(event: Down, context: ToolContext): Step {
  const hit = context.hit(event.board);
  if (context.newNote !== null && event.button === 'main') {
    // Who asks for a note and then presses says where it shall be, and goes on typing.
    if (hit.on === 'board') return stay(IDLE, { do: 'move-new-note', at: event.board });
    if (recordOf(hit) === context.newNote) return stay(IDLE);
  }
  const effects: Effect[] = context.editing ? [{ do: 'end-edit' }] : [];
  if (context.lockAsked !== null) effects.push({ do: 'ask-lock', id: null });
  const { connecting } = context;
  if (connecting) {
    const goal = event.button === 'main' ? context.arrowGoal(connecting, event.board) : null;
    return stay(IDLE, goal ? { do: 'connect', arrow: connecting, goal, heads: event.shift ? 'two' : 'one' } : { do: 'stop-connecting' });
  }
  const id = recordOf(hit);
  if (event.button === 'right') {
    if (id !== null && !context.selection.has(id)) effects.push({ do: 'select', ids: context.together(id) });
    const place = id === null || (context.selection.has(id) && context.selection.size > 1) ? null : context.gridCellAt(id, event.board);
    // The menu is about the cell under the hand.
    if (place && context.isChosen(place)) return stay(IDLE, ...effects);
    if (place && context.together(id ?? '').length <= 1) effects.push({ do: 'enter-grid-cell', place });
    else if (id === null && hit.on !== 'turn' && hit.on !== 'scale' && !(hit.on === 'board' && context.amidSelected(event.board)))
      effects.push(...emptySelection(hit));
    return stay(IDLE, ...effects);
  }
  if (hit.on === 'port') {
    return after(effects, stepConnect.start(hit, event));
  }
  if (hit.on === 'line-grip' || hit.on === 'thing-port') return after(effects, pressGrip(hit, event, context));
  if (hit.on === 'border') {
    return after(effects, stepSizing.start(hit, event, context));
  }
  const ranging = beginGridRanging(hit, event, context);
  if (ranging) return after(effects, ranging);
  if (hit.on === 'grid-border') return after(effects, beginGridSizing(hit, event, context));
  if (hit.on === 'grid-add') return stay(IDLE, ...effects, { do: 'grow-grid', gridId: hit.id, what: hit.what });
  if (hit.on === 'map' && hit.part.type === 'fold') return stay(IDLE, ...effects, { do: 'unfold', id: hit.part.id });
  if (hit.on === 'add') return stay(IDLE, ...effects, { do: 'add', what: hit.what, mapId: hit.mapId });
  if (hit.on === 'handle') {
    const body = context.resizable(hit.id);
    if (!body) return stay(IDLE, ...effects);
    return stay({ name: 'resizing', id: hit.id, handle: hit.handle, from: event.board, body, near: null, snap: null }, ...effects, {
      do: 'mark',
      label: 'history.resize',
    });
  }
  if (hit.on === 'scale') {
    const scalable = context.scalable();
    return scalable
      ? stay({ name: 'scaling', ...scalable, handle: hit.handle, from: event.board }, ...effects, { do: 'mark', label: 'history.resize' })
      : stay(IDLE, ...effects);
  }
  if (hit.on === 'turn') {
    const turnable = context.turnable();
    return turnable
      ? stay({ name: 'turning', ...turnable, from: event.board, degrees: 0 }, ...effects, { do: 'mark', label: 'history.turn' })
      : stay(IDLE, ...effects);
  }
  if (hit.on === 'map' && hit.part.type === 'curve-sign') return stay(IDLE, ...effects, { do: 'toggle-curve', id: hit.part.id });
  if (hit.on === 'map' && (hit.part.type === 'emotion-cell' || hit.part.type === 'curve-point') && !event.shift) {
    return after(effects, stepPoint.start(hit.part, event, context));
  }
  const wasSelected = id !== null && context.selection.has(id);
  const additive = event.shift || event.mod;
  if (id !== null && !wasSelected)
    effects.push({ do: 'select', ids: additive ? [...context.selection, ...context.together(id)] : context.together(id) });
  const { shift, mod, alt } = event;
  return stay({ name: 'pressing', from: event.board, fromScreen: event.screen, hit, pressed: { shift, mod, alt }, wasSelected }, ...effects);
}

function emptySelection(hit: Hit): readonly Effect[] {
  if (hit.on === 'map' && (hit.part.type === 'cell' || hit.part.type === 'emotion-cell')) {
    return [{ do: 'enter-cell', cell: { stepId: hit.part.stepId, laneId: hit.part.laneId } }];
  }
  return [{ do: 'select', ids: [] }];
}

function move(state: ToolState, event: Move, context: ToolContext): Step {
  switch (state.name) {
    case 'idle':
      return stay({ name: 'idle', hover: context.hit(event.board) });
    case 'pressing':
      return isDrag(state.fromScreen, event.screen) ? beginDrag(state, event, context) : stay(state);
    case 'dragging':
      return moveDragging(state, event, context);
    case 'header-dragging':
      return stay({ ...state, at: event.board, place: context.headerPlace(state.kind, state.id, event.board) });
    case 'marquee': {
      const found = context.inside(rectBetween(state.from, event.board), state.inMap);
      return stay({ ...state, at: event.board }, { do: 'select', ids: new Set([...state.base, ...found]) });
    }
    case 'resizing':
      return moveResizing(state, event, context);
    case 'scaling':
      return moveScaling(state, event);
    case 'turning':
      return moveTurning(state, event);
    case 'point-dragging':
      return stepPoint.move(state, event, context);
    case 'sizing':
      return stepSizing.move(state, event, context);
    case 'connecting':
      return stepConnect.move(state, event, context);
    case 'boxing':
    case 'inking':
    case 'erasing':
    case 'lining':
    case 'line-ending':
    case 'line-bending':
    case 'grid-sizing':
    case 'grid-ranging':
    case 'panning':
      return stay(state);
  }
}

function beginDrag(state: Extract<ToolState, { name: 'pressing' }>, event: Move, context: ToolContext): Step {
  const { hit, from } = state;
  if (hit.on === 'map') {
    const kind = HEADER_KINDS[hit.part.type];
    if (kind && 'id' in hit.part) {
      const { id } = hit.part;
      if (context.fixed(id)) return stay(IDLE, { do: 'refuse', id });
      return stay({ name: 'header-dragging', kind, id, mapId: hit.mapId, from, at: event.board, place: context.headerPlace(kind, id, event.board) });
    }
  }
  const id = recordOf(hit);
  const pulled = id === null || context.selection.size > 1 ? null : pullAside(id, state, event, context);
  if (pulled) return pulled;
  const ids = id === null ? new Set<Id>() : context.draggable(new Set([...context.selection, id]));
  // Ctrl, held from the press on, takes nothing along.
  const all = state.pressed.mod ? ids : context.along(ids);
  if (id !== null && ids.has(id)) return beginDragging({ ids, all }, from, state.pressed.alt, event, context);
  if (id !== null && context.fixed(id)) return stay(IDLE, { do: 'refuse', id });
  if (id !== null) return stay(state);
  const base = state.pressed.shift || state.pressed.mod ? context.selection : new Set<Id>();
  const inMap = hit.on === 'map' ? hit.mapId : null;
  const found = context.inside(rectBetween(from, event.board), inMap);
  return stay({ name: 'marquee', from, at: event.board, base, inMap }, { do: 'select', ids: new Set([...base, ...found]) });
}

function up(state: ToolState, event: Up, context: ToolContext): Step {
  switch (state.name) {
    case 'pressing':
      return click(state, context);
    case 'dragging':
      return endDragging(state, event, context);
    case 'header-dragging': {
      const place = context.headerPlace(state.kind, state.id, event.board);
      return place ? stay(IDLE, { do: 'move-header', kind: state.kind, id: state.id, place }) : stay(IDLE);
    }
    case 'resizing':
    case 'scaling':
    case 'turning':
      return stay(IDLE, { do: 'commit' });
    case 'point-dragging':
      return stepPoint.end(state);
    case 'sizing':
      return stepSizing.end(state);
    case 'connecting':
      return stepConnect.end(state, event, context);
    case 'idle':
    case 'marquee':
    case 'boxing':
    case 'inking':
    case 'erasing':
    case 'lining':
    case 'line-ending':
    case 'line-bending':
    case 'grid-sizing':
    case 'grid-ranging':
    case 'panning':
      return stay({ name: 'idle', hover: context.hit(event.board) });
  }
}

function click(state: Extract<ToolState, { name: 'pressing' }>, context: ToolContext): Step {
  const id = recordOf(state.hit);
  const idle: ToolState = { name: 'idle', hover: state.hit };
  const additive = state.pressed.shift || state.pressed.mod;
  if (id === null) {
    const hollow = state.hit.on === 'board' ? context.hollow(state.from) : null;
    if (hollow !== null)
      return stay(idle, { do: 'select', ids: additive ? [...context.selection, ...context.together(hollow)] : context.together(hollow) });
    if (additive) return stay(idle);
    const locked = context.lockedAt(state.from);
    return stay(idle, ...emptySelection(state.hit), ...(locked === null ? [] : [{ do: 'ask-lock', id: locked } as const]));
  }
  if (!state.wasSelected) return stay(idle);
  const box = additive || context.selection.size > 1 ? null : context.boxAt(id, state.from);
  if (box !== null) return stay(idle, { do: 'tick', id, box });
  // The first click takes a table, the next one goes into it.
  const place = additive || context.selection.size > 1 ? null : context.gridCellAt(id, state.from);
  if (place) return stay(idle, { do: 'enter-grid-cell', place });
  const own = new Set(context.together(id));
  const others = [...context.selection].filter((other) => !own.has(other));
  return stay(idle, { do: 'select', ids: additive ? others : own });
}

function double(state: ToolState, event: Extract<ToolEvent, { type: 'double' }>, context: ToolContext): Step {
  if (state.name !== 'idle') return stay(state);
  const hit = context.hit(event.board);
  if (hit.on === 'board') {
    const locked = context.lockedWordsAt(event.board);
    // Who double-clicks a note wants to write in it: one laid over it would only hide that it is locked.
    if (locked !== null) return stay(state, { do: 'ask-lock', id: locked });
    const shape = context.hollow(event.board);
    return stay(state, shape === null ? { do: 'create-note', at: event.board } : { do: 'edit', id: shape });
  }
  if (hit.on === 'line-grip') return stay(state, ...(hit.grip === 'middle' ? [{ do: 'straighten', id: hit.id } as const] : []));
  if (hit.on === 'thing-port' || hit.on === 'grid-edge') return stay(state);
  if (hit.on === 'add' || hit.on === 'grid-add' || hit.on === 'turn' || hit.on === 'scale') return stay(state);
  if (hit.on === 'grid-border') return stay(state, { do: 'fit-grid', gridId: hit.id, what: hit.what, partId: hit.partId });
  if (hit.on === 'border') {
    const sizing = context.sizing(hit.what, hit.id);
    return stay(state, sizing ? { do: 'usual-size', what: hit.what, ids: sizing.ids } : { do: 'refuse', id: hit.id });
  }
  if (hit.on === 'map') {
    if (hit.part.type === 'cell') return stay(state, { do: 'create-card', cell: { stepId: hit.part.stepId, laneId: hit.part.laneId } });
    if (hit.part.type === 'header') return stay(state, { do: 'open-header', mapId: hit.mapId });
    if (hit.part.type === 'emotion-cell' || hit.part.type === 'curve-point')
      return stay(state, { do: 'edit-point', laneId: hit.part.laneId, stepId: hit.part.stepId });
    // A line of the blueprint has its name from the field; it can be renamed by F2, not by accident.
    if (hit.part.type === 'curve-sign' || hit.part.type === 'line' || hit.part.type === 'map') return stay(state);
  }
  const id = recordOf(hit);
  if (id !== null && id === context.newNote) return stay(state);
  if (id !== null && context.collapsed(id)) return stay(state, { do: 'unfold', id });
  if (id === null) return stay(state);
  // The first double click goes into a group, the next one into a text there.
  if (context.together(id).length > 1) return stay(state, { do: 'select', ids: [id] });
  const place = context.gridCellAt(id, event.board);
  return stay(
    state,
    place
      ? { do: 'edit-grid-cell', place }
      : context.boxAt(id, event.board) === null
        ? { do: 'edit', id, at: event.board }
        : { do: 'select', ids: [id] },
  );
}
