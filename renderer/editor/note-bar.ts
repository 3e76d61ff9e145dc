import type { Id } from '../../shared/base/id.ts';
import type { Editor } from './editor.ts';

/** The note whose writing can be changed beside it: the only one selected, while nothing else goes on with it. */
export function barNote(editor: Editor): Id | null {
  const { selection, tool, presenting, dialog, edit, connecting, find } = editor.state;
  const [id, other] = selection;
  if (id === undefined || other !== undefined || tool !== 'select' || dialog || connecting) return null;
  const note = editor.document.find('note', id);
  if (!note || note.locked || (presenting && edit === null)) return null;
  // Who searches reads: over a hit the bar would cover what was found beside it.
  if (find.open && edit === null) return null;
  return editor.gesturing && edit === null ? null : id;
}
