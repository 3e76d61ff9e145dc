import { newId as freshId, type Id } from '../base/id.ts';
import { compareOrder } from '../base/order.ts';
import { storableName } from '../base/text.ts';
import { boundsOf, type Rect } from '../geometry/rect.ts';
import { copiesOf } from '../model/copies.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { onBoard } from '../model/field.ts';
import { fresh } from '../model/fresh.ts';
import { KINDS, type Board } from '../model/kinds.ts';
import { bandOn, BANDS, boardsOf, contentOf, isFree, isLocked, type FreeKind } from '../model/on-board.ts';
import { releaseFollowers } from './follow.ts';
import { letGo } from './let-go.ts';
import { indexAfter, keyAt, keysAt, reorder } from './place.ts';

/** What we call the board at a place, counted from 1, while nobody named it. */
type Called = (number: number) => string;

/** Boards without a name are called by their place. Those whose place has changed keep what they were called, as if it had been typed. */
function keepNames(draft: Draft, before: readonly Board[], called: Called): void {
  boardsOf(draft).forEach(({ id, name }, at) => {
    const was = before.findIndex((board) => board.id === id);
    if (name === null && was >= 0 && was !== at) draft.update('board', id, { name: called(was + 1) });
  });
}

/** Null where the place alone gives a name no other board has. */
function freeName(boards: readonly Board[], at: number, called: Called): string | null {
  const taken = new Set(boards.map((board, place) => board.name ?? called(place + 1)));
  let number = at + 1;
  while (taken.has(called(number))) number++;
  return number === at + 1 ? null : called(number);
}

interface AddBoard {
  readonly called: Called;
  /** What it is called from the start; else by its place. */
  readonly name?: string;
  readonly id?: Id;
}

/** A new board behind all others. */
export const addBoard = (document: DocumentReader, { called, name, id = freshId() }: AddBoard): Diff =>
  change(document, (draft) => {
    const boards = boardsOf(draft);
    const own = name === undefined ? freeName(boards, boards.length, called) : storableName(name, KINDS.board.name.max);
    draft.add(fresh('board', { id, name: own, order: keyAt(draft, boards, boards.length) }));
  });

interface MoveBoard {
  readonly boardId: Id;
  /** The board it shall stand ahead of; null is the end. */
  readonly before: Id | null;
  readonly called: Called;
}

export const moveBoard = (document: DocumentReader, { boardId, before, called }: MoveBoard): Diff =>
  change(document, (draft) => {
    const boards = boardsOf(draft);
    const board = draft.find('board', boardId);
    if (!board || before === boardId) return;
    reorder(draft, boards, [board], before);
    keepNames(draft, boards, called);
  });

/** One place to the left or right; at either end nothing changes. */
export function shiftBoard(
  document: DocumentReader,
  { boardId, by, called }: { readonly boardId: Id; readonly by: -1 | 1; readonly called: Called },
): Diff {
  const boards = boardsOf(document);
  const at = boards.findIndex(({ id }) => id === boardId);
  const to = at + by;
  if (at < 0 || to < 0 || to >= boards.length) return EMPTY_DIFF;
  return moveBoard(document, { boardId, before: boards[by < 0 ? to : to + 1]?.id ?? null, called });
}

/** Removes a board with everything on it. The last one stays. */
export const removeBoard = (document: DocumentReader, { boardId, called }: { readonly boardId: Id; readonly called: Called }): Diff =>
  change(document, (draft) => {
    const boards = boardsOf(draft);
    if (boards.length < 2) return;
    for (const map of draft.children('map', boardId)) releaseFollowers(draft, map.id);
    draft.remove(boardId);
    keepNames(draft, boards, called);
  });

interface DuplicateBoard {
  readonly boardId: Id;
  readonly name: string;
  readonly called: Called;
  readonly id?: Id;
  readonly newId?: () => Id;
}

/** A copy of a board behind it, with everything on it. Lists are shared; a map of the copy follows the copy of the map it followed. */
export const duplicateBoard = (document: DocumentReader, { boardId, name, called, newId = freshId, id = newId() }: DuplicateBoard): Diff =>
  change(document, (draft) => {
    if (!draft.find('board', boardId)) return;
    const boards = boardsOf(draft);
    draft.add(fresh('board', { id, name: storableName(name, KINDS.board.name.max), order: keyAt(draft, boards, indexAfter(boards, boardId)) }));
    keepNames(draft, boards, called);
    for (const copy of copiesOf(contentOf(document, boardId), newId, new Map([[boardId, id]]))) draft.add(copy);
  });

interface MoveToBoard {
  /** What lies on a board by itself and is not locked; everything else stays. */
  readonly ids: Iterable<Id>;
  readonly boardId: Id;
  /** How far they are moved on the way, board units. */
  readonly by?: { readonly x: number; readonly y: number };
}

/** Takes things to another board, on top of what lies there, in the order they had. */
export const moveToBoard = (document: DocumentReader, { ids, boardId, by = { x: 0, y: 0 } }: MoveToBoard): Diff =>
  change(document, (draft) => {
    if (!draft.find('board', boardId)) return;
    const moving = [...new Set(ids)].flatMap((id) => {
      const record = draft.get(id);
      return isFree(record) && !isLocked(record) && record.boardId !== boardId ? [record] : [];
    });
    for (const band of BANDS) {
      const inBand = moving.filter((record) => band.includes(record.kind)).toSorted(compareOrder);
      const others = bandOn(draft, boardId, band);
      const orders = keysAt<FreeKind>(draft, others, others.length, inBand.length);
      inBand.forEach(({ kind, id, x, y }, at) =>
        draft.update(kind, id, { boardId, x: onBoard(x + by.x), y: onBoard(y + by.y), order: orders[at] as string }),
      );
    }
    letGo(
      draft,
      moving.map(({ id }) => id),
    );
  });

/** How far what takes `moving` must go to lie clear of `taken`: nowhere if it does, else below everything. Board units. */
export function clearOf(moving: Iterable<Rect>, taken: readonly Rect[], gap: number): { readonly x: number; readonly y: number } {
  const what = boundsOf(moving);
  const there = boundsOf(taken);
  if (!what || !there) return { x: 0, y: 0 };
  const overlaps = taken.some(
    (rect) => rect.x < what.x + what.width && what.x < rect.x + rect.width && rect.y < what.y + what.height && what.y < rect.y + rect.height,
  );
  return overlaps ? { x: Math.round(there.x - what.x), y: Math.round(there.y + there.height + gap - what.y) } : { x: 0, y: 0 };
}
