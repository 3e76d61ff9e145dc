import type { Id } from '../base/id.ts';
import { boundsOf, type Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Draft } from '../model/draft.ts';
import { onBoard } from '../model/field.ts';
import { isFree, isLocked, type Free } from '../model/on-board.ts';

/** Where things lie that shall be arranged, board units; of what is turned the upright rectangle around it. */
export type Rects = ReadonlyMap<Id, Rect>;

/** What is arranged as one: a thing by itself, or those of a group. */
export interface Block {
  readonly ids: readonly Id[];
  readonly rect: Rect;
}

/** Locked things stay where they are, and a line that is bound goes where its ends do. */
const isArranged = (record: Free): boolean => !isLocked(record) && !(record.kind === 'line' && (record.fromId !== null || record.toId !== null));

/** Blocks in the order in which their first things are given. Things of one group alone are a block each: then it is what is in it that is arranged. */
export function blocksOf(document: DocumentReader, rects: Rects): readonly Block[] {
  const found = [...rects].flatMap(([id, rect]) => {
    const record = document.get(id);
    return isFree(record) && isArranged(record) ? [{ id, rect, groupId: record.groupId }] : [];
  });
  const groups = new Set(found.map(({ groupId }) => groupId));
  const apart = groups.size === 1;
  const blocks = new Map<Id, { readonly ids: Id[]; readonly rects: Rect[] }>();
  for (const { id, rect, groupId } of found) {
    const key = apart || groupId === null ? id : groupId;
    const block = blocks.get(key) ?? { ids: [], rects: [] };
    block.ids.push(id);
    block.rects.push(rect);
    blocks.set(key, block);
  }
  return [...blocks.values()].map((block) => ({ ids: block.ids, rect: boundsOf(block.rects) as Rect }));
}

/** Shifts a block so that its upper left corner comes to lie at x, y. */
export function placeBlock(draft: Draft, { ids, rect }: Block, x: number, y: number): void {
  for (const id of ids) {
    const record = draft.get(id);
    if (isFree(record)) draft.update(record.kind, id, { x: onBoard(record.x + x - rect.x), y: onBoard(record.y + y - rect.y) });
  }
}
