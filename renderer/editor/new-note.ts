import { newId } from '../../shared/base/id.ts';
import { addNote, NOTE_SIZE } from '../../shared/commands/notes.ts';
import { toBoard } from '../../shared/geometry/camera.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import { change } from '../../shared/model/draft.ts';
import { onBoard } from '../../shared/model/field.ts';
import type { NoteColor } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';
import { lastOfChain, rememberInChain } from './note-chain.ts';
import { createAndEdit, followingNote } from './text-edit.ts';

/** Notes that would lie exactly on another one are shifted by this much, board units. */
export const STAGGER = 28;

/** The nearest place to the lower right of `corner` where no other note has its corner. */
function freeCorner(editor: Editor, corner: Point): Point {
  const { boardId } = editor.state;
  const taken = new Set(editor.document.children('note', boardId).map((note) => `${Math.round(note.x)},${Math.round(note.y)}`));
  let { x, y } = corner;
  while (taken.has(`${Math.round(x)},${Math.round(y)}`)) {
    x += STAGGER;
    y += STAGGER;
  }
  return { x, y };
}

/** A note whose middle is at a board point, open for typing. */
export function createNoteAt(editor: Editor, middle: Point, color: NoteColor = editor.state.noteColor): void {
  const corner = freeCorner(editor, { x: Math.round(middle.x - NOTE_SIZE / 2), y: Math.round(middle.y - NOTE_SIZE / 2) });
  const id = newId();
  createAndEdit(
    editor,
    'history.add',
    addNote(editor.document, { id, boardId: editor.state.boardId, at: { x: corner.x + NOTE_SIZE / 2, y: corner.y + NOTE_SIZE / 2 }, color }),
    id,
    { follows: true },
  );
}

/** Brings the note that was just made, and in which nothing is written yet, to where somebody pointed instead; it stays open. */
export function moveNewNote(editor: Editor, middle: Point): void {
  const note = followingNote(editor);
  if (!note) return;
  const corner = freeCorner(editor, { x: onBoard(middle.x - note.width / 2), y: onBoard(middle.y - note.height / 2) });
  editor.amend(change(editor.document, (draft) => draft.update('note', note.id, corner)));
  if (lastOfChain(editor)?.id === note.id) rememberInChain(editor, note.id, { left: corner.x, end: null });
}

/** A new note at a point of the canvas, in CSS px from its top left corner; that colour is the next note's too. */
export function dropNote(editor: Editor, screenPoint: Point, color: NoteColor): void {
  editor.session.setState({ noteColor: color, tool: 'select' });
  createNoteAt(editor, toBoard(editor.state.camera, screenPoint), color);
}
