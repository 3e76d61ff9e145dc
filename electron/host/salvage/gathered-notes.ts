import type { Id } from '../../../shared/base/id.ts';
import { LONGEST_BODY } from '../../../shared/model/lengths.ts';
import type { Note } from '../../../shared/model/kinds.ts';
import { madeNote, NOTE_PITCH } from '../vet/made-note.ts';

/** Wider than high, as a screen is. */
const COLUMNS_TO_ROWS = 1.6;

/** Notes for words that have no place any more, in columns left of the board's origin, of which `before` stand there already. */
export function gatheredNotes(words: readonly string[], boardId: Id, before: number, freshId: () => Id): readonly Note[] {
  const columns = Math.ceil(Math.sqrt((before + words.length) * COLUMNS_TO_ROWS));
  return words.map((text, at) =>
    madeNote({
      id: freshId(),
      boardId,
      x: ((at % columns) - columns - 1) * NOTE_PITCH,
      // What came before has less than as many rows.
      y: (Math.floor(at / columns) + before) * NOTE_PITCH,
      text: text.slice(0, LONGEST_BODY).toWellFormed(),
    }),
  );
}
