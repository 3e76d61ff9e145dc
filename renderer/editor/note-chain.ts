import { newId, type Id } from '../../shared/base/id.ts';
import { addNote, NOTE_SIZE } from '../../shared/commands/notes.ts';
import { bottom, rectOf, right, type Point, type Rect } from '../../shared/geometry/rect.ts';
import { EMPTY_DIFF } from '../../shared/model/diff.ts';
import type { Note, NoteColor } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';
import { clearView, freePlaceNear, isFree, NOTE_GAP, PITCH } from './free-place.ts';
import { createAndEdit, endEdit } from './text-edit.ts';

// Notes written one after the other without a look at the mouse: beside each other in reading order, or column by column.

/** The panel of what is selected stands at the right, CSS px; a row ends before it while that leaves room for two notes. */
const INSPECTOR = 288;
/** A row has as many notes as the window shows beside the panel at 100 %, but never fewer or more than this: read line by line. */
const IN_ROW = { least: 5, most: 8 } as const;
/** As wide as a row is read at a glance. */
const USUAL_ROW = 6;
/** Room above the first row for what floats over a note, CSS px. */
const ABOVE = 84;
/** Past so many tries there is no order to be kept: anywhere free will do. */
const TRIES = 400;

/** Where the rows of a chain begin and end, board units. */
interface Rows {
  readonly left: number;
  /** Null while it is still in its first row: that one ends where the window does, or before what lies in its way. */
  readonly end: number | null;
}

interface Chain extends Rows {
  readonly last: Id;
}

const chains = new WeakMap<Editor, Chain>();

/** The note written last in a chain that still is where it was made; null when there is none on this board. */
export function lastOfChain(editor: Editor): Note | null {
  const note = editor.document.find('note', chains.get(editor)?.last ?? '');
  return note && note.boardId === editor.state.boardId ? note : null;
}

/** A note was made that others may follow. */
export const rememberInChain = (editor: Editor, last: Id, { left, end }: Rows): void => void chains.set(editor, { last, left, end });

/** True when a note has its corner just there. */
const hasNoteAt = (editor: Editor, x: number, y: number): boolean =>
  editor
    .index()
    .notesIn(rectOf(x, y, 0, 0))
    .some(({ rect }) => rect.x === x && rect.y === y);

/** The rows of a note: of one in a chain they are known; else they begin where the first of those beside it does. */
function rowsAround(editor: Editor, id: Id, rect: Rect): Rows {
  const chain = chains.get(editor);
  if (chain?.last === id) return chain;
  let left = rect.x;
  for (let count = 1; count < IN_ROW.most && hasNoteAt(editor, left - PITCH, rect.y); count++) left -= PITCH;
  return { left, end: null };
}

/** How much of the view rows take up: what is seen beside the panel, board units. */
function rowsView(editor: Editor): Rect {
  const seen = clearView(editor);
  const beside = seen.width - INSPECTOR / editor.state.camera.zoom;
  return { ...seen, width: beside >= 2 * PITCH ? beside : seen.width };
}

/** Where the first note of a chain goes that nobody pointed at: high up, where whole rows of them find room in the middle. Answers the corner. */
export function chainStart(editor: Editor): Point {
  const { x, y, width, height } = rowsView(editor);
  const across = Math.max(1, Math.min(USUAL_ROW, Math.floor((width + NOTE_GAP) / PITCH)));
  const left = x + (width - across * PITCH + NOTE_GAP) / 2;
  return { x: Math.round(left), y: Math.round(y + Math.max(0, Math.min(ABOVE / editor.state.camera.zoom, height - NOTE_SIZE))) };
}

/** How many notes a row has: the same at every zoom, so that a block keeps its width; the view follows along a row. */
function notesInRow(editor: Editor): number {
  const { width } = clearView(editor);
  const shown = Math.floor((width * editor.state.camera.zoom - INSPECTOR + NOTE_GAP) / PITCH);
  return Math.min(Math.max(shown, IN_ROW.least), IN_ROW.most);
}

/** Where a row ends: after as many notes as it has, or at the edge of the frame the note lies in. */
function rowEnd(editor: Editor, rect: Rect, left: number): number {
  const frames = editor
    .layout()
    .frames.flatMap(({ rect: frame }) =>
      frame.x <= rect.x && right(frame) >= right(rect) && frame.y <= rect.y && bottom(frame) >= rect.y + NOTE_SIZE ? [right(frame)] : [],
    );
  return Math.min(left + notesInRow(editor) * PITCH - NOTE_GAP, ...frames.map((end) => end - NOTE_GAP / 2));
}

