import { DRAWING_TOOLS, type DrawingTool, type ToolName } from '../session.ts';
import type { Editor } from '../editor.ts';
import { copyStyle, pasteStyle } from '../style.ts';
import { endEdit } from '../text-edit.ts';

/** Another tool is in hand from now on, for one use: who keeps one chosen means that one. */
export function chooseTool(editor: Editor, tool: ToolName): void {
  endEdit(editor);
  editor.session.setState((state) => ({ tool, toolStays: state.toolStays && state.tool === tool }));
}

/** The tool in hand stays there after it was used, or goes again. */
function keepTool(editor: Editor): void {
  const { tool, toolStays } = editor.state;
  if (tool === 'select' || tool === 'hand') return;
  editor.session.setState({ toolStays: !toolStays });
  editor.notify('info', toolStays ? editor.t('tools.released') : editor.t('tools.kept', { tool: editor.t(`action.tool.${tool}`) }), {
    fleeting: true,
  });
}

const choose = (tool: ToolName) => (editor: Editor) => chooseTool(editor, tool);

const DRAWING = Object.fromEntries(DRAWING_TOOLS.map((tool) => [`tool.${tool}`, choose(tool)])) as Readonly<
  Record<`tool.${DrawingTool}`, (editor: Editor) => void>
>;

export const toolActions = {
  'tool.select': choose('select'),
  'tool.hand': choose('hand'),
  'tool.note': choose('note'),
  ...DRAWING,
  'tool.keep': keepTool,
  'edit.copyStyle': copyStyle,
  'edit.pasteStyle': pasteStyle,
} as const;
