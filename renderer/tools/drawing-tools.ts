import type { DrawingTool } from '../editor/session.ts';
import type { ToolEvent } from './events.ts';
import { beginBox, BOX_TOOLS } from './draw-box.ts';
import { IDLE, stay, type Step, type ToolContext } from './state.ts';

type Down = Extract<ToolEvent, { type: 'down' }>;

/** What a press with a drawing tool begins; a tool that is not here begins nothing. */
const BEGINS: Readonly<Partial<Record<DrawingTool, (tool: DrawingTool, event: Down, context: ToolContext) => Step>>> = {
  ...Object.fromEntries(BOX_TOOLS.map((tool) => [tool, beginBox])),
  stamp: (_tool, event) => stay(IDLE, { do: 'stamp', at: event.board }),
};

export const beginDrawing = (event: Down, context: ToolContext): Step | null => {
  const { tool } = context;
  return tool === 'select' || tool === 'hand' || tool === 'note' ? null : (BEGINS[tool]?.(tool, event, context) ?? null);
};
