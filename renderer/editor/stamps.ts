import { setStamp } from '../../shared/commands/shapes.ts';
import { chooseTool } from './actions/tools.ts';
import type { Editor } from './editor.ts';
import type { StampMark } from './session.ts';

/** So many stamps used last are offered first. */
const RECENT = 6;

const sameMark = (a: StampMark, b: StampMark): boolean => a.emoji === b.emoji && a.icon === b.icon;

/** The next stamp prints that one, and it comes first among those used last. */
function remember(editor: Editor, stamp: StampMark): void {
  editor.session.setState(({ style }) => ({
    style: { ...style, stamp, recentStamps: [stamp, ...style.recentStamps.filter((one) => !sameMark(one, stamp))].slice(0, RECENT) },
  }));
}

/** Takes the stamp in hand, to print that. */
export function chooseStamp(editor: Editor, stamp: StampMark): void {
  remember(editor, stamp);
  if (editor.state.tool !== 'stamp') chooseTool(editor, 'stamp');
}

/** Makes the selected stamps another one. */
export function changeStamps(editor: Editor, stamp: StampMark): void {
  remember(editor, stamp);
  editor.execute('history.stamp', setStamp(editor.document, { ids: editor.state.selection, ...stamp }));
}
