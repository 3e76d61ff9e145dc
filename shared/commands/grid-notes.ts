import { newId as freshId, type Id } from '../base/id.ts';
import { boundsOf, centre, type Rect } from '../geometry/rect.ts';
import { rowsOf } from '../geometry/rows.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { cellAt, columnsOfGrid, rowsOfGrid } from '../model/grid.ts';
import type { Note } from '../model/kinds.ts';
import { looseOn } from '../model/on-board.ts';
import type { Rects } from './blocks.ts';
import { dissolveSmall, groupsOf } from './group.ts';
import { GRID_CELL, GRID_LIMITS, plantGrid } from './grids.ts';
import { writeCell } from './grid-cells.ts';
import { noteAt, NOTE_SIZE } from './notes.ts';
import { keysAt } from './place.ts';

/** From note to note, board units. */
const PITCH = NOTE_SIZE + 20;

/** What a note carries besides its words cannot lie in a cell: such a note stays one. */
export const fitsInCell = (document: DocumentReader, note: Note): boolean =>
  !note.locked && [...document.dependents(note.id)].every((id) => document.get(id)?.kind === 'line');

interface ToGrid {
  /** Where the notes lie, by id. */
  readonly rects: Rects;
  readonly id?: Id;
  readonly newId?: () => Id;
}

interface Placed {
  readonly note: Note;
  readonly rect: Rect;
}

/** Columns of what lies below each other: a new one begins where the gap to the middle before is over half a note. */
function columnOf(placed: readonly Placed[]): (rect: Rect) => number {
  const least = Math.min(...placed.map(({ rect }) => rect.width)) / 2;
  const middles = placed.map(({ rect }) => centre(rect).x).toSorted((a, b) => a - b);
  const starts = middles.filter((x, at) => at === 0 || x - (middles[at - 1] as number) > least);
  return (rect) => starts.findLastIndex((x) => x <= centre(rect).x);
}

/**
 * Puts the words of notes into a table, in the rows and columns they lie in, with their colours where they have several.
 * The notes go; what carries comments, files or tags stays a note, and lines that led to the notes end where they are.
 */
export function notesToGrid(document: DocumentReader, { rects, id = freshId(), newId = freshId }: ToGrid): Diff {
  const placed = [...rects].flatMap(([noteId, rect]): readonly Placed[] => {
    const note = document.find('note', noteId);
    return note && fitsInCell(document, note) ? [{ note, rect }] : [];
  });
  const [first] = placed;
  const bounds = boundsOf(placed.map(({ rect }) => rect));
  if (!first || !bounds) return EMPTY_DIFF;
  const rows = rowsOf(placed);
  const column = columnOf(placed);
  const count = Math.max(...placed.map(({ rect }) => column(rect))) + 1;
  if (rows.length > GRID_LIMITS.rows || count > GRID_LIMITS.columns || rows.length * count > GRID_LIMITS.cells) return EMPTY_DIFF;
  const colored = new Set(placed.map(({ note }) => note.color)).size > 1;
  return change(document, (draft) => {
    const widths = Array.from({ length: count }, () => Math.max(NOTE_SIZE, GRID_CELL.width));
    if (!plantGrid(draft, { boardId: first.note.boardId, at: bounds, widths, rows: rows.length, hasHeader: false, id, newId })) return;
    const columns = columnsOfGrid(draft, id);
    const left = groupsOf(
      draft,
      placed.map(({ note }) => note.id),
    );
    rowsOfGrid(draft, id).forEach((row, y) => {
      for (const { note, rect } of rows[y] ?? []) {
        const place = { columnId: columns[column(rect)]?.id ?? '', rowId: row.id };
        const words = [cellAt(draft, place)?.text ?? '', note.text, note.link ?? ''].filter((part) => part.trim() !== '').join('\n');
        writeCell(draft, place, words, newId);
        const cell = cellAt(draft, place);
        if (colored && cell) draft.update('gridCell', cell.id, { color: note.color });
        draft.remove(note.id);
      }
    });
    dissolveSmall(draft, left);
  });
}

/** Makes every written cell of a table a note, in the same rows and columns, and takes the table away. */
export const gridToNotes = (document: DocumentReader, { gridId, newId = freshId }: { readonly gridId: Id; readonly newId?: () => Id }): Diff =>
  change(document, (draft) => {
    const grid = draft.find('grid', gridId);
    if (!grid || grid.locked) return;
    const columns = columnsOfGrid(draft, gridId);
    const cells = rowsOfGrid(draft, gridId).flatMap((row, y) =>
      columns.flatMap((column, x) => {
        const cell = cellAt(draft, { columnId: column.id, rowId: row.id });
        return cell && cell.text.trim() !== ''
          ? [{ cell, at: { x: grid.x + x * PITCH + NOTE_SIZE / 2, y: grid.y + y * PITCH + NOTE_SIZE / 2 } }]
          : [];
      }),
    );
    const others = looseOn(draft, grid.boardId);
    const orders = keysAt(draft, others, others.length, cells.length);
    const left = groupsOf(draft, [gridId]);
    cells.forEach(({ cell, at }, index) => {
      draft.add(
        noteAt(
          { boardId: grid.boardId, at, text: cell.text, ...(cell.color === null ? {} : { color: cell.color }), id: newId() },
          orders[index] as string,
        ),
      );
    });
    draft.remove(gridId);
    dissolveSmall(draft, left);
  });
