import type { Id } from '../base/id.ts';
import { attachmentsOf } from '../model/attachments.ts';
import { copiesOf } from '../model/copies.ts';
import { defaultLists } from '../model/default-lists.ts';
import type { DocumentReader } from '../model/document.ts';
import { isFollower, onItsOwn } from '../model/following.ts';
import type { AnyRecord } from '../model/kinds.ts';
import { contentOf } from '../model/on-board.ts';
import { LIST_KINDS, listOf } from '../model/structure.ts';

/** What is said and shown about one workshop stays with that workshop. */
const LEFT_OUT: ReadonlySet<AnyRecord['kind']> = new Set(['comment', 'attachment']);

/**
 * A board as a template: it with everything on it but comments and attachments, and the lists of its document with the
 * photos of personas. Empty when there is no such board.
 */
export function boardAsTemplate(document: DocumentReader, boardId: Id): readonly AnyRecord[] {
  const board = document.find('board', boardId);
  if (!board) return [];
  const content = contentOf(document, boardId).filter(({ kind }) => !LEFT_OUT.has(kind));
  const lists = LIST_KINDS.flatMap((kind) => listOf(document, kind)).flatMap((entry) => [entry, ...attachmentsOf(document, entry.id)]);
  const kept = new Set(content.map(({ id }) => id));
  // A map that follows one on another board stands for itself in the template.
  const cutFree = (record: AnyRecord): AnyRecord =>
    isFollower(record) && record.sourceId !== null && !kept.has(record.sourceId) ? onItsOwn(document, record) : record;
  return [{ ...board, name: null }, ...lists, ...content.map(cutFree)];
}

/** A new document from such records: everything under fresh ids but the entries every document starts with. */
export function fromTemplate(records: readonly AnyRecord[], newId: () => Id): readonly AnyRecord[] {
  return copiesOf(records, newId, new Map(defaultLists().map(({ id }) => [id, id])));
}
