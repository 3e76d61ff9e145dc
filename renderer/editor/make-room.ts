import type { Id } from '../../shared/base/id.ts';
import { moveApart } from '../../shared/commands/move-apart.ts';
import { makeRoom, type Thing } from '../../shared/geometry/make-room.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { EMPTY_DIFF, type Diff } from '../../shared/model/diff.ts';
import { FREE_KINDS, isFree } from '../../shared/model/on-board.ts';
import type { Editor } from './editor.ts';

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

/** What has to move because an edit, done already, made maps grow; it belongs to the same step of undo. */
export function roomFor(editor: Editor, before: BoardLayout | null, diff: Diff): Diff {
  if (!before || before.boardId !== editor.state.boardId) return EMPTY_DIFF;
  const after = editor.layout();
  const known = new Map(before.maps.map((map) => [map.id, map.rect]));
  const grew = after.maps.some(
    ({ id, rect }) => rect.width > (known.get(id)?.width ?? Infinity) || rect.height > (known.get(id)?.height ?? Infinity),
  );
  if (!grew) return EMPTY_DIFF;
  const placed = placedBy(diff);
  const earlier = new Map([...thingsOf(before)].map(({ id, rect }) => [id, rect]));
  const things = [...thingsOf(after)].flatMap(({ id, kind, rect }): Thing | [] => {
    const was = earlier.get(id);
    return was && !placed.has(id) ? { id, kind, before: was, after: rect } : [];
  });
  return moveApart(editor.document, makeRoom(things));
}
