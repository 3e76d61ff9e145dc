import type { MessageKey } from '../../shared/i18n/en.ts';
import type { Editor } from './editor.ts';

/** Whoever has been told knows it for as long as the window is open. */
const told = new WeakMap<Editor, Set<MessageKey>>();

/** Says how something works, quietly and only the first time. */
export function hintOnce(editor: Editor, hint: MessageKey): void {
  const known = told.get(editor) ?? new Set<MessageKey>();
  if (known.has(hint)) return;
  told.set(editor, known.add(hint));
  const text = editor.t(hint);
  editor.announce(text);
  editor.notify('info', text, { fleeting: true });
}
