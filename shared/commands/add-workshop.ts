import { newId as freshId, type Id } from '../base/id.ts';
import { storableName } from '../base/text.ts';
import type { Diff } from '../model/diff.ts';
import { copiesOf } from '../model/copies.ts';
import { Document, type DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { KINDS, type AnyRecord, type Board } from '../model/kinds.ts';
import { boardsOf } from '../model/on-board.ts';
import { isEntry, LIST_KINDS, listOf } from '../model/structure.ts';
import { PastedEntries } from './pasted-entries.ts';
import { keysAt } from './place.ts';

interface AddWorkshop {
  /** All records of another document, sound and belonging together. */
  readonly records: readonly AnyRecord[];
  /** What one of its boards is called here; `index` counts from 0 among them. */
  readonly nameOf: (board: Board, index: number) => string;
  readonly newId?: () => Id;
}

/**
 * Adds every board of another document behind the boards that are there, with everything on them, under fresh ids. List entries
 * are found again by id, then by name, and added where the document has none like that; what it has stays as it is.
 */
export const addWorkshop = (document: DocumentReader, { records, nameOf, newId = freshId }: AddWorkshop): Diff =>
  change(document, (draft) => {
    const other = new Document(records);
    const entries = new PastedEntries(draft, newId, records);
    const standIns = new Map<Id, Id>();
    for (const entry of LIST_KINDS.flatMap((kind) => listOf(other, kind))) {
      const goal = entries.idOf(entry.id);
      if (goal !== null) standIns.set(entry.id, goal);
    }
    const boards = boardsOf(other);
    const there = boardsOf(draft);
    const orders = keysAt(draft, there, there.length, boards.length);
    // The photo of a persona that is here already stays the one it has here.
    const isAnothersPhoto = (record: AnyRecord): boolean =>
      record.kind === 'attachment' && record.personaId !== null && entries.added(record.personaId) === undefined;
    const content = records.filter((record) => !isEntry(record) && !isAnothersPhoto(record));
    const copies = new Map(copiesOf(content, newId, standIns).map((copy, at) => [content[at]?.id ?? '', copy]));
    boards.forEach((board, index) => {
      const copy = copies.get(board.id);
      copies.delete(board.id);
      const name = storableName(nameOf(board, index), KINDS.board.name.max) || null;
      if (copy?.kind === 'board') draft.add({ ...copy, name, order: orders[index] as string });
    });
    for (const copy of copies.values()) draft.add(copy);
  });
