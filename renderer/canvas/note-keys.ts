import { continueList, toggleList, typedSign, type ListSign, type Replaced } from '../../shared/base/list-lines.ts';
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
function pressEnter(
  editor: Editor,
  field: HTMLTextAreaElement,
  note: Note,
  { mod, shift }: { readonly mod: boolean; readonly shift: boolean },
): boolean {
  const goesOn = mod || (editor.state.enter === 'next') !== shift;
  const item = mod || shift ? null : continueList(writtenIn(field));
  if (item) {
    write(field, item);
    return true;
  }
  if (goesOn) nextNote(editor, note, 'beside');
  return goesOn;
}

/**
 * Signs of lists as many people type them become ours, once the blank behind them is there. It is an edit of its own to the
 * field: its undo, or Backspace right behind it, brings back what was typed.
 */
export function signAsTyped(field: HTMLTextAreaElement): void {
  let made: { readonly typed: string; readonly text: string; readonly at: number } | null = null;
  field.addEventListener('beforeinput', (event) => {
    const last = made;
    made = null;
    if (
      event.inputType !== 'deleteContentBackward' ||
      last?.text !== field.value ||
      field.selectionStart !== last.at ||
      field.selectionEnd !== last.at
    )
      return;
    event.preventDefault();
    field.setSelectionRange(field.value.lastIndexOf('\n', last.at - 1) + 1, last.at);
    insertInField(last.typed);
  });
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent) || event.inputType !== 'insertText' || event.data !== ' ' || event.isComposing) return;
    const sign = typedSign(writtenIn(field));
    if (!sign) return;
    const typed = field.value.slice(sign.from, sign.to);
    write(field, sign);
    made = { typed, text: field.value, at: field.selectionStart };
  });
}
