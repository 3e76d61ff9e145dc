import type { Id } from '../base/id.ts';
import { compareOrder } from '../base/order.ts';
import { contains } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Stamp } from '../model/kinds.ts';
import type { Rects } from './blocks.ts';

/** Until a workshop votes in a session of its own, people vote with stamps: those whose middle lies on a note are its votes. */
export type Votes = ReadonlyMap<Id, readonly Stamp[]>;

/**
 * The stamps on each of these notes. Where notes overlap it is the upper one that a stamp lies on. What is hidden is no
 * vote, and what is locked belongs to the board, not to a note.
 */
export function votesOn(document: DocumentReader, rects: Rects): Votes {
  const notes = [...rects].flatMap(([id, rect]) => {
    const note = document.find('note', id);
    return note ? [{ note, rect }] : [];
  });
  const fromTop = notes.toSorted((a, b) => compareOrder(b.note, a.note));
  const votes = new Map<Id, Stamp[]>();
  for (const boardId of new Set(notes.map(({ note }) => note.boardId))) {
    for (const stamp of document.children('stamp', boardId)) {
      if (stamp.hidden || stamp.locked) continue;
      const middle = { x: stamp.x + stamp.size / 2, y: stamp.y + stamp.size / 2 };
      const under = fromTop.find(({ note, rect }) => note.boardId === boardId && contains(rect, middle));
      if (under) votes.set(under.note.id, [...(votes.get(under.note.id) ?? []), stamp]);
    }
  }
  return votes;
}
