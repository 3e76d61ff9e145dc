import type { Id } from '../../shared/base/id.ts';
import { duplicateRecords } from '../../shared/commands/paste.ts';
import { boundsOf, type Point } from '../../shared/geometry/rect.ts';
import { isFree } from '../../shared/model/on-board.ts';
import type { Editor } from './editor.ts';
import { shownEndsOf } from './line-work.ts';
import { outermost } from './outermost.ts';
import { rectOfRecord } from './selection.ts';

/** The last copies of an editor, and where what they were made from lay. */
const last = new WeakMap<Editor, { readonly copies: ReadonlySet<Id>; readonly from: Point }>();

const cornerOf = (editor: Editor, ids: Iterable<Id>): Point | null =>
  boundsOf([...ids].flatMap((id) => (isFree(editor.document.get(id)) ? (rectOfRecord(editor, id) ?? []) : [])));

/** Remembers that the selection are copies of what lay at `from`. */
export function rememberCopies(editor: Editor, from: Point | null): void {
  if (from) last.set(editor, { copies: editor.state.selection, from });
  else last.delete(editor);
}

/**
 * How far the last copies have come from what they were made from, when they are still what is selected: the next ones go
 * as far again, so that a row is made by one key. Null when nothing was copied just now.
 */
export function lastOffset(editor: Editor): { readonly dx: number; readonly dy: number } | null {
  const { selection } = editor.state;
  const known = last.get(editor);
  if (!known || selection.size !== known.copies.size || ![...selection].every((id) => known.copies.has(id))) return null;
  const now = cornerOf(editor, selection);
  return now && (now.x !== known.from.x || now.y !== known.from.y) ? { dx: now.x - known.from.x, dy: now.y - known.from.y } : null;
}

/** Lays copies of what is dragged where it is let go; the things themselves stay. */
export function copyOnBoard(editor: Editor, ids: ReadonlySet<Id>, dx: number, dy: number): void {
  const from = cornerOf(editor, ids);
  const diff = duplicateRecords(editor.document, { ids, by: { dx, dy }, endsOf: (id) => shownEndsOf(editor, id) });
  editor.execute('history.duplicate', diff, outermost(diff));
  rememberCopies(editor, from);
}
