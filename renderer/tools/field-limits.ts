import type { Editor } from '../editor/editor.ts';
import { refused, refuseLength } from '../editor/paste-text.ts';
import { sayLeftOut } from '../editor/field-paste.ts';
import { isField } from './focus.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

const limitedField = (target: EventTarget | null): Field | null =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.maxLength >= 0 ? target : null;

const selectedIn = (field: Field): number => Math.abs((field.selectionEnd ?? 0) - (field.selectionStart ?? 0));

/** How many more UTF-16 units a field takes in the place of what is selected in it. */
const roomIn = (field: Field): number => field.maxLength - field.value.length + selectedIn(field);

const lengthOf = ({ data, inputType }: InputEvent): number => data?.length ?? (/^insert(?:LineBreak|Paragraph)$/.test(inputType) ? 1 : 0);

/** Says, in every field of the window, what it did not take: by itself a browser cuts without a word. */
export function watchFieldLimits(editor: Editor, signal: AbortSignal): void {
  /** Who types on in a full field is told once. */
  const told = new WeakSet<Field>();
  const number = (count: number): string => new Intl.NumberFormat(editor.t('format.locale')).format(count);
  const input = (event: InputEvent): void => {
    const field = limitedField(event.target);
    if (!field) return;
    const [room, length] = [roomIn(field), lengthOf(event)];
    if (length <= room) {
      if (length === 0) told.delete(field);
      return;
    }
    if (event.inputType === 'insertFromPaste') sayLeftOut(editor, length, Math.max(room, 0));
    else if (!told.has(field)) {
      told.add(field);
      editor.notify('error', editor.t('field.full', { limit: number(field.maxLength) }), { tried: 'paste' });
    }
  };
  // A browser given millions of letters answers to nobody for minutes.
  const paste = (event: ClipboardEvent): void => {
    // A field that only waits for words takes none: a paste is the board's, where longer content of our own is welcome.
    if (!isField(event.target) || !limitedField(event.target)) return;
    editor.trying('paste');
    if (!refuseLength(editor, event.clipboardData?.getData('text/plain') ?? '')) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Words dragged out of another field would be gone there and cut here.
  const drop = (event: DragEvent): void => {
    const field = limitedField(event.target);
    const words = event.dataTransfer?.getData('text/plain') ?? '';
    if (!field || words === '') return;
    const moved = document.activeElement === field ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) === words : false;
    const room = field.maxLength - field.value.length;
    if (moved || words.length <= room) return;
    event.preventDefault();
    event.stopPropagation();
    editor.trying('paste');
    if (refuseLength(editor, words)) return;
    refused(editor, editor.t('field.dropTooLong', { found: number(words.length), room: number(Math.max(room, 0)) }));
  };
  document.addEventListener('beforeinput', input, { capture: true, signal });
  document.addEventListener('paste', paste, { capture: true, signal });
  document.addEventListener('drop', drop, { capture: true, signal });
}
