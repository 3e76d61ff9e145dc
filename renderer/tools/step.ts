import { cancel, stepSelect } from './select-tool.ts';
import { stepBox } from './draw-box.ts';
import { stepLines } from './draw-line.ts';
import { stepInk } from './draw-ink.ts';
import { beginDrawing } from './drawing-tools.ts';
import { stepErase } from './erase.ts';
import type { ToolEvent } from './events.ts';
import { stepGridSizing } from './grid-drag.ts';
import { stepGridRanging } from './grid-range.ts';
import { IDLE, stay, type Effect, type Step, type ToolContext, type ToolState } from './state.ts';

/**
 * One event in the hand: what the hand is in the middle of afterwards, and what is to be done. Pure: the same state,
 * event and board always give the same answer.
 */
export function step(state: ToolState, event: ToolEvent, context: ToolContext): Step {
  if (state.name === 'panning') return stepPanning(state, event);
  if (state.name === 'boxing') return stepBox(state, event, context);
  if (state.name === 'grid-sizing') return stepGridSizing(state, event, context);
  if (state.name === 'grid-ranging') return stepGridRanging(state, event, context);
  if (state.name === 'inking') return stepInk(state, event);
  if (state.name === 'erasing') return stepErase(state, event, context);
  if (state.name === 'lining' || state.name === 'line-ending' || state.name === 'line-bending') return stepLines(state, event, context);
  if (event.type === 'down') {
    // A second button while the first is down ends nothing and begins nothing.
    if (state.name !== 'idle') return stay(state);
    if (event.button === 'middle' || event.space || (context.tool === 'hand' && event.button === 'main'))
      return stay({ name: 'panning', last: event.screen });
    if (context.tool === 'note' && event.button === 'main') return stay(IDLE, ...putDown(context), { do: 'create-note', at: event.board });
    const begun = event.button === 'main' ? beginDrawing(event, context) : null;
    if (begun) return begun;
  }
  if (state.name === 'idle' && context.tool !== 'select') {
    if (event.type === 'cancel') return stay(IDLE, { do: 'tool', tool: 'select' });
    if (event.type !== 'down') return stay(IDLE);
  }
  return event.type === 'cancel' ? cancel(state) : stepSelect(state, event, context);
}

/** Another tool takes its place unless it is kept. */
const putDown = ({ toolStays }: ToolContext): readonly Effect[] => (toolStays ? [] : [{ do: 'tool', tool: 'select' }]);

function stepPanning(state: Extract<ToolState, { name: 'panning' }>, event: ToolEvent): Step {
  switch (event.type) {
    case 'move':
      return stay({ name: 'panning', last: event.screen }, { do: 'pan', dx: state.last.x - event.screen.x, dy: state.last.y - event.screen.y });
    case 'up':
    case 'cancel':
      return stay(IDLE);
    default:
      return stay(state);
  }
}
