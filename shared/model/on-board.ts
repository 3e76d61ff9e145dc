import type { Id } from '../base/id.ts';
import { compareOrder, orderBetween, type OrderKey } from '../base/order.ts';
import type { DocumentReader } from './document.ts';
import { hostIdOf } from './hosted.ts';
import type { AnyRecord, Board, Comment } from './kinds.ts';
import { mapIdOf } from './structure.ts';

/** What lies over everything else, in one order of its own whatever its kind. */
export const LOOSE_KINDS = ['note', 'shape', 'line', 'ink', 'image', 'stamp', 'grid'] as const;
export type LooseKind = (typeof LOOSE_KINDS)[number];
export type Loose = Extract<AnyRecord, { readonly kind: LooseKind }>;

/** What lies on a board by itself, from the bottom up; the loose kinds lie between each other. */
export const FREE_KINDS = ['frame', 'map', 'personaCard', ...LOOSE_KINDS] as const;
export type FreeKind = (typeof FREE_KINDS)[number];
export type Free = Extract<AnyRecord, { readonly kind: FreeKind }>;

export const isFree = (record: AnyRecord | undefined | null): record is Free => !!record && (FREE_KINDS as readonly string[]).includes(record.kind);

/** All boards, in the order of their tabs. */
export const boardsOf = (document: DocumentReader): readonly Board[] => document.all('board').toSorted(compareOrder);

export const isLoose = (record: AnyRecord | undefined | null): record is Loose =>
  !!record && (LOOSE_KINDS as readonly string[]).includes(record.kind);

/** Everything loose on a board, from the bottom up. */
export function looseOn(document: DocumentReader, boardId: Id): readonly Loose[] {
  const kinds = LOOSE_KINDS.map((kind) => document.children(kind, boardId) as readonly Loose[]).filter((records) => records.length > 0);
  // Most boards hold notes alone, and these are in order.
  return kinds.length <= 1 ? (kinds[0] ?? []) : kinds.flat().sort(compareOrder);
}

/** Kinds that lie in one order, from the bottom up. */
export const BANDS: readonly (readonly FreeKind[])[] = [['frame'], ['map'], ['personaCard'], LOOSE_KINDS];

/** What lies in a band of a board, from the bottom up. */
export const bandOn = (document: DocumentReader, boardId: Id, band: readonly FreeKind[]): readonly Free[] =>
  band === LOOSE_KINDS ? looseOn(document, boardId) : band.flatMap((kind) => document.children(kind, boardId) as readonly Free[]);

/** A key for what shall lie over everything loose on a board. */
export function orderOnTop(document: DocumentReader, boardId: Id): OrderKey {
  let top: OrderKey | null = null;
  for (const kind of LOOSE_KINDS) {
    const last = document.children(kind, boardId).at(-1) as Loose | undefined;
    if (last && (top === null || last.order > top)) top = last.order;
  }
  return orderBetween(top, null);
}

/** Everything that lies on a board by itself; of the loose kinds one after the other. */
export const freeOn = (document: DocumentReader, boardId: Id): readonly Free[] =>
  FREE_KINDS.flatMap((kind) => document.children(kind, boardId) as readonly Free[]);

/** The board a record lies on; null for the lists and for what is gone. */
export function boardIdOf(document: Pick<DocumentReader, 'get'>, id: Id): Id | null {
  const record = document.get(id);
  if (!record) return null;
  if (record.kind === 'board') return record.id;
  if ('boardId' in record) return record.boardId;
  const parent = partOf(record);
  if (parent !== null) return boardIdOf(document, parent);
  const mapId = mapIdOf(document, id);
  if (mapId !== null) return boardIdOf(document, mapId);
  return 'noteId' in record && record.noteId !== null ? boardIdOf(document, record.noteId) : null;
}

/** What a part of a table belongs to, or what belongs to an image. */
function partOf(record: AnyRecord): Id | null {
  switch (record.kind) {
    case 'gridColumn':
    case 'gridRow':
      return record.gridId;
    case 'gridCell':
      return record.columnId;
    case 'attachment':
      return record.imageId;
    default:
      return null;
  }
}

/** A frame or something loose that is locked, or a map whose frame is: until it is unlocked nobody can take hold of it. */
export const isLocked = (record: AnyRecord | undefined | null): boolean => isFree(record) && record.locked;

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
  for (const kind of ['group', 'view'] as const) for (const { id } of document.children(kind, boardId)) include(id);
  for (const { id } of freeOn(document, boardId)) include(id);
  return [...found.values()];
}

/** What is said about things on a board. */
export const commentsOn = (document: DocumentReader, boardId: Id): readonly Comment[] =>
  document.all('comment').filter((comment) => boardIdOf(document, hostIdOf(comment)) === boardId);

export const openCommentsOn = (document: DocumentReader, boardId: Id): readonly Comment[] =>
  commentsOn(document, boardId).filter(({ resolved }) => !resolved);
