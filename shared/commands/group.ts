import { newId, type Id } from '../base/id.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { fresh } from '../model/fresh.ts';
import { isFree, isLocked, type Free } from '../model/on-board.ts';

const freeAmong = (document: Pick<DocumentReader, 'get'>, ids: Iterable<Id>): readonly Free[] =>
  [...new Set(ids)].map((id) => document.get(id)).filter(isFree);

/** Everything in a group, also what is locked or hidden. */
export const membersOf = (document: DocumentReader, groupId: Id): readonly Free[] => freeAmong(document, document.dependents(groupId));

/** The groups these are in. */
export const groupsOf = (document: DocumentReader, ids: Iterable<Id>): ReadonlySet<Id> =>
  new Set(freeAmong(document, ids).flatMap(({ groupId }) => groupId ?? []));

/** Groups that one or none is left in are none. */
export function dissolveSmall(draft: Draft, groups: Iterable<Id>): void {
  for (const id of groups) if (draft.find('group', id) && membersOf(draft, id).length < 2) draft.remove(id);
}

/** Makes one group of at least two things of a board. Those that were in another one leave it. Locked things stay out. */
export const group = (document: DocumentReader, { ids, id = newId() }: { readonly ids: Iterable<Id>; readonly id?: Id }): Diff =>
  change(document, (draft) => {
    const chosen = freeAmong(draft, ids).filter((record) => !isLocked(record));
    const [first] = chosen;
    const members = chosen.filter(({ boardId }) => boardId === first?.boardId);
    if (!first || members.length < 2) return;
    const left = groupsOf(
      draft,
      members.map((member) => member.id),
    );
    draft.add(fresh('group', { id, boardId: first.boardId }));
    for (const member of members) draft.update(member.kind, member.id, { groupId: id });
    dissolveSmall(draft, left);
  });

/** Takes the groups apart that any of these are in. */
export const ungroup = (document: DocumentReader, { ids }: { readonly ids: Iterable<Id> }): Diff =>
  change(document, (draft) => {
    for (const id of groupsOf(draft, ids)) draft.remove(id);
  });
