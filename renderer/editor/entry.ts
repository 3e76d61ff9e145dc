import { newId } from '../../shared/base/id.ts';
import { piecesOf } from '../../shared/base/pieces.ts';
import { addNote, NOTE_SIZE } from '../../shared/commands/notes.ts';
import { bottom, centre, type Point, type Rect } from '../../shared/geometry/rect.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { LONGEST_BODY } from '../../shared/model/lengths.ts';
import { reveal } from './camera-motion.ts';
import type { Editor } from './editor.ts';
import { clearView, nextInRows } from './free-place.ts';
import { chainStart, lastOfChain, placeAfter, rememberInChain } from './note-chain.ts';
import { onlySelected, selectionBounds } from './selection.ts';
import { pasteText, sayDivided } from './paste-text.ts';
import { endEdit } from './text-edit.ts';

// The entry box: one large field, and every Enter puts a note on the board behind it.

/** Of the window's height, what the box and the room around it take up at the bottom, CSS px. */
const BOX = 190;

/** Opens the box; what was being written is finished first. */
export function openEntry(editor: Editor): void {
  endEdit(editor);
  const only = onlySelected(editor);
  if (only?.kind === 'note' && lastOfChain(editor)?.id !== only.id) rememberInChain(editor, only.id, { left: only.x, end: null });
  editor.select([]);
  editor.session.setState((state) => ({ tool: 'select', toolStays: false, entry: { ...state.entry, open: true, turn: state.entry.turn + 1 } }));
}

/** Closes the box. What stands in it unfinished waits there. */
export const closeEntry = (editor: Editor): void => editor.session.setState((state) => ({ entry: { ...state.entry, open: false } }));

export const setEntryDraft = (editor: Editor, draft: string): void => editor.session.setState((state) => ({ entry: { ...state.entry, draft } }));

/** Adds a note after the one made last, in reading order; the first one where it is seen. Words that are too many for it go on in the next. Does nothing without words. */
export function enterNote(editor: Editor, text: string): boolean {
  if (text.trim() === '') return false;
  const pieces = piecesOf(text.trimEnd(), LONGEST_BODY);
  if (pieces.length === 1) return enterPiece(editor, text);
  editor.together('history.add', () => pieces.forEach((piece) => enterPiece(editor, piece)));
  sayDivided(editor, 1);
  return true;
}

function enterPiece(editor: Editor, text: string): boolean {
  const { boardId, noteColor: color } = editor.state;
  const before = lastOfChain(editor);
  const place = (before && placeAfter(editor, before.id)) ?? firstPlace(editor);
  const id = newId();
  editor.execute(
    'history.add',
    addNote(editor.document, { id, boardId, color, text: text.trimEnd(), at: { x: place.at.x + NOTE_SIZE / 2, y: place.at.y + NOTE_SIZE / 2 } }),
  );
  const added = editor.index().note(id);
  if (!added) return false;
  rememberInChain(editor, id, place);
  showAboveBox(editor, added.rect);
  editor.announce(editor.t('entry.added', { text: text.trim() }));
  return true;
}

/** Adds a pasted list as a block, one note a line. Answers how many. */
export function enterList(editor: Editor, text: string): number {
  editor.trying('paste');
  const diff: Diff | null = pasteText(editor, text, { at: centre(clearView(editor)), target: null });
  if (!diff) return 0;
  const ids = diff.added.map(({ id }) => id);
  editor.execute('history.paste', diff, ids);
  const bounds = selectionBounds(editor);
  if (bounds) showAboveBox(editor, bounds);
  editor.select([]);
  return ids.length;
}

function firstPlace(editor: Editor): { readonly at: Point; readonly left: number; readonly end: null } {
  const at = nextInRows(editor, chainStart(editor));
  return { at, left: at.x, end: null };
}

function showAboveBox(editor: Editor, rect: Rect): void {
  const below = BOX / editor.state.camera.zoom;
  reveal(editor, { ...rect, height: bottom(rect) + below - rect.y });
}
