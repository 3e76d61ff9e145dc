import type { Point } from '../../shared/geometry/rect.ts';
import type { Id } from '../../shared/base/id.ts';
import type { LineEnd } from '../../shared/commands/lines.ts';
import type { LinePull } from '../../shared/layout/thing-layout.ts';
import { LINE_TOOLS, type LineTool } from '../editor/line-work.ts';
import type { DrawingTool } from '../editor/session.ts';
import type { Modifiers, ToolEvent } from './events.ts';
import type { Hit } from './hit.ts';
import { IDLE, isDrag, stay, type Effect, type Step, type ToolContext, type ToolState } from './state.ts';

type Down = Extract<ToolEvent, { type: 'down' }>;
type Place = Extract<ToolEvent, { type: 'move' | 'up' }>;
type In<N extends ToolState['name']> = Extract<ToolState, { name: N }>;

export const isLineTool = (tool: string): tool is LineTool => (LINE_TOOLS as readonly string[]).includes(tool);

/** Alt or Ctrl leaves an end free wherever it is. */
const binds = ({ alt, mod }: Pick<Modifiers, 'alt' | 'mod'>): boolean => !alt && !mod;

/** Angles a line keeps to with Shift, degrees. */
const STEP = 15;

/** The point on the nearest of the angles Shift keeps to, as far from the other end as it was. */
export function onAngle(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const step = (STEP * Math.PI) / 180;
  const angle = Math.round(Math.atan2(to.y - from.y, to.x - from.x) / step) * step;
  return { x: from.x + length * Math.cos(angle), y: from.y + length * Math.sin(angle) };
}

const endAt = (other: Point | null, event: Place, context: ToolContext): LineEnd =>
  context.lineEnd(event.shift && other ? onAngle(other, event.board) : event.board, binds(event));

const leaveEdit = ({ editing }: ToolContext): readonly Effect[] => (editing ? [{ do: 'end-edit' }] : []);

export function beginLine(tool: DrawingTool, event: Down, context: ToolContext): Step {
  if (!isLineTool(tool)) return stay(IDLE);
  const from = context.lineEnd(event.board, binds(event));
  return stay({ name: 'lining', tool, grows: false, from, to: from, fromScreen: event.screen, held: true, drawn: false }, ...leaveEdit(context));
}

/** From the port of a thing. */
const beginFromPort = (id: Id, anchor: Point, event: Down): Step => {
  const from: LineEnd = { at: event.board, goal: id, anchor };
  return stay({ name: 'lining', tool: 'arrow', grows: true, from, to: from, fromScreen: event.screen, held: true, drawn: false });
};

/** Drawn with the button held down, or from click to click. */
function stepLine(state: In<'lining'>, event: ToolEvent, context: ToolContext): Step {
  switch (event.type) {
    case 'move': {
      if (!state.drawn && !isDrag(state.fromScreen, event.screen)) return stay(state);
      const to = endAt(state.from.at, event, context);
      const marks: readonly Effect[] = state.drawn ? [] : [{ do: 'mark', label: 'history.line' }];
      return stay({ ...state, to, drawn: true }, ...marks, { do: 'preview', plan: { change: 'line', tool: state.tool, from: state.from, to } });
    }
    case 'down':
      return state.held || event.button !== 'main' ? stay(state) : stay({ ...state, held: true });
    case 'up':
      return state.held ? letGo(state, event, context) : stay(state);
    case 'cancel':
      return stay(IDLE, ...taken(state));
    case 'double':
    case 'leave':
      return stay(state);
  }
}

const taken = ({ drawn }: { readonly drawn: boolean }): readonly Effect[] => (drawn ? [{ do: 'bail' }] : []);

