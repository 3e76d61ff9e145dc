import type { Id } from '../base/id.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { freeOn, isFree, isLocked, type Free } from '../model/on-board.ts';

/** What is locked on a board, without maps, whose lock is of another kind: what is in them can still be worked on. */
export const lockedOn = (document: DocumentReader, boardId: Id): readonly Free[] =>
  freeOn(document, boardId).filter((record) => record.kind !== 'map' && isLocked(record));

export const isHidden = (record: Free): boolean => record.kind !== 'map' && record.hidden;

/** What nobody sees on a board until somebody asks for it. */
export const hiddenOn = (document: DocumentReader, boardId: Id): readonly Free[] => freeOn(document, boardId).filter(isHidden);

/** Locks or unlocks whatever lies on a board by itself. Locked, it cannot be taken hold of; of a map the frame is locked: see `isFixed`. */
export const lock = (document: DocumentReader, { ids, locked }: { readonly ids: Iterable<Id>; readonly locked: boolean }): Diff =>
  change(document, (draft) => {
    for (const id of new Set(ids)) {
      const record = draft.get(id);
      if (isFree(record)) draft.update(record.kind, id, { locked });
    }
  });

/** Hides things, or shows them again. Maps are always seen: they hide lanes of their own. What is locked stays seen. */
export const hide = (document: DocumentReader, { ids, hidden }: { readonly ids: Iterable<Id>; readonly hidden: boolean }): Diff =>
  change(document, (draft) => {
    for (const id of new Set(ids)) {
      const record = draft.get(id);
      if (isFree(record) && record.kind !== 'map' && !(hidden && record.locked)) draft.update(record.kind, id, { hidden });
    }
  });
