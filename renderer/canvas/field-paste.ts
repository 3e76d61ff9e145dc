import type { Editor } from '../editor/editor.ts';
import { takenOfPaste } from '../editor/field-paste.ts';
import { refuseLength } from '../editor/paste-text.ts';

/** Puts words into a field as if they had been typed, so that the field's own undo takes them back in one step. */
export const insertInField = (words: string): boolean => document.execCommand(words === '' ? 'delete' : 'insertText', false, words);

/** An open text takes no more than its record holds, and what is pasted is looked at before the browser has it. */
export function limitField(editor: Editor, field: HTMLTextAreaElement, longest: number): void {
  field.maxLength = longest;
  field.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    event.preventDefault();
    const taken = takenOfPaste(editor, text, longest - field.value.length + (field.selectionEnd - field.selectionStart));
    if (taken !== null) insertInField(taken);
  });
  // What was dragged here is no more lost than what was not: the browser cuts it at the length above.
  field.addEventListener('drop', (event) => {
    if (refuseLength(editor, event.dataTransfer?.getData('text/plain') ?? '')) event.preventDefault();
  });
}
