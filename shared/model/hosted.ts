import type { Id } from '../base/id.ts';
import { compareOrder } from '../base/order.ts';
import type { DocumentReader } from './document.ts';
import type { AnyRecord, Attachment, Comment, Note, OwnerFunction, Tag, Tagging, Touchpoint } from './kinds.ts';

// What notes and cards carry as records of their own.

/** What can be tagged and commented on. */
export type Host = Note | Touchpoint;

export const isHost = (record: AnyRecord | null | undefined): record is Host => record?.kind === 'note' || record?.kind === 'touchpoint';

/** The field by which a tagging or a comment points to its host. */
export const hostFields = ({ kind, id }: Host): { readonly noteId: Id | null; readonly touchpointId: Id | null } => ({
  noteId: kind === 'note' ? id : null,
  touchpointId: kind === 'touchpoint' ? id : null,
});

/** What belongs to exactly one other thing: `flawOfBelonging` sees to it. */
export type Hosted = Tagging | Comment | Attachment;

/** The note, card, persona or image it belongs to. */
export const hostIdOf = (record: Hosted): Id =>
  record.noteId ?? record.touchpointId ?? (record.kind === 'attachment' ? (record.personaId ?? record.imageId) : null) ?? '';

/** The tags of a note or card, in the order of the list. */
export const tagsOf = (document: DocumentReader, hostId: Id): readonly Tag[] =>
  inOrder(document.children('tagging', hostId).flatMap(({ tagId }) => document.find('tag', tagId) ?? []));

/** The functions that contribute to a touchpoint, in the order of the list. */
export const contributorsOf = (document: DocumentReader, touchpointId: Id): readonly OwnerFunction[] =>
  inOrder(document.children('contribution', touchpointId).flatMap(({ functionId }) => document.find('function', functionId) ?? []));

/** The comments on a note or card, oldest first. */
export const commentsOf = (document: DocumentReader, hostId: Id): readonly Comment[] =>
  document
    .children('comment', hostId)
    .toSorted((a, b) => (a.writtenAt === b.writtenAt ? (a.id < b.id ? -1 : 1) : a.writtenAt < b.writtenAt ? -1 : 1));

export const openComments = (document: DocumentReader, hostId: Id): number =>
  document.children('comment', hostId).filter(({ resolved }) => !resolved).length;

/** Each once, whatever a file says. */
const inOrder = <T extends { readonly id: Id; readonly order: string }>(entries: readonly T[]): readonly T[] =>
  [...new Set(entries)].sort(compareOrder);
