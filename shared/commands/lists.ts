import { newId as freshId, type Id } from '../base/id.ts';
import { storableName, storableText } from '../base/text.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { isEntry, listOf, type Entry, type ListKind } from '../model/structure.ts';
import { fresh } from '../model/fresh.ts';
import { contributorsOf, hostIdOf, tagsOf } from '../model/hosted.ts';
import type { Icon } from '../model/choices.ts';
import { NOTE_COLORS } from '../model/choices.ts';
import { KINDS, type NoteColor } from '../model/kinds.ts';
import { keyAt, reorder } from './place.ts';

/** What an entry is about; a list takes what it has a field for. An emptied name of a channel or function is ours again. */
export interface EntryPatch {
  readonly name?: string;
  readonly color?: NoteColor;
  readonly icon?: Icon;
  readonly role?: string;
  readonly description?: string;
  readonly goals?: string;
  readonly frustrations?: string;
  readonly quote?: string;
}

const ICON_OF_NEW: Readonly<Record<Exclude<ListKind, 'tag'>, Icon>> = { persona: 'user', channel: 'dot', function: 'building' };

/** The colour a new entry gets: the one the list has used least, in the order of the palette. */
function freeColor(entries: readonly Entry[]): NoteColor {
  const used = (color: NoteColor): number => entries.filter((entry) => entry.color === color).length;
  return NOTE_COLORS.reduce((best, color) => (used(color) < used(best) ? color : best));
}

interface AddEntry extends EntryPatch {
  readonly kind: ListKind;
  readonly id?: Id;
}

/** A new entry at the end of its list. */
export const addEntry = (document: DocumentReader, { kind, id = freshId(), ...given }: AddEntry): Diff =>
  change(document, (draft) => {
    const list = listOf(draft, kind);
    const base = { id, color: freeColor(list), order: keyAt(draft, list, list.length) };
    if (kind === 'tag') draft.add(fresh('tag', base));
    else if (kind === 'persona') draft.add(fresh('persona', { ...base, icon: ICON_OF_NEW[kind] }));
    else if (kind === 'channel') draft.add(fresh('channel', { ...base, icon: ICON_OF_NEW[kind], type: 'custom' }));
    else draft.add(fresh('function', { ...base, icon: ICON_OF_NEW[kind], type: 'custom' }));
    patchEntry(draft, id, given);
  });

function patchEntry(draft: Draft, id: Id, patch: EntryPatch): void {
  const entry = draft.get(id);
  if (!isEntry(entry)) return;
  const fields = Object.entries(patch).flatMap(([name, value]: [string, unknown]) => {
    const field = (KINDS[entry.kind] as Readonly<Record<string, { readonly type: string; readonly nullable: boolean; readonly max?: number }>>)[name];
    if (!field || value === undefined) return [];
    if (field.type !== 'text' || typeof value !== 'string') return [[name, value]];
    const text = name === 'name' || name === 'role' ? storableName(value, field.max ?? 0) : storableText(value, field.max ?? 0);
    return [[name, text === '' && field.nullable ? null : text]];
  });
  draft.update(entry.kind, id, Object.fromEntries(fields) as Partial<Omit<Entry, 'id' | 'kind'>>);
}

export const changeEntry = (document: DocumentReader, { id, patch }: { readonly id: Id; readonly patch: EntryPatch }): Diff =>
  change(document, (draft) => patchEntry(draft, id, patch));

interface MoveEntry {
  readonly id: Id;
  /** One place up or down its list; or `before`: ahead of that entry, at the end when null. */
  readonly direction?: 'up' | 'down';
  readonly before?: Id | null;
}

export const moveEntry = (document: DocumentReader, { id, direction, before = null }: MoveEntry): Diff =>
  change(document, (draft) => {
    const entry = draft.get(id);
    if (!isEntry(entry)) return;
    const list = listOf(draft, entry.kind);
    const at = list.findIndex((other) => other.id === id);
    if (direction === undefined) return reorder(draft, list, [entry], before);
    if (direction === 'up' && at > 0) reorder(draft, list, [entry], list[at - 1]?.id ?? null);
    if (direction === 'down' && at < list.length - 1) reorder(draft, list, [entry], list[at + 2]?.id ?? null);
  });

