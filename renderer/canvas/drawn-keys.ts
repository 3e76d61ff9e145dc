import type { ActionId } from '../../shared/commands/actions.ts';
import type { Editor } from '../editor/editor.ts';
import { endEdit } from '../editor/text-edit.ts';
import { keyOf } from '../tools/key-event.ts';
import { actionOfKey } from '../tools/shortcuts.ts';

/** What is done to a shape that was just drawn, though its text is open. */
const MEANS_THE_SHAPE: ReadonlySet<ActionId> = new Set(['edit.undo', 'edit.delete', 'edit.duplicate']);

/** A key in the text of a shape that was just drawn, while nothing has been written in it. True when it meant the shape. */
export function pressInDrawn(editor: Editor, event: KeyboardEvent): boolean {
  const action = editor.state.edit?.drawn ? actionOfKey(keyOf(event)) : null;
  if (action === null || !MEANS_THE_SHAPE.has(action)) return false;
  endEdit(editor);
  editor.perform(action);
  return true;
}
