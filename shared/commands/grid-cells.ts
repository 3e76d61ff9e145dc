import { newId as freshId, type Id } from '../base/id.ts';
import { storableText } from '../base/text.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { fresh } from '../model/fresh.ts';
import { cellAt, gridAround, type GridPlace } from '../model/grid.ts';
import { KINDS, type NoteColor } from '../model/kinds.ts';

const isOpen = (draft: Draft, place: GridPlace): boolean => gridAround(draft, place)?.locked === false;

/** Writes into a cell. One that says nothing and has no colour is no record: it comes into being when it is written in, and goes when it is emptied. */
export function writeCell(draft: Draft, { columnId, rowId }: GridPlace, text: string, newId: () => Id = freshId): void {
  const cell = cellAt(draft, { columnId, rowId });
  const words = storableText(text, KINDS.gridCell.text.max);
  if (cell && words === '' && cell.color === null) draft.remove(cell.id);
  else if (cell) draft.update('gridCell', cell.id, { text: words });
  else if (words !== '') draft.add(fresh('gridCell', { id: newId(), columnId, rowId, text: words }));
}

/** What a cell says; the empty text takes it out. */
export const setCellText = (
  document: DocumentReader,
  { place, text, newId = freshId }: { readonly place: GridPlace; readonly text: string; readonly newId?: () => Id },
): Diff =>
  change(document, (draft) => {
    if (isOpen(draft, place)) writeCell(draft, place, text, newId);
  });

/** Takes out what cells say; their colours stay. */
export const emptyCells = (document: DocumentReader, { places }: { readonly places: readonly GridPlace[] }): Diff =>
  change(document, (draft) => {
    for (const place of places) if (isOpen(draft, place)) writeCell(draft, place, '');
  });

/** An empty record for a cell, so that it can be typed in; what is written there already stays. */
export const openCell = (
  document: DocumentReader,
  { place: { columnId, rowId }, id = freshId() }: { readonly place: GridPlace; readonly id?: Id },
): Diff =>
  change(document, (draft) => {
    if (isOpen(draft, { columnId, rowId }) && !cellAt(draft, { columnId, rowId })) draft.add(fresh('gridCell', { id, columnId, rowId }));
  });

/** The ground of cells; null takes it off. */
export const setCellColor = (
  document: DocumentReader,
  { places, color, newId = freshId }: { readonly places: readonly GridPlace[]; readonly color: NoteColor | null; readonly newId?: () => Id },
): Diff =>
  change(document, (draft) => {
    for (const place of places) {
      const cell = isOpen(draft, place) ? cellAt(draft, place) : null;
      if (cell === null) continue;
      if (cell && color === null && cell.text === '') draft.remove(cell.id);
      else if (cell) draft.update('gridCell', cell.id, { color });
      else if (color !== null) draft.add(fresh('gridCell', { id: newId(), columnId: place.columnId, rowId: place.rowId, color }));
    }
  });
