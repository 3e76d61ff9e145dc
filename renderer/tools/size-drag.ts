import type { Id } from '../../shared/base/id.ts';
import type { ToolEvent } from './events.ts';
import type { Hit } from './hit.ts';
import { IDLE, isDrag, stay, type Effect, type Step, type ToolContext, type ToolState } from './state.ts';

type SizeState = Extract<ToolState, { name: 'sizing' }>;
type Border = Extract<Hit, { on: 'border' }>;
type Down = Extract<ToolEvent, { type: 'down' }>;
type Move = Extract<ToolEvent, { type: 'move' }>;

/** Closer than this many CSS px to the size nobody chose, a column or row takes that. */
const SNAP = 6;

const plan = (state: SizeState, size: number | null): Effect => ({ do: 'preview', plan: { change: 'size', what: state.what, ids: state.ids, size } });

/** What a drag of a border concerns, and where it began. */
export interface Sizing {
  /** All selected columns, or rows, when the dragged one is among them. */
  readonly ids: readonly Id[];
  /** Board units. */
  readonly size: number;
  /** The size it has when nobody chose one. */
  readonly usual: number;
}

/** Dragging the right edge of a step's header or the lower edge of a lane's name. Nothing happens before the first real movement. */
export const stepSizing = {
  start(hit: Border, event: Down, context: ToolContext): Step {
    const sizing = context.sizing(hit.what, hit.id);
    if (!sizing) return stay(IDLE, { do: 'refuse', id: hit.id });
    return stay({ name: 'sizing', what: hit.what, id: hit.id, ...sizing, from: event.board, fromScreen: event.screen, shown: undefined });
  },
  move(state: SizeState, event: Move, context: ToolContext): Step {
    if (state.shown === undefined && !isDrag(state.fromScreen, event.screen)) return stay(state);
    const by = state.what === 'step' ? event.board.x - state.from.x : event.board.y - state.from.y;
    const wanted = Math.round(state.size + by);
    const near = Math.abs(wanted - state.usual) * context.camera.zoom <= SNAP;
    const shown = near || (state.what === 'lane' && wanted < state.usual) ? null : wanted;
    if (shown === state.shown) return stay(state);
    const begun: readonly Effect[] = state.shown === undefined ? [{ do: 'mark', label: 'history.resize' }] : [];
    return stay({ ...state, shown }, ...begun, plan(state, shown));
  },
  end: (state: SizeState): Step => (state.shown === undefined ? stay(IDLE) : stay(IDLE, { do: 'commit' })),
  cancel: (state: SizeState): Step => (state.shown === undefined ? stay(IDLE) : stay(IDLE, { do: 'bail' })),
} as const;
