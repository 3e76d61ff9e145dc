import type { Point, Rect } from '../../shared/geometry/rect.ts';
import type { DrawingTool } from '../editor/session.ts';
import type { Modifiers, ToolEvent } from './events.ts';
import { snapCorner } from './resize-drag.ts';
import { IDLE, isDrag, stay, type Effect, type Step, type ToolContext, type ToolState } from './state.ts';

/** Tools that are drawn from corner to corner, or put down at their usual size by a click. */
export const BOX_TOOLS = [
  'text',
  'rectangle',
  'rounded',
  'ellipse',
  'diamond',
  'triangle',
  'frame',
  'grid',
] as const satisfies readonly DrawingTool[];
export type BoxTool = (typeof BOX_TOOLS)[number];

export const isBoxTool = (tool: string): tool is BoxTool => (BOX_TOOLS as readonly string[]).includes(tool);

/** The tools whose thing is seen while it is drawn; of the others an outline is. */
const SHOWN: ReadonlySet<BoxTool> = new Set(['rectangle', 'rounded', 'ellipse', 'diamond', 'triangle', 'frame']);

export type Boxing = Extract<ToolState, { name: 'boxing' }>;

export const showsOutline = ({ tool }: Boxing): boolean => !SHOWN.has(tool);

export function beginBox(tool: DrawingTool, event: Extract<ToolEvent, { type: 'down' }>, context: ToolContext): Step {
  if (!isBoxTool(tool)) return stay(IDLE);
  const effects: readonly Effect[] = context.editing ? [{ do: 'end-edit' }] : [];
  return stay({ name: 'boxing', tool, from: event.board, fromScreen: event.screen, rect: null, near: null, snap: null }, ...effects);
}

export function stepBox(state: Boxing, event: ToolEvent, context: ToolContext): Step {
  switch (event.type) {
    case 'move': {
      if (!state.rect && !isDrag(state.fromScreen, event.screen)) return stay(state);
      const { to, near, snap } = snapCorner(state.near, event, context);
      const rect = boxBetween(state.from, to, event);
      if (!SHOWN.has(state.tool)) return stay({ ...state, rect, near, snap });
      const begins: readonly Effect[] = state.rect ? [] : [{ do: 'mark', label: 'history.add' }];
      return stay({ ...state, rect, near, snap }, ...begins, { do: 'preview', plan: { change: 'draw', tool: state.tool, rect } });
    }
    case 'up': {
      const rect = state.rect && boxBetween(state.from, snapCorner(state.near, event, context).to, event);
      return stay(IDLE, ...endPreview(state), { do: 'draw', tool: state.tool, at: state.from, rect });
    }
    case 'cancel':
      return stay(IDLE, ...endPreview(state));
    case 'down':
    case 'double':
    case 'leave':
      return stay(state);
  }
}

const endPreview = ({ tool, rect }: Boxing): readonly Effect[] => (rect && SHOWN.has(tool) ? [{ do: 'bail' }] : []);

/** Board units under which nobody meant to draw. */
const LEAST = 4;

/** From corner to corner; Shift makes it as high as wide, Alt draws from the middle. */
export function boxBetween(from: Point, to: Point, { shift, alt }: Pick<Modifiers, 'shift' | 'alt'>): Rect {
  let dx = to.x - from.x;
  let dy = to.y - from.y;
  if (shift) {
    const side = Math.max(Math.abs(dx), Math.abs(dy));
    dx = dx < 0 ? -side : side;
    dy = dy < 0 ? -side : side;
  }
  const width = Math.max(LEAST, Math.abs(dx) * (alt ? 2 : 1));
  const height = Math.max(LEAST, Math.abs(dy) * (alt ? 2 : 1));
  if (alt) return { x: from.x - width / 2, y: from.y - height / 2, width, height };
  return { x: dx < 0 ? from.x - width : from.x, y: dy < 0 ? from.y - height : from.y, width, height };
}
