import { LONG_PIECE } from '../../shared/layout/wrap.ts';
import { paste, saidOnItsWay } from '../editor/clipboard.ts';
import { underWay } from '../editor/under-way.ts';
import type { Editor } from '../editor/editor.ts';
import { takenOfPaste } from '../editor/field-paste.ts';

/** Puts words into a field as if they had been typed, so that the field's own undo takes them back in one step. */
export const insertInField = (words: string): boolean => document.execCommand(words === '' ? 'delete' : 'insertText', false, words);

/** A word of hundreds of letters: no language has one, but a pasted key or picture is one. */
const LONG_WORD = new RegExp(`\\S{${LONG_PIECE + 1}}`);

/**
 * A kerned word that has to be taken apart is shaped anew for every line of it: twenty thousand letters would cost seconds
 * after every key. Its letters are laid out one by one (shared/layout/wrap.ts), without kerning as well.
 */
export function easeLongWords({ style }: HTMLTextAreaElement, text: string): void {
  const kerning = LONG_WORD.test(text) ? 'none' : 'normal';
  if (style.fontKerning !== kerning) style.fontKerning = kerning;
}

/** A caret that was elsewhere ends what the field's undo takes for one piece of typing. */
function endTyping(field: HTMLTextAreaElement): void {
  const { selectionStart, selectionEnd, value } = field;
  field.setSelectionRange(0, selectionStart === 0 ? value.length : 0);
  field.setSelectionRange(selectionStart, selectionEnd);
}

/** More letters are felt while a browser breaks them into lines: it is said first. */
const SOON = 4_000;

/** An open text takes no more than its record holds, and what is pasted is looked at before the browser has it. */
export function limitField(editor: Editor, field: HTMLTextAreaElement, longest: number): void {
  field.maxLength = longest;
  field.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    event.preventDefault();
    if (text.length <= SOON) return take(text);
    const pasted = saidOnItsWay(editor).then(() => (document.activeElement === field ? take(text) : paste(editor, { json: null, text })));
    void underWay(editor, pasted);
  });
  const take = (text: string): void => {
    const taken = takenOfPaste(editor, text, longest - field.value.length + (field.selectionEnd - field.selectionStart));
    if (taken === null) return;
    // Before the browser lays them out.
    easeLongWords(field, field.value + taken);
    endTyping(field);
    insertInField(taken);
    endTyping(field);
  };
}