/** True when the first row of a chain ends here, for other things lie beside it: a note just there is taken for one of the row. */
const isHemmedIn = (editor: Editor, id: Id, x: number, y: number): boolean => chains.get(editor)?.last === id || !hasNoteAt(editor, x, y);

/**
 * The next free place after a note in reading order, and its rows. A first row that has other things beside it makes all rows
 * as narrow as it is: else its notes would stand alone over long ones. Answers the corner.
 */
function placeInOrder(editor: Editor, id: Id, rect: Rect): Rows & { readonly at: Point } {
  const rows = rowsAround(editor, id, rect);
  const { left } = rows;
  let end = Math.min(rowEnd(editor, rect, left), rows.end ?? Infinity);
  let known = rows.end;
  let { y } = rect;
  let x = right(rect) + NOTE_GAP;
  for (let tries = 0; tries < TRIES; tries++) {
    // A row holds one note at least, however little of it is seen.
    if (x > left && x + NOTE_SIZE > end) {
      const beside = right(rect) + NOTE_GAP;
      if (known === null && x > beside && isHemmedIn(editor, id, beside, rect.y)) end = right(rect);
      known = end;
      const row = editor.index().notesIn(rectOf(left, y, Math.max(end - left, NOTE_SIZE), NOTE_SIZE));
      y = Math.max(y + PITCH, ...row.map((note) => bottom(note.rect) + NOTE_GAP));
      x = left;
    }
    const place = rectOf(x, y, NOTE_SIZE, NOTE_SIZE);
    if (isFree(editor, place)) return { left, end: known, at: place };
    x += PITCH;
  }
  const at = freePlaceNear(editor, rectOf(left, y, NOTE_SIZE, NOTE_SIZE));
  return { left: at.x, end: null, at };
}

/** The next free place to the right, seen or not. Answers the corner. */
function placeInNextColumn(editor: Editor, rect: Rect): Point {
  for (let column = 0; column < TRIES; column++) {
    const place = rectOf(right(rect) + NOTE_GAP + column * PITCH, rect.y, NOTE_SIZE, NOTE_SIZE);
    if (isFree(editor, place)) return place;
  }
  return freePlaceNear(editor, rect);
}

/** Where the note after this one goes, in reading order. Answers the corner; null for a note that is not shown. */
export function placeAfter(editor: Editor, id: Id): (Rows & { readonly at: Point }) | null {
  const rect = editor.index().note(id)?.rect;
  return rect ? placeInOrder(editor, id, rect) : null;
}

interface NewNote extends Rows {
  /** Its corner, board units. */
  readonly at: Point;
  readonly color: NoteColor;
  /** It was asked for by itself, not by the end of the note before: a press on the board says where. */
  readonly follows?: boolean;
}

/** A note that goes on with a chain, open for typing. */
export function openInChain(editor: Editor, { at, color, follows = false, ...rows }: NewNote): void {
  const id = newId();
  const diff = addNote(editor.document, { boardId: editor.state.boardId, at: { x: at.x + NOTE_SIZE / 2, y: at.y + NOTE_SIZE / 2 }, color, id });
  if (diff === EMPTY_DIFF) return;
  createAndEdit(editor, 'history.add', diff, id, { follows });
  rememberInChain(editor, id, rows);
}

/**
 * Leaves the note that is being written and opens the next one: beside it in reading order, or one column on, seen or not;
 * what comes in reading order after that goes on in the rows there were. A new note in which nothing was written goes again: in reading order that ends the chain, by columns it leaves a gap.
 */
export function nextNote(editor: Editor, from: Note, way: 'beside' | 'column'): void {
  const rect = editor.index().note(from.id)?.rect;
  const empty = from.text.trim() === '';
  const rows = rect ? rowsAround(editor, from.id, rect) : null;
  endEdit(editor);
  if (!rect || !rows || (empty && way === 'beside')) return;
  const color = editor.document.find('note', from.id)?.color ?? from.color;
  if (way === 'column') {
    return openInChain(editor, { at: placeInNextColumn(editor, rect), ...rows, color });
  }
  const next = placeAfter(editor, from.id);
  if (next) openInChain(editor, { ...next, color });
}