/**
 * What uses an entry: the cards, notes, maps, curves and persona cards that show it, each once. The pictures of a persona
 * belong to it and do not use it.
 */
export function usersOf(document: DocumentReader, id: Id): ReadonlySet<Id> {
  const users = new Set<Id>();
  for (const dependent of document.dependents(id)) {
    const record = document.get(dependent);
    if (record?.kind === 'contribution') users.add(record.touchpointId);
    else if (record?.kind === 'tagging') users.add(hostIdOf(record));
    else if (record && record.kind !== 'attachment') users.add(dependent);
  }
  return users;
}

export const useCount = (document: DocumentReader, id: Id): number => usersOf(document, id).size;

/**
 * Removes an entry of a list. Whatever used it uses `replaceBy` from now on, an entry of the same list; with null, or when
 * there is no such entry, it is left empty. Nothing carries the same entry twice afterwards.
 */
export const removeEntry = (document: DocumentReader, { id, replaceBy }: { readonly id: Id; readonly replaceBy: Id | null }): Diff =>
  change(document, (draft) => {
    const entry = draft.get(id);
    if (!isEntry(entry)) return;
    if (replaceBy !== null && replaceBy !== id && draft.get(replaceBy)?.kind === entry.kind) {
      for (const dependent of draft.dependents(id)) moveUse(draft, dependent, id, replaceBy);
    }
    draft.remove(id);
  });

function moveUse(draft: Draft, userId: Id, from: Id, to: Id): void {
  const user = draft.get(userId);
  switch (user?.kind) {
    case 'touchpoint':
      draft.update('touchpoint', userId, {
        ...(user.channelId === from ? { channelId: to } : {}),
        ...(user.personaId === from ? { personaId: to } : {}),
        ...(user.ownerId === from ? { ownerId: to } : {}),
      });
      // Who owns a touchpoint does not contribute to it as well.
      if (user.ownerId === from) for (const { id, functionId } of draft.children('contribution', userId)) if (functionId === to) draft.remove(id);
      return;
    case 'map':
    case 'curve':
    case 'personaCard':
      return draft.update(user.kind, userId, { personaId: to });
    case 'contribution': {
      const owned = draft.find('touchpoint', user.touchpointId)?.ownerId;
      const there = owned === to || contributorsOf(draft, user.touchpointId).some(({ id }) => id === to);
      return there ? draft.remove(userId) : draft.update('contribution', userId, { functionId: to });
    }
    case 'tagging':
      return tagsOf(draft, hostIdOf(user)).some(({ id }) => id === to) ? draft.remove(userId) : draft.update('tagging', userId, { tagId: to });
    default:
  }
}

interface SetContributors {
  /** Cards; others are left alone. */
  readonly ids: Iterable<Id>;
  readonly functionIds: readonly Id[];
  readonly newId?: () => Id;
}

/** Says which functions contribute to touchpoints, in place of those that did. The owner of one is not among them. */
export const setContributors = (document: DocumentReader, { ids, functionIds, newId = freshId }: SetContributors): Diff =>
  change(document, (draft) => {
    for (const touchpointId of new Set(ids)) {
      const card = draft.find('touchpoint', touchpointId);
      if (!card) continue;
      const wanted = new Set(functionIds.filter((id) => id !== card.ownerId && draft.find('function', id)));
      for (const { id, functionId } of draft.children('contribution', touchpointId)) if (!wanted.delete(functionId)) draft.remove(id);
      for (const functionId of wanted) draft.add(fresh('contribution', { id: newId(), touchpointId, functionId }));
    }
  });

/** Lets one function contribute to all of these touchpoints, or to none of them. */
export const switchContributor = (
  document: DocumentReader,
  { ids, functionId, on, newId = freshId }: { readonly ids: Iterable<Id>; readonly functionId: Id; readonly on: boolean; readonly newId?: () => Id },
): Diff =>
  change(document, (draft) => {
    for (const touchpointId of new Set(ids)) {
      const card = draft.find('touchpoint', touchpointId);
      const there = draft.children('contribution', touchpointId).filter((contribution) => contribution.functionId === functionId);
      if (!on) for (const { id } of there) draft.remove(id);
      else if (card && there.length === 0 && card.ownerId !== functionId && draft.find('function', functionId)) {
        draft.add(fresh('contribution', { id: newId(), touchpointId, functionId }));
      }
    }
  });
