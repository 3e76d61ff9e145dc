import type { Id } from '../base/id.ts';
import type { Carriers } from '../geometry/carriers.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Stamp } from '../model/kinds.ts';

/** Until a workshop votes in a session of its own, people vote with stamps: those that lie on a note are its votes. */
export type Votes = ReadonlyMap<Id, readonly Stamp[]>;

/** The stamps on each of these notes. What is hidden is no vote, and what is locked belongs to the board, not to a note. */
export function votesOn(document: DocumentReader, { ids, carriers }: { readonly ids: Iterable<Id>; readonly carriers: Carriers }): Votes {
  const chosen = new Set(ids);
  const votes = new Map<Id, Stamp[]>();
  for (const [id, on] of carriers) {
    const stamp = document.find('stamp', id);
    if (!stamp || stamp.hidden || stamp.locked) continue;
    for (const note of on) if (chosen.has(note) && document.find('note', note)) votes.set(note, [...(votes.get(note) ?? []), stamp]);
  }
  return votes;
}
