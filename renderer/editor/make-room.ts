import type { Id } from '../../shared/base/id.ts';
import { moveApart } from '../../shared/commands/move-apart.ts';
import { makeRoom, type Thing } from '../../shared/geometry/make-room.ts';
import type { Point, Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { EMPTY_DIFF, type Diff } from '../../shared/model/diff.ts';
import { FREE_KINDS, isFree } from '../../shared/model/on-board.ts';
import type { Editor } from './editor.ts';
import { stampsFollowing } from './follow-cards.ts';

/** Where everything lies before an edit; null, and no layout made for it, where no map has a neighbour. */
export function layoutBefore(editor: Editor): BoardLayout | null {
  const { document, state } = editor;
  if (document.children('map', state.boardId).length === 0) return null;
  const count = FREE_KINDS.reduce((sum, kind) => sum + document.children(kind, state.boardId).length, 0);
  return count > 1 ? editor.layout() : null;
}

/** What an edit itself put where it lies: that may overlap whatever it likes. */
function placedBy(diff: Diff): ReadonlySet<Id> {
  const moved = diff.updated.filter(([before, after]) => isFree(before) && isFree(after) && (before.x !== after.x || before.y !== after.y));
  return new Set([...diff.added, ...moved.map(([, after]) => after)].map(({ id }) => id));
}

function* thingsOf({
  maps,
  frames,
  personaCards,
  loose,
}: BoardLayout): Generator<{ readonly id: Id; readonly kind: Thing['kind']; readonly rect: Rect }> {
  for (const { id, rect } of maps) yield { id, kind: 'map', rect };
  for (const { id, outer } of frames) yield { id, kind: 'frame', rect: outer };
  for (const { id, rect } of [...personaCards, ...loose]) yield { id, kind: 'other', rect };
}

/** What has to move because an edit, done already, moved cards within their maps, or made maps grow; it belongs to the same step of undo. */
export function roomFor(editor: Editor, before: BoardLayout | null, diff: Diff): Diff {
  if (!before || before.boardId !== editor.state.boardId) return EMPTY_DIFF;
  const after = editor.layout();
  const placed = placedBy(diff);
  const moves = new Map([...stampsFollowing(before, after)].filter(([id]) => !placed.has(id)));
  for (const [id, by] of roomMade(before, after, placed, moves)) {
    const known = moves.get(id) ?? { x: 0, y: 0 };
    moves.set(id, { x: known.x + by.x, y: known.y + by.y });
  }
  return moves.size === 0 ? EMPTY_DIFF : moveApart(editor.document, moves);
}

/** How far things have to go where a map has grown; `moved` are on their way already. */
function roomMade(before: BoardLayout, after: BoardLayout, placed: ReadonlySet<Id>, moved: ReadonlyMap<Id, Point>): ReadonlyMap<Id, Point> {
  const known = new Map(before.maps.map((map) => [map.id, map.rect]));
  const grew = after.maps.some(
    ({ id, rect }) => rect.width > (known.get(id)?.width ?? Infinity) || rect.height > (known.get(id)?.height ?? Infinity),
  );
  if (!grew) return new Map();
  const earlier = new Map([...thingsOf(before)].map(({ id, rect }) => [id, rect]));
  const things = [...thingsOf(after)].flatMap(({ id, kind, rect }): Thing | [] => {
    const was = earlier.get(id);
    const by = moved.get(id);
    return was && !placed.has(id) ? { id, kind, before: was, after: by ? { ...rect, x: rect.x + by.x, y: rect.y + by.y } : rect } : [];
  });
  return makeRoom(things);
}