function letGo(state: In<'lining'>, event: Place, context: ToolContext): Step {
  if (!state.drawn) {
    if (state.grows) return stay(IDLE, { do: 'grow', from: state.from });
    return stay({ ...state, held: false });
  }
  const to = endAt(state.from.at, event, context);
  // A second click on the first one draws nothing.
  if (!isDrag(state.fromScreen, event.screen) && to.goal === state.from.goal) return stay(IDLE, ...taken(state));
  return stay(IDLE, ...taken(state), {
    do: 'draw-line',
    tool: state.tool,
    from: state.from,
    to,
    grows: state.grows && to.goal === null && binds(event),
  });
}

/** Drags one end of a line elsewhere. */
const stepLineEnd = {
  start: (id: Id, end: 'from' | 'to', event: Down): Step =>
    stay({ name: 'line-ending', id, end, to: { at: event.board, goal: null, anchor: null }, fromScreen: event.screen, drawn: false }),
  move(state: In<'line-ending'>, event: Place, context: ToolContext): Step {
    if (!state.drawn && !isDrag(state.fromScreen, event.screen)) return stay(state);
    const to = endAt(context.otherEnd(state.id, state.end), event, context);
    const marks: readonly Effect[] = state.drawn ? [] : [{ do: 'mark', label: 'history.line' }];
    return stay({ ...state, to, drawn: true }, ...marks, { do: 'preview', plan: { change: 'line-end', id: state.id, end: state.end, to } });
  },
};

/** Nearer than this to its own course, CSS px, a line is not pulled aside. */
const REST = 6;

/** Pulls the middle of a line aside. */
const stepBend = {
  start: (id: Id, pull: LinePull, event: { readonly board: Point; readonly screen: Point }): Step =>
    stay({ name: 'line-bending', id, pull, from: event.board, fromScreen: event.screen, drawn: false }),
  move(state: In<'line-bending'>, event: Place, context: ToolContext): Step {
    if (!state.drawn && !isDrag(state.fromScreen, event.screen)) return stay(state);
    const { base, way } = state.pull;
    const by = base + (event.board.x - state.from.x) * way.x + (event.board.y - state.from.y) * way.y;
    const bend = Math.abs(by) * context.camera.zoom < REST ? null : by;
    const marks: readonly Effect[] = state.drawn ? [] : [{ do: 'mark', label: 'history.line' }];
    return stay({ ...state, drawn: true }, ...marks, { do: 'preview', plan: { change: 'line-bend', id: state.id, bend } });
  },
};

/** What a press on a handle of the selected line begins, or on a port of the selected thing. */
export function pressGrip(hit: Extract<Hit, { on: 'line-grip' | 'thing-port' }>, event: Down, context: ToolContext): Step {
  if (hit.on === 'thing-port') return beginFromPort(hit.id, hit.anchor, event);
  if (hit.grip !== 'middle') return stepLineEnd.start(hit.id, hit.grip, event);
  const pull = context.pullOf(hit.id);
  return pull ? stepBend.start(hit.id, pull, event) : stay(IDLE);
}

/** A line that hangs on something is pulled aside where another thing would be dragged; null for everything else. */
export function pullAside(id: Id, pressed: In<'pressing'>, event: Place, context: ToolContext): Step | null {
  const pull = context.hangs(id) ? context.pullOf(id) : null;
  if (!pull) return null;
  const { state } = stepBend.start(id, pull, { board: pressed.from, screen: pressed.fromScreen });
  return state.name === 'line-bending' ? stepBend.move(state, event, context) : null;
}

/** Everything the hand does with lines while a button is down, or between two clicks. */
export function stepLines(state: In<'lining' | 'line-ending' | 'line-bending'>, event: ToolEvent, context: ToolContext): Step {
  if (state.name === 'lining') return stepLine(state, event, context);
  switch (event.type) {
    case 'move':
      return state.name === 'line-ending' ? stepLineEnd.move(state, event, context) : stepBend.move(state, event, context);
    case 'up':
      return stay(IDLE, ...(state.drawn ? [{ do: 'commit' } as const] : []));
    case 'cancel':
      return stay(IDLE, ...taken(state));
    case 'down':
    case 'double':
    case 'leave':
      return stay(state);
  }
}
