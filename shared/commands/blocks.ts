import type { Id } from '../base/id.ts';
import { NO_CARRIERS, outermostAmong, ridersOf, type Carriers } from '../geometry/carriers.ts';
import { boundsOf, type Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Draft } from '../model/draft.ts';
import { onBoard } from '../model/field.ts';
import { isFree, isLocked, type Free } from '../model/on-board.ts';

/** Where things lie that shall be arranged, board units; of what is turned the upright rectangle around it. */
export type Rects = ReadonlyMap<Id, Rect>;

/** What is arranged, and what goes along with what. */
export interface Arranged {
  readonly rects: Rects;
  readonly carriers?: Carriers;
}

/** What is arranged as one: a thing by itself, or those of a group. */
export interface Block {
  readonly ids: readonly Id[];
  /** What goes along with them, wherever it lies. */
  readonly riders: readonly Id[];
  readonly rect: Rect;
}

/** Locked things stay where they are, and a line that is bound goes where its ends do. */
const isArranged = (record: Free): boolean => !isLocked(record) && !(record.kind === 'line' && (record.fromId !== null || record.toId !== null));

/**
 * Blocks in the order in which their first things are given. Things of one group alone are a block each: then it is what is in
 * it that is arranged. What goes along with another one of them is no block of its own, unless nothing else would be left to
 * arrange: notes are arranged with their stamps on them, and frames with what lies in them.
 */
export function blocksOf(document: DocumentReader, { rects, carriers = NO_CARRIERS }: Arranged): readonly Block[] {
  const all = [...rects].flatMap(([id, rect]) => {
    const record = document.get(id);
    return isFree(record) && isArranged(record) ? [{ id, rect, groupId: record.groupId }] : [];
  });
  const outermost = outermostAmong(carriers, rects);
  const alone = all.filter(({ id }) => outermost(id) === null);
  return blocksAmong(alone.length > 1 ? alone : all, carriers);
}

function blocksAmong(found: readonly { readonly id: Id; readonly rect: Rect; readonly groupId: Id | null }[], carriers: Carriers): readonly Block[] {
  const groups = new Set(found.map(({ groupId }) => groupId));
  const apart = groups.size === 1;
  const blocks = new Map<Id, { readonly ids: Id[]; readonly riders: Id[]; readonly rects: Rect[] }>();
  const blockOf = new Map<Id, Id>();
  for (const { id, rect, groupId } of found) {
    const key = apart || groupId === null ? id : groupId;
    const block = blocks.get(key) ?? { ids: [], riders: [], rects: [] };
    block.ids.push(id);
    block.rects.push(rect);
    blocks.set(key, block);
    blockOf.set(id, key);
  }
  const outermost = outermostAmong(carriers, blockOf);
  for (const id of ridersOf(carriers, blockOf)) blocks.get(blockOf.get(outermost(id) ?? '') ?? '')?.riders.push(id);
  return [...blocks.values()].map((block) => ({ ids: block.ids, riders: block.riders, rect: boundsOf(block.rects) as Rect }));
}

/** Shifts a block so that its upper left corner comes to lie at x, y. */
export function placeBlock(draft: Draft, { ids, riders, rect }: Block, x: number, y: number): void {
  for (const id of [...ids, ...riders]) {
    const record = draft.get(id);
    if (isFree(record) && !isLocked(record)) draft.update(record.kind, id, { x: onBoard(record.x + x - rect.x), y: onBoard(record.y + y - rect.y) });
  }
}
