import { NO_CARRIERS } from '../geometry/carriers.ts';
import { boundsOf, type Rect } from '../geometry/rect.ts';
import { rowsOf } from '../geometry/rows.ts';
import { NOTE_COLORS } from '../model/choices.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { onBoard } from '../model/field.ts';
import type { Note } from '../model/kinds.ts';
import type { Arranged } from './blocks.ts';
import { columnsOf, gridCorners } from './tidy.ts';
import { votesOn, type Votes } from './votes.ts';

export type SortBy = 'color' | 'text' | 'votes';

interface Placed {
  readonly note: Note;
  readonly rect: Rect;
}

/** As a Turkish dictionary does it; English words come in the same order there. */
const collator = new Intl.Collator('tr', { numeric: true, sensitivity: 'base' });

const countOf = (votes: Votes, { id }: Note): number => votes.get(id)?.length ?? 0;

const COMPARE: Readonly<Record<SortBy, (a: Note, b: Note, votes: Votes) => number>> = {
  color: (a, b) => NOTE_COLORS.indexOf(a.color) - NOTE_COLORS.indexOf(b.color),
  // Empty notes come last.
  text: (a, b) => Number(a.text.trim() === '') - Number(b.text.trim() === '') || collator.compare(a.text.trim(), b.text.trim()),
  // The most first.
  votes: (a, b, votes) => countOf(votes, b) - countOf(votes, a),
};

/**
 * Lets notes change places until they are sorted, row by row: the block keeps its cells. Where notes are of several sizes
 * they would then lie on each other, so the block becomes a grid. Equal ones keep their order.
 * Stamps go along with the note they lie on, whatever is sorted by, so that each keeps its votes; all else stays where it is.
 */
export function sortNotes(document: DocumentReader, { rects, carriers = NO_CARRIERS, by }: Arranged & { readonly by: SortBy }): Diff {
  const placed = [...rects].flatMap(([id, rect]): readonly Placed[] => {
    const note = document.find('note', id);
    return note && !note.locked ? [{ note, rect }] : [];
  });
  if (placed.length < 2) return EMPTY_DIFF;
  const votes = votesOn(document, { ids: placed.map(({ note }) => note.id), carriers });
  const cells = rowsOf(placed).flat();
  const wanted = cells.toSorted((a, b) => COMPARE[by](a.note, b.note, votes));
  const alike = placed.every(
    ({ rect }) => Math.abs(rect.width - (placed[0] as Placed).rect.width) < 1 && Math.abs(rect.height - (placed[0] as Placed).rect.height) < 1,
  );
  const corners = alike
    ? cells.map(({ rect }) => rect)
    : gridCorners(
        wanted.map(({ rect }) => rect),
        columnsOf(placed),
        boundsOf(placed.map(({ rect }) => rect)) as Rect,
      );
  return change(document, (draft) => {
    wanted.forEach(({ note, rect }, at) => {
      const to = corners[at] as Rect;
      for (const { kind, id, x, y } of [note, ...(votes.get(note.id) ?? [])])
        draft.update(kind, id, { x: onBoard(x + to.x - rect.x), y: onBoard(y + to.y - rect.y) });
    });
  });
}
