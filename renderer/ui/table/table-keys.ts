import type { Editor } from '../../editor/editor.ts';
import { isField } from '../../tools/focus.ts';
import { actionOfKey, BROWSER_DOES, worksWhileTyping } from '../../tools/shortcuts.ts';

const isMac = /Mac/.test(navigator.platform);

/** Actions about what lies where on the board: their keys mean nothing on a table. */
const ON_THE_BOARD = /^(?:tool\.|insert\.|map\.|view\.zoom|edit\.(?:bringToFront|sendToBack|selectAll|delete|duplicate))/;

export const modOf = (event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean => (isMac ? event.metaKey : event.ctrlKey);

/** Serves the shortcuts of the app while the table is shown, as the canvas does while the board is; the answer ends it. */
export function listenToTableKeys(editor: Editor): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const { key, code, shiftKey: shift, altKey: alt } = event;
    const pressed = { key, code, mod: modOf(event), shift, alt, altGraph: event.getModifierState('AltGraph') };
    const action = actionOfKey(pressed);
    if (action === null || ON_THE_BOARD.test(action) || BROWSER_DOES.has(action)) return;
    if (isField(event.target) ? !worksWhileTyping(action, pressed) : editor.state.dialog !== null) return;
    const inGrid = event.target instanceof Element && event.target.closest('[role="grid"]') !== null;
    // On a cell every character is text.
    if (inGrid && !pressed.mod && !/^F\d/.test(key)) return;
    event.preventDefault();
    editor.perform(action);
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}
