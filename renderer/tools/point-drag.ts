import type { MapHit } from '../../shared/layout/map-hit.ts';
import type { ToolEvent } from './events.ts';
import { IDLE, isDrag, stay, type Effect, type Step, type ToolContext, type ToolState } from './state.ts';

type PointState = Extract<ToolState, { name: 'point-dragging' }>;
type Pressed = Extract<MapHit, { type: 'emotion-cell' | 'curve-point' }>;
type Down = Extract<ToolEvent, { type: 'down' }>;
type Move = Extract<ToolEvent, { type: 'move' }>;

/** People agree on halves (or on what their scale has for them); with Shift or Alt the hand is free to tenths. */
const isFine = (event: Down | Move): boolean => event.shift || event.alt;

const pointOf = ({ laneId, curveId, stepId }: PointState) => ({ laneId, curveId, stepId });
const selectPoint = (state: PointState): Effect => ({ do: 'select-point', ...pointOf(state) });
const showPoint = (state: PointState, value: number): Effect => ({ do: 'preview', plan: { change: 'point', ...pointOf(state), value } });

/**
 * Setting and dragging a point of an emotion curve. A new point is there from the press on. One that is there already is
 * only taken hold of, wherever in its cell the press was: it may have been set with more care than a click has. From the
 * first drag on, the point follows the pointer's height.
 */
export const stepPoint = {
  start(part: Pressed, event: Down, context: ToolContext): Step {
    const curveId = part.type === 'curve-point' ? part.curveId : context.curveFor(part.laneId);
    const held: PointState = { name: 'point-dragging', laneId: part.laneId, curveId, stepId: part.stepId, fromScreen: event.screen, value: null };
    const mark = { do: 'mark', label: 'history.emotion' } as const;
    if (part.type === 'curve-point' || (curveId !== null && context.hasPoint(curveId, part.stepId))) return stay(held, mark, selectPoint(held));
    const value = context.valueAt(part.laneId, curveId, event.board.y, isFine(event));
    return stay({ ...held, value }, mark, showPoint(held, value), selectPoint(held));
  },
  move(state: PointState, event: Move, context: ToolContext): Step {
    if (state.value === null && !isDrag(state.fromScreen, event.screen)) return stay(state);
    const value = context.valueAt(state.laneId, state.curveId, event.board.y, isFine(event));
    return value === state.value ? stay(state) : stay({ ...state, value }, showPoint(state, value), selectPoint(state));
  },
  end(state: PointState): Step {
    return stay(IDLE, { do: 'commit' }, selectPoint(state));
  },
};
