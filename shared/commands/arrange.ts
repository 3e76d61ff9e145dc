import type { Id } from '../base/id.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { bandOn, BANDS } from '../model/on-board.ts';
import { reorder } from './place.ts';

type Ids = { readonly ids: Iterable<Id> };

function restack(document: DocumentReader, ids: Iterable<Id>, toFront: boolean): Diff {
  const chosen = new Set(ids);
  return change(document, (draft) => {
    for (const board of draft.all('board')) {
      for (const band of BANDS) {
        const siblings = bandOn(draft, board.id, band);
        const moving = siblings.filter((record) => chosen.has(record.id));
        const behind = siblings.find((record) => !chosen.has(record.id));
        if (moving.length > 0) reorder(draft, siblings, moving, toFront ? null : (behind?.id ?? null));
      }
    }
  });
}

/** Lays maps over all other maps, what is loose over all else that is loose, and so on; among themselves they keep their order. */
export const bringToFront = (document: DocumentReader, { ids }: Ids): Diff => restack(document, ids, true);

/** Lays maps under all other maps, what is loose under all else that is loose, and so on; among themselves they keep their order. */
export const sendToBack = (document: DocumentReader, { ids }: Ids): Diff => restack(document, ids, false);
