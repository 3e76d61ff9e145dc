import type { DrawingTool } from '../editor/session.ts';
import type { ToolEvent } from './events.ts';
import type { Step, ToolContext } from './state.ts';

type Down = Extract<ToolEvent, { type: 'down' }>;

/** What a press with a drawing tool begins; a tool that is not here begins nothing. */
const BEGINS: Readonly<Partial<Record<DrawingTool, (tool: DrawingTool, event: Down, context: ToolContext) => Step>>> = {};

export const beginDrawing = (event: Down, context: ToolContext): Step | null => {
  const { tool } = context;
  return tool === 'select' || tool === 'hand' || tool === 'note' ? null : (BEGINS[tool]?.(tool, event, context) ?? null);
};
