import { continueList, toggleList, type ListSign, type Replaced } from '../../shared/base/list-lines.ts';
import type { Note } from '../../shared/model/kinds.ts';
import { dressInColor } from '../editor/note-color.ts';
import type { Editor } from '../editor/editor.ts';
import { nextNote } from '../editor/note-chain.ts';
import { boldSelection } from '../editor/note-look.ts';
import { colorOfKey } from '../tools/color-keys.ts';
import { keyOf } from '../tools/key-event.ts';
import { insertInField } from './field-paste.ts';

/** Puts a change into a field as if it had been typed, so that the field's own undo takes it back. */
function write(field: HTMLTextAreaElement, { from, to, piece, start, end }: Replaced): void {
  field.setSelectionRange(from, to);
  insertInField(piece);
  field.setSelectionRange(start, end);
}

const writtenIn = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => ({ text: value, start: selectionStart, end: selectionEnd });

/** Makes the lines of the selection in an open text items of a list, or no longer. */
export const listInField = (field: HTMLTextAreaElement, sign: ListSign): void => write(field, toggleList(writtenIn(field), sign));

/** The text that is being written on the board; null while there is none. */
export function openField(): HTMLTextAreaElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLTextAreaElement && activeElement.classList.contains('board-text') ? activeElement : null;
}

/** What a key does in the text of a note; true when it was used. */
export function pressInNote(editor: Editor, field: HTMLTextAreaElement, note: Note, event: KeyboardEvent): boolean {
  const key = keyOf(event);
  if (key.altGraph) return false;
  if (key.alt) {
    const color = key.mod || key.shift ? null : colorOfKey(key);
    if (color) dressInColor(editor, color);
    return color !== null;
  }
  if (key.mod && key.key.toLowerCase() === 'b' && !key.shift) {
    boldSelection(editor);
    return true;
  }
  if (key.mod && key.shift && (key.code === 'Digit8' || key.code === 'Digit9')) {
    listInField(field, key.code === 'Digit8' ? 'bullet' : 'check');
    return true;
  }
  if (key.key !== 'Enter') return false;
  return pressEnter(editor, field, note, key);
}

/** Ctrl+Enter always goes on. In a list Enter makes the next item, whatever it does elsewhere. */
function pressEnter(editor: Editor, field: HTMLTextAreaElement, note: Note, { mod, shift }: { readonly mod: boolean; readonly shift: boolean }): boolean {
  const goesOn = mod || (editor.state.enter === 'next') !== shift;
  const item = mod || shift ? null : continueList(writtenIn(field));
  if (item) {
    write(field, item);
    return true;
  }
  if (goesOn) nextNote(editor, note, 'beside');
  return goesOn;
}
