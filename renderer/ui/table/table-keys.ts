import type { Editor } from '../../editor/editor.ts';
import { isField } from '../../tools/focus.ts';
import { keyOf } from '../../tools/key-event.ts';
import { actionOfKey, BROWSER_DOES, worksWhileTyping } from '../../tools/shortcuts.ts';

/** Actions about what lies where on the board: their keys mean nothing on a table. */
const ON_THE_BOARD = /^(?:tool\.|insert\.|map\.|view\.zoom|edit\.(?:bringToFront|sendToBack|selectAll|delete|duplicate))/;

/** Serves the shortcuts of the app while the table is shown, as the canvas does while the board is; the answer ends it. */
export function listenToTableKeys(editor: Editor): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const pressed = keyOf(event);
    const action = actionOfKey(pressed);
    if (action === null || ON_THE_BOARD.test(action) || BROWSER_DOES.has(action)) return;
    if (isField(event.target) ? !worksWhileTyping(action, pressed) : editor.state.dialog !== null) return;
    const inGrid = event.target instanceof Element && event.target.closest('[role="grid"]') !== null;
    // On a cell every character is text.
    if (inGrid && !pressed.mod && !/^F\d/.test(pressed.key)) return;
    event.preventDefault();
    editor.perform(action);
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}
