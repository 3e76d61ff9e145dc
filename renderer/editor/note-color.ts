import { setColor } from '../../shared/commands/notes.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { MessageKey } from '../../shared/i18n/en.ts';
import type { NoteColor } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';

/** Changes what is being written: part of that step of undo, or a step of its own while nothing is. */
export function whileWriting(editor: Editor, label: MessageKey, diff: Diff): void {
  const { edit, selection } = editor.state;
  if (!edit) return editor.execute(label, diff, [...selection]);
  if (!editor.writing) editor.mark(label, { live: true });
  editor.amend(diff);
}

/** Colours the selection, and the notes that are made next. Without a selection it says so. */
export function dressInColor(editor: Editor, color: NoteColor): void {
  const { selection } = editor.state;
  editor.session.setState({ noteColor: color });
  if (selection.size > 0) whileWriting(editor, 'history.color', setColor(editor.document, { ids: selection, color }));
  const said = editor.t('note.nextColor', { color: editor.t(`color.${color}`) });
  if (selection.size === 0) editor.notify('info', said, { fleeting: true });
  else editor.announce(said);
}
