import type { Id } from '../../../shared/base/id.ts';
import { ordersBetween } from '../../../shared/base/order.ts';
import { NOTE_SIZE } from '../../../shared/commands/notes.ts';
import type { LeftOuts } from '../../../shared/exchange/left-out.ts';
import type { Point } from '../../../shared/geometry/rect.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { addNote, inPieces, type NewNote } from './note-groups.ts';

export interface PlacedNote extends NewNote {
  /** As the file says it: the middle of a note or a corner of it, in units nobody knows. */
  readonly at: Point;
}

/** Board units. */
const GAP = 20;
const PITCH = NOTE_SIZE + GAP;
/** Notes held against each other to see how far apart they lay. */
const LOOKED_AT = 300;
/** Farther from the first than this, board units, is no place on anybody's board. */
const FARTHEST = 1_000_000;

/**
 * Notes where they lay, the uppermost and the leftmost at 0. Where most of them would cover each other they move apart, all by the
 * same factor. The end of a text too long for one note goes on in a note behind it. Returns where what comes below may begin.
 */
export function addPlacedNotes(draft: Draft, boardId: Id, notes: readonly PlacedNote[], left: LeftOuts): number {
  const pieces = notes.flatMap((note) => inPieces(note).map((piece, at) => ({ ...piece, at: { x: note.at.x + at * GAP, y: note.at.y + at * GAP } })));
  if (pieces.length === 0) return 0;
  const corner = pieces.reduce((least, { at }) => ({ x: Math.min(least.x, at.x), y: Math.min(least.y, at.y) }), { x: Infinity, y: Infinity });
  const factor = spreading(pieces.map(({ at }) => at));
  const orders = ordersBetween(null, null, pieces.length);
  let bottom = 0;
  pieces.forEach(({ at, ...note }, index) => {
    const [x, y] = [(at.x - corner.x) * factor, (at.y - corner.y) * factor];
    if (x > FARTHEST || y > FARTHEST) left.add('import.left.places', note.text);
    const place = { x: Math.min(x, FARTHEST), y: Math.min(y, FARTHEST) };
    addNote(draft, boardId, note, { ...place, order: orders[index] ?? '' });
    bottom = Math.max(bottom, place.y + PITCH);
  });
  return bottom + GAP;
}

/** By how much notes move apart: 1 unless more than half of them would cover another. */
function spreading(places: readonly Point[]): number {
  const looked = places.slice(0, LOOKED_AT);
  const nearest = looked.map((one, at) =>
    looked.reduce((least, other, index) => {
      const apart = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
      return index === at || apart === 0 ? least : Math.min(least, apart);
    }, Infinity),
  );
  const covered = nearest.filter((apart) => apart < NOTE_SIZE);
  const median = covered.toSorted((a, b) => a - b)[Math.floor(covered.length / 2)];
  return median === undefined || covered.length * 2 <= looked.length ? 1 : PITCH / median;
}
