import type { Id } from '../../shared/base/id.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';
import { hintOnce } from './hints.ts';
import { onlySelected } from './selection.ts';

/** What looks as if letters could be written in it. */
const LOOKS_WRITABLE: ReadonlySet<AnyRecord['kind']> = new Set(['note', 'shape', 'line', 'connector', 'jump', 'frame']);

/** Says, the first time, that letters are written after Enter: somebody typed one that means nothing on what is selected. */
export function hintToWrite(editor: Editor): void {
  const only = onlySelected(editor);
  if (only && LOOKS_WRITABLE.has(only.kind)) hintOnce(editor, 'write.hint');
}

/** The empty note or shape that is selected alone and waits for words; null when nothing does. */
export function waitsForWords(editor: Editor): Id | null {
  const { edit, tool, presenting } = editor.state;
  const only = edit || presenting || tool !== 'select' ? null : onlySelected(editor);
  if (!only || (only.kind !== 'note' && only.kind !== 'shape') || only.text !== '' || only.locked) return null;
  return only.id;
}
