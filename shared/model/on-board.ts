import type { Id } from '../base/id.ts';
import { compareOrder } from '../base/order.ts';
import type { DocumentReader } from './document.ts';
import { hostIdOf } from './hosted.ts';
import type { AnyRecord, Board, Comment } from './kinds.ts';
import { mapIdOf } from './structure.ts';

/** What lies on a board by itself, from the bottom up. */
export const FREE_KINDS = ['frame', 'map', 'personaCard', 'note'] as const;
export type FreeKind = (typeof FREE_KINDS)[number];
export type Free = Extract<AnyRecord, { readonly kind: FreeKind }>;

export const isFree = (record: AnyRecord | undefined | null): record is Free => !!record && (FREE_KINDS as readonly string[]).includes(record.kind);

/** All boards, in the order of their tabs. */
export const boardsOf = (document: DocumentReader): readonly Board[] => document.all('board').toSorted(compareOrder);

/** Everything that lies on a board by itself, from the bottom up. */
export const freeOn = (document: DocumentReader, boardId: Id): readonly Free[] => FREE_KINDS.flatMap((kind) => document.children(kind, boardId) as readonly Free[]);

/** The board a record lies on; null for the lists and for what is gone. */
export function boardIdOf(document: Pick<DocumentReader, 'get'>, id: Id): Id | null {
  const record = document.get(id);
  if (!record) return null;
  if (record.kind === 'board') return record.id;
  if (isFree(record)) return record.boardId;
  const mapId = mapIdOf(document, id);
  if (mapId !== null) return boardIdOf(document, mapId);
  return 'noteId' in record && record.noteId !== null ? boardIdOf(document, record.noteId) : null;
}

/** A frame, or a map whose frame is locked: until it is unlocked nobody can take hold of it. */
export const isLockedFrame = (record: AnyRecord | undefined | null): boolean => (record?.kind === 'frame' || record?.kind === 'map') && record.locked;

/** Everything on a board, parents before what is inside them, without the board itself. */
export function contentOf(document: DocumentReader, boardId: Id): readonly AnyRecord[] {
  const found = new Map<Id, AnyRecord>();
  const include = (id: Id) => {
    const record = document.get(id);
    // What only refers to a map from another board stays there.
    if (!record || found.has(id) || boardIdOf(document, id) !== boardId) return;
    found.set(id, record);
    for (const dependent of document.dependents(id)) include(dependent);
  };
  for (const { id } of freeOn(document, boardId)) include(id);
  return [...found.values()];
}

/** What is said about things on a board. */
export const commentsOn = (document: DocumentReader, boardId: Id): readonly Comment[] =>
  document.all('comment').filter((comment) => boardIdOf(document, hostIdOf(comment)) === boardId);

export const openCommentsOn = (document: DocumentReader, boardId: Id): readonly Comment[] => commentsOn(document, boardId).filter(({ resolved }) => !resolved);
