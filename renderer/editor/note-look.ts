import type { ListSign } from '../../shared/base/list-lines.ts';
import { setListed } from '../../shared/commands/note-lists.ts';
import { setStyle, styleFieldsOf, type Style } from '../../shared/commands/style.ts';
import type { AnyRecord, Note, Shape } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';
import { whileWriting } from './note-color.ts';
import { selectedRecords } from './selection.ts';

const canBeBold = (record: AnyRecord): record is Note | Shape => styleFieldsOf(record).includes('bold');

export const boldable = (editor: Editor): readonly (Note | Shape)[] => selectedRecords(editor).filter(canBeBold);

export const selectedNotes = (editor: Editor): readonly Note[] => selectedRecords(editor).filter((record) => record.kind === 'note');

/** Gives what is selected a look, in the step of undo that is open if somebody is writing in it. */
export const dressWriting = (editor: Editor, style: Style): void =>
  whileWriting(editor, 'history.style', setStyle(editor.document, { ids: editor.state.selection, style }));

/** Bold, or no longer where all of it is. */
export function boldSelection(editor: Editor): void {
  dressWriting(editor, { bold: !boldable(editor).every(({ bold }) => bold) });
}

/** The lines of the selected notes become items of a list, or are no longer. */
export function listSelection(editor: Editor, sign: ListSign): void {
  whileWriting(editor, 'history.list', setListed(editor.document, { ids: editor.state.selection, sign }));
}
