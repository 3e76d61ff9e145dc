import { NOTE_COLORS } from '../../shared/model/choices.ts';
import type { NoteColor } from '../../shared/model/kinds.ts';
import { dressInColor } from '../editor/note-color.ts';
import type { Editor } from '../editor/editor.ts';
import { isHeader, onlySelected } from '../editor/selection.ts';
import type { Key } from './shortcuts.ts';

/** The colour a digit key stands for, by its place on the keyboard; null for every other key. */
export function colorOfKey({ code }: Pick<Key, 'code'>): NoteColor | null {
  const digit = /^(?:Digit|Numpad)([1-8])$/.exec(code)?.[1];
  return digit === undefined ? null : (NOTE_COLORS[Number(digit) - 1] ?? null);
}

/** The digit a colour has on the keyboard. */
export const keyOfColor = (color: NoteColor): string => String(NOTE_COLORS.indexOf(color) + 1);

/** A digit colours what is selected and the notes to come; where characters are text (cells, cards, names) it is text. */
export function pressColor(editor: Editor, press: Key): boolean {
  const color = press.mod || press.alt || press.shift || press.altGraph ? null : colorOfKey(press);
  const { cell, presenting, selection } = editor.state;
  if (color === null || cell) return false;
  const only = onlySelected(editor);
  if (only && (only.kind === 'touchpoint' || only.kind === 'curvePoint' || isHeader(only))) return false;
  if (presenting && selection.size === 0) return false;
  dressInColor(editor, color);
  return true;
}
