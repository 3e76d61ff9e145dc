import type { MapHit } from '../../shared/layout/map-hit.ts';
import type { ToolEvent } from './events.ts';
import { IDLE, stay, type Step, type ToolContext, type ToolState } from './state.ts';

type PointState = Extract<ToolState, { name: 'point-dragging' }>;
type Pressed = Extract<MapHit, { type: 'emotion-cell' | 'curve-point' }>;
type Down = Extract<ToolEvent, { type: 'down' }>;
type Move = Extract<ToolEvent, { type: 'move' }>;

/** People agree on halves; with Alt tenths are possible. */
const grainOf = (event: Down | Move): number => (event.alt ? 0.1 : 0.5);

/** Setting and dragging a point of an emotion curve: it is there from the press on, and follows the pointer's height. */
export const stepPoint = {
  start(part: Pressed, event: Down, context: ToolContext): Step {
    const curveId = part.type === 'curve-point' ? part.curveId : context.curveFor(part.laneId);
    const value = context.valueAt(part.laneId, curveId, event.board.y, grainOf(event));
    const state: PointState = { name: 'point-dragging', laneId: part.laneId, curveId, stepId: part.stepId, value };
    const mark = { do: 'mark', label: 'history.emotion' } as const;
    const select = { do: 'select-point', laneId: part.laneId, curveId, stepId: part.stepId } as const;
    // Taking hold of a point does not move it: it may have been set with more care than half steps.
    if (part.type === 'curve-point') return stay(state, mark, select);
    return stay(state, mark, { do: 'preview', plan: { change: 'point', laneId: state.laneId, curveId, stepId: state.stepId, value } }, select);
  },
  move(state: PointState, event: Move, context: ToolContext): Step {
    const value = context.valueAt(state.laneId, state.curveId, event.board.y, grainOf(event));
    if (value === state.value) return stay(state);
    const { laneId, curveId, stepId } = state;
    return stay({ ...state, value }, { do: 'preview', plan: { change: 'point', laneId, curveId, stepId, value } }, { do: 'select-point', laneId, curveId, stepId });
  },
  end(state: PointState): Step {
    return stay(IDLE, { do: 'commit' }, { do: 'select-point', laneId: state.laneId, curveId: state.curveId, stepId: state.stepId });
  },
};
