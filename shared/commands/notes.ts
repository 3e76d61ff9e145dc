import { newId, type Id } from '../base/id.ts';
import { normalLink } from '../base/link.ts';
import type { OrderKey } from '../base/order.ts';
import { storableName, storableText } from '../base/text.ts';
import type { Point } from '../geometry/rect.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { onBoard } from '../model/field.ts';
import { fresh } from '../model/fresh.ts';
import { isSealed } from '../model/fixed.ts';
import { KINDS, type Note, type NoteColor } from '../model/kinds.ts';
import { isFree, isLocked, orderOnTop } from '../model/on-board.ts';

/** Side of a new sticky note, board units. */
export const NOTE_SIZE = 180;
/** Distance of one press of an arrow key, and with Shift; board units. */
export const NUDGE = { near: 1, far: 10 } as const;

interface AddNote {
  readonly boardId: Id;
  /** Where its centre goes. */
  readonly at: Point;
  readonly text?: string;
  readonly color?: NoteColor;
  readonly id?: Id;
}

/** A note of the usual size, its centre at a point; where it lies among the others is the caller's. */
export const noteAt = ({ boardId, at, text = '', color = 'yellow', id = newId() }: AddNote, order: OrderKey, link: string | null = null): Note =>
  fresh('note', {
    id,
    boardId,
    x: onBoard(at.x - NOTE_SIZE / 2),
    y: onBoard(at.y - NOTE_SIZE / 2),
    width: NOTE_SIZE,
    height: NOTE_SIZE,
    text: storableText(text, KINDS.note.text.max),
    color,
    link,
    order,
  });

/** A new note on top of all else that is loose. */
export const addNote = (document: DocumentReader, note: AddNote): Diff =>
  change(document, (draft) => {
    if (!draft.find('board', note.boardId)) return;
    draft.add(noteAt(note, orderOnTop(draft, note.boardId)));
  });

/**
 * Changes what a record says: the text of a note, shape or cell, the title of a touchpoint or map, the name of a board, frame, stage,
 * step, lane or curve, the label of an arrow or jump. An emptied title or name is ours again and shows in the reader's language.
 * What is locked says what it said: see `isSealed`.
 */
export const setText = (document: DocumentReader, { id, text }: { readonly id: Id; readonly text: string }): Diff =>
  change(document, (draft) => {
    const record = draft.get(id);
    if (isSealed(draft, id)) return undefined;
    switch (record?.kind) {
      case 'note':
        return draft.update('note', id, { text: storableText(text, KINDS.note.text.max) });
      case 'shape':
        return draft.update('shape', id, { text: storableText(text, KINDS.shape.text.max) });
      case 'gridCell':
        return draft.update('gridCell', id, { text: storableText(text, KINDS.gridCell.text.max) });
      case 'image':
        return draft.update('image', id, { description: storableText(text, KINDS.image.description.max) });
      case 'touchpoint':
        return draft.update('touchpoint', id, { title: storableText(text, KINDS.touchpoint.title.max) });
      case 'map':
        return draft.update('map', id, { title: storableName(text, KINDS.map.title.max) || null });
      case 'board':
      case 'stage':
      case 'step':
      case 'lane':
      case 'curve':
      case 'frame':
      case 'view':
        return draft.update(record.kind, id, { name: storableName(text, KINDS[record.kind].name.max) || null });
      case 'connector':
      case 'jump':
      case 'line':
        return draft.update(record.kind, id, { label: storableName(text, KINDS[record.kind].label.max) });
      default:
    }
  });

/** Null takes the colour off cards and frames again; notes always have one. */
export const setColor = (document: DocumentReader, { ids, color }: { readonly ids: Iterable<Id>; readonly color: NoteColor | null }): Diff =>
  change(document, (draft) => {
    for (const id of ids) {
      if (isLocked(draft.get(id))) continue;
      if (draft.find('touchpoint', id)) draft.update('touchpoint', id, { color });
      else if (draft.find('frame', id)) draft.update('frame', id, { color });
      else if (color) draft.update('note', id, { color });
    }
  });

/** Puts a link on a note, card, shape or image (made complete first), or takes it off with null. A text that is no link changes nothing, and nor does what is locked. */
export const setLink = (document: DocumentReader, { id, link }: { readonly id: Id; readonly link: string | null }): Diff =>
  change(document, (draft) => {
    const normal = link === null || link.trim() === '' ? null : normalLink(link);
    if ((normal === null && link !== null && link.trim() !== '') || isLocked(draft.get(id))) return;
    draft.update('note', id, { link: normal });
    draft.update('touchpoint', id, { link: normal });
    draft.update('shape', id, { link: normal });
    draft.update('image', id, { link: normal });
  });

interface MoveBy {
  readonly ids: Iterable<Id>;
  /** Board units. */
  readonly dx: number;
  readonly dy: number;
}

function shift(draft: Draft, { ids, dx, dy }: MoveBy): void {
  for (const id of new Set(ids)) {
    const record = draft.get(id);
    if (!isFree(record) || isLocked(record)) continue;
    draft.update(record.kind, id, { x: onBoard(record.x + dx), y: onBoard(record.y + dy) });
  }
}

/** Moves what lies on a board by itself; whatever lies inside a map goes with it, so other records are left alone. Locked frames stay. */
export const moveBy = (document: DocumentReader, args: MoveBy): Diff => change(document, (draft) => shift(draft, args));

export type Direction = 'left' | 'right' | 'up' | 'down';

/** One press of an arrow key. */
export function nudge(
  document: DocumentReader,
  { ids, direction, far = false }: { readonly ids: Iterable<Id>; readonly direction: Direction; readonly far?: boolean },
): Diff {
  const step = far ? NUDGE.far : NUDGE.near;
  const dx = direction === 'left' ? -step : direction === 'right' ? step : 0;
  const dy = direction === 'up' ? -step : direction === 'down' ? step : 0;
  return moveBy(document, { ids, dx, dy });
}
