import { newId as freshId, type Id } from '../base/id.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { fresh } from '../model/fresh.ts';
import { hostFields, isHost } from '../model/hosted.ts';
import { isLocked } from '../model/on-board.ts';

interface SetTags {
  /** Notes and cards; others are left alone. */
  readonly ids: Iterable<Id>;
  readonly tagIds: readonly Id[];
  readonly newId?: () => Id;
}

/** Gives notes and cards these tags in place of those they had. Locked notes keep theirs. */
export const setTags = (document: DocumentReader, { ids, tagIds, newId = freshId }: SetTags): Diff =>
  change(document, (draft) => {
    for (const hostId of new Set(ids)) {
      const host = draft.get(hostId);
      if (!isHost(host) || isLocked(host)) continue;
      const wanted = new Set(tagIds.filter((id) => draft.find('tag', id)));
      for (const { id, tagId } of draft.children('tagging', hostId)) if (!wanted.delete(tagId)) draft.remove(id);
      for (const tagId of wanted) draft.add(fresh('tagging', { id: newId(), tagId, ...hostFields(host) }));
    }
  });

/** Puts one tag on all of these notes and cards, or takes it off all of them that are not locked. */
export const switchTag = (
  document: DocumentReader,
  { ids, tagId, on, newId = freshId }: { readonly ids: Iterable<Id>; readonly tagId: Id; readonly on: boolean; readonly newId?: () => Id },
): Diff =>
  change(document, (draft) => {
    for (const hostId of new Set(ids)) {
      const host = draft.get(hostId);
      if (isLocked(host)) continue;
      const there = draft.children('tagging', hostId).filter((tagging) => tagging.tagId === tagId);
      if (!on) for (const { id } of there) draft.remove(id);
      else if (isHost(host) && there.length === 0 && draft.find('tag', tagId))
        draft.add(fresh('tagging', { id: newId(), tagId, ...hostFields(host) }));
    }
  });
