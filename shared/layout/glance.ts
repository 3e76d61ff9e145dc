import type { Id } from '../base/id.ts';
import { bottom, right, type Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Note } from '../model/kinds.ts';

/** Most that one letter, one picture and one row of tags can add to the height of a note, board units: nothing is cut off at its edge. */
const PER_LETTER = 60;
const PER_WIDTH = 3;
const BESIDES = 400;

/** How far below its own lower edge a note may reach when its words do not fit; too far rather than not far enough. */
const reachOf = ({ text, width }: Note): number => text.length * PER_LETTER + width * PER_WIDTH + BESIDES;

/** The notes that a part of the board may show, or on which a line depends; none of them lies there for a part that is null. */
export function notesSeen(document: DocumentReader, seen: Rect | null): (note: Note) => boolean {
  const bound = new Set<Id | null>(document.all('line').flatMap(({ fromId, toId }) => [fromId, toId]));
  return (note) => {
    if (bound.has(note.id)) return true;
    if (!seen || note.x > right(seen) || note.x + note.width < seen.x || note.y > bottom(seen)) return false;
    return note.y + note.height + reachOf(note) >= seen.y;
  };
}
