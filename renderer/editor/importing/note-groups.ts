import { newId, type Id } from '../../../shared/base/id.ts';
import { ordersBetween } from '../../../shared/base/order.ts';
import type { OrderKey } from '../../../shared/base/order.ts';
import { piecesOf } from '../../../shared/base/pieces.ts';
import { storableText } from '../../../shared/base/text.ts';
import { NOTE_SIZE } from '../../../shared/commands/notes.ts';
import { fittingName } from '../../../shared/exchange/fitting-name.ts';
import type { LeftOuts } from '../../../shared/exchange/left-out.ts';
import { FONTS } from '../../../shared/layout/metrics.ts';
import { LINE_HEIGHT } from '../../../shared/layout/text.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { KINDS, type NoteColor } from '../../../shared/model/kinds.ts';

/** A note to be made. */
export interface NewNote {
  readonly text: string;
  readonly color: NoteColor;
  readonly link: string | null;
  readonly tagIds: readonly Id[];
}

/** Notes that belong together; with a name they lie in a frame. */
export interface NoteGroup {
  readonly name: string;
  readonly notes: readonly NewNote[];
}

/** Board units: between notes, between frames, from a frame's edge to its notes, and what its name takes. */
const GAP = 20;
const FRAME_GAP = 40;
const PADDING = 24;
const HEAD = 52;
const PITCH = NOTE_SIZE + GAP;

/** A column of a frame is no longer than this; then the frame grows wider. */
const MOST_IN_COLUMN = 12;
/** Frames beside each other before a new row begins. */
const MOST_IN_ROW = 12;

interface Box {
  readonly width: number;
  readonly height: number;
}

interface TitledGroups {
  /** With one a frame lies around all. */
  readonly title: string;
  readonly groups: readonly NoteGroup[];
  /** From where on down they lie, board units. */
  readonly below?: number;
}

/** Lays groups of notes out from (0, `below`): frames side by side, what has no name in a block about as wide as high. */
export function addNoteGroups(draft: Draft, boardId: Id, { title, groups, below = 0 }: TitledGroups, left: LeftOuts): void {
  const fitting = groups.map(({ name, notes }) => ({ name, notes: notes.flatMap(inPieces) }));
  const names = fitting.filter(({ name }) => name !== '').length + (title === '' ? 0 : 1);
  const notes = fitting.reduce((sum, group) => sum + group.notes.length, 0);
  const into: Laying = { frames: [...ordersBetween(null, null, names)], notes: [...ordersBetween(lastNote(draft, boardId), null, notes)], left };
  const outer = title === '' ? null : into.frames.shift();
  const inset = outer === null ? 0 : PADDING;
  const across = fitting.slice(0, MOST_IN_ROW).reduce((sum, group) => sum + sizeOf(group).width + FRAME_GAP, -FRAME_GAP);
  const top = below + (outer === null ? 0 : headOf(title, across + 2 * inset));
  let [x, y, widest, rowHeight, inRow] = [inset, top, 0, 0, 0];
  for (const group of fitting) {
    if (inRow === MOST_IN_ROW) [x, y, rowHeight, inRow] = [inset, y + rowHeight + FRAME_GAP, 0, 0];
    const { width, height } = addGroup(draft, boardId, group, { x, y }, into);
    [x, widest, rowHeight, inRow] = [x + width + FRAME_GAP, Math.max(widest, x + width), Math.max(rowHeight, height), inRow + 1];
  }
  if (typeof outer !== 'string') return;
  const name = fittingName(title, KINDS.frame.name.max, left);
  addFrame(draft, boardId, name, { x: 0, y: below, width: widest + inset, height: y + rowHeight + inset - below }, outer);
}

const lastNote = (draft: Draft, boardId: Id): OrderKey | null =>
  draft.children('note', boardId).reduce<OrderKey | null>((last, { order }) => (last === null || order > last ? order : last), null);

/** A letter of a frame's name is about so wide, em: rather more, so that no second line is forgotten. */
const LETTER = 0.6;

/** What a name takes at the top of a frame so wide, board units: one line, or the two it has at most. */
const headOf = (name: string, width: number): number =>
  name.length * FONTS.frame.size * LETTER > width - 2 * PADDING || name.includes('\n') ? HEAD + FONTS.frame.size * LINE_HEIGHT : HEAD;

interface Grid extends Box {
  readonly columns: number;
  readonly rows: number;
  /** From its edges to its notes, board units. */
  readonly inset: number;
  readonly top: number;
}

function sizeOf({ name, notes }: NoteGroup): Grid {
  const isFramed = name !== '';
  const columns = isFramed ? Math.max(1, Math.ceil(notes.length / MOST_IN_COLUMN)) : Math.max(1, Math.ceil(Math.sqrt(notes.length)));
  const rows = Math.max(1, Math.ceil(notes.length / columns));
  const inset = isFramed ? PADDING : 0;
  const width = columns * PITCH - GAP + 2 * inset;
  const top = isFramed ? headOf(name, width) : 0;
  return { columns, rows, inset, top, width, height: rows * PITCH - GAP + top + inset };
}

/** Words longer than a note go on in the next. */
export const inPieces = (note: NewNote): readonly NewNote[] => piecesOf(note.text, KINDS.note.text.max).map((text) => ({ ...note, text }));

interface Laying {
  /** Order keys that are still to be given away. */
  readonly frames: string[];
  readonly notes: string[];
  readonly left: LeftOuts;
}

function addGroup(draft: Draft, boardId: Id, { name, notes }: NoteGroup, at: { readonly x: number; readonly y: number }, into: Laying): Box {
  const isFramed = name !== '';
  const { columns, rows, inset, top, ...box } = sizeOf({ name, notes });
  if (isFramed) addFrame(draft, boardId, fittingName(name, KINDS.frame.name.max, into.left), { ...at, ...box }, into.frames.shift() ?? '');
  notes.forEach(({ text, color, link, tagIds }, index) => {
    // In a frame one reads down, in a block across.
    const [column, row] = isFramed ? [Math.floor(index / rows), index % rows] : [index % columns, Math.floor(index / columns)];
    const place = { x: at.x + inset + column * PITCH, y: at.y + top + row * PITCH };
    addNote(draft, boardId, { text, color, link, tagIds }, { ...place, order: into.notes.shift() ?? '' });
  });
  return box;
}

/** A note of the usual size; `text` is no longer than one holds. */
export function addNote(
  draft: Draft,
  boardId: Id,
  { text, color, link, tagIds }: NewNote,
  place: { readonly x: number; readonly y: number; readonly order: string },
): void {
  const id = newId();
  const size = { width: NOTE_SIZE, height: NOTE_SIZE };
  draft.add(fresh('note', { id, boardId, ...place, ...size, text: storableText(text, KINDS.note.text.max), color, link }));
  for (const tagId of new Set(tagIds)) draft.add(fresh('tagging', { id: newId(), tagId, noteId: id }));
}

function addFrame(
  draft: Draft,
  boardId: Id,
  name: string,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  order: string,
): void {
  const size = { width: Math.min(width, KINDS.frame.width.max), height: Math.min(height, KINDS.frame.height.max) };
  draft.add(fresh('frame', { id: newId(), boardId, x, y, ...size, shape: 'rectangle', role: 'custom', name, order }));
}
