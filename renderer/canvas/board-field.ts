import { isTouchMode } from '../platform/touch-mode.ts';

/** A text field that lies on the board: what a text is written in, or what waits for one. */
export function boardField(): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.spellcheck = false;
  field.autocomplete = 'off';
  dress(field);
  return field;
}

/** Everything about the field that never changes. Set here and not in a style sheet: it has to match the painter, not the theme. */
function dress({ style }: HTMLTextAreaElement): void {
  style.position = 'absolute';
  style.left = '0';
  style.top = '0';
  style.margin = '0';
  style.padding = '0';
  style.border = '0';
  style.outline = 'none';
  style.resize = 'none';
  style.overflow = 'hidden';
  style.background = 'transparent';
  style.boxSizing = 'content-box';
  style.transformOrigin = '0 0';
  style.whiteSpace = 'pre-wrap';
  style.overflowWrap = 'anywhere';
  style.wordBreak = 'normal';
  style.fontKerning = 'normal';
  style.fontVariantLigatures = 'none';
  style.userSelect = 'text';
}

/** Nobody sees the field or hits it, and it costs nothing however long its text is: it only has the keyboard. */
export function makeWait(field: HTMLTextAreaElement): void {
  field.dataset['waits'] = '';
  field.style.opacity = '0';
  field.style.pointerEvents = 'none';
  field.style.whiteSpace = 'pre';
  field.style.width = '1px';
  field.style.height = '1em';
  // Whoever selects a note by a finger has not asked for the keyboard on the screen.
  field.inputMode = isTouchMode() ? 'none' : '';
}

/** It is written in now; nothing of this disturbs an input method that is composing in it. */
export function stopWaiting(field: HTMLTextAreaElement): void {
  delete field.dataset['waits'];
  field.style.opacity = '';
  field.style.pointerEvents = '';
  // Another kind of field would end what is being composed: the next tap is soon enough.
  field.addEventListener('pointerdown', () => (field.inputMode = ''), { once: true });
}
