import type { Editor } from '../editor/editor.ts';
import { followingNote } from '../editor/text-edit.ts';

/**
 * A press on the board takes the keyboard from an open text, whose own blur would come later and end it twice. A note that
 * follows the press keeps it: what is typed next belongs there.
 */
export function takeFocus(host: HTMLElement, editor: Editor): void {
  if (!followingNote(editor)) host.focus({ preventScroll: true });
}
