import { LINE_TOOLS } from '../editor/line-work.ts';
import type { DrawingTool } from '../editor/session.ts';
import type { ToolEvent } from './events.ts';
import { beginBox, BOX_TOOLS } from './draw-box.ts';
import { beginInk } from './draw-ink.ts';
import { beginLine } from './draw-line.ts';
import { beginErase } from './erase.ts';
import { IDLE, stay, type Step, type ToolContext } from './state.ts';

type Down = Extract<ToolEvent, { type: 'down' }>;

/** What a press with a drawing tool begins; a tool that is not here begins nothing. */
const BEGINS: Readonly<Partial<Record<DrawingTool, (tool: DrawingTool, event: Down, context: ToolContext) => Step>>> = {
  ...Object.fromEntries(BOX_TOOLS.map((tool) => [tool, beginBox])),
  ...Object.fromEntries(LINE_TOOLS.map((tool) => [tool, beginLine])),
  pen: beginInk,
  highlighter: beginInk,
  eraser: (_tool, event, context) => beginErase(event, context),
  stamp: (_tool, event) => stay(IDLE, { do: 'stamp', at: event.board }),
};

export const beginDrawing = (event: Down, context: ToolContext): Step | null => {
  const { tool } = context;
  // A pen that is turned round rubs out, whatever is in hand.
  if (event.eraser) return beginErase(event, context);
  return tool === 'select' || tool === 'hand' || tool === 'note' ? null : (BEGINS[tool]?.(tool, event, context) ?? null);
};
