import type { Id } from '../../shared/base/id.ts';
import type { Outline } from '../../shared/geometry/outline.ts';
import { layoutLine } from '../../shared/layout/layout-line.ts';
import type { LineLayout } from '../../shared/layout/thing-layout.ts';
import { mapIdOf } from '../../shared/model/structure.ts';
import type { Editor } from './editor.ts';
import { outlineOfGoal } from './line-goals.ts';

/** What a drag takes off the board. */
export interface Lift {
  /** What moves as it is: what is dragged, and the lines between. */
  readonly moved: ReadonlySet<Id>;
  /** Lines that hold on to something dragged by one end: they take another course with every move. */
  readonly following: readonly LineLayout[];
  /** All of it. */
  readonly all: ReadonlySet<Id>;
}

/** Worked out once for a drag: its set of things stays the same object. */
const lifts = new WeakMap<ReadonlySet<Id>, Lift>();

export function liftOf(editor: Editor, ids: ReadonlySet<Id>): Lift {
  let lift = lifts.get(ids);
  if (!lift) lifts.set(ids, (lift = makeLift(editor, ids)));
  return lift;
}

/** A thing is dragged, or the map it is part of. */
function isDragged(editor: Editor, ids: ReadonlySet<Id>, goal: Id): boolean {
  if (ids.has(goal)) return true;
  const mapId = mapIdOf(editor.document, goal);
  return mapId !== null && ids.has(mapId);
}

function makeLift(editor: Editor, ids: ReadonlySet<Id>): Lift {
  const moved = new Set(ids);
  const following: LineLayout[] = [];
  for (const { id, fromId, toId } of editor.document.children('line', editor.state.boardId)) {
    const held = ids.has(id);
    const moves = [fromId, toId].map((goal) => (goal === null ? held : isDragged(editor, ids, goal)));
    if (!held && !moves.includes(true)) continue;
    const line = editor.index().loose(id);
    if (moves.includes(false) && line?.kind === 'line') {
      moved.delete(id);
      following.push(line);
    } else moved.add(id);
  }
  // No line about: the set of the drag itself, so that nothing is copied for it.
  const untouched = following.length === 0 && moved.size === ids.size;
  return { moved: untouched ? ids : moved, following, all: untouched ? ids : new Set([...moved, ...following.map(({ id }) => id)]) };
}

const shifted = (outline: Outline, dx: number, dy: number): Outline => ({
  ...outline,
  box: { ...outline.box, x: outline.box.x + dx, y: outline.box.y + dy },
});

/** The course of a line while what it holds on to is dragged by a distance, board units. */
export function followed(editor: Editor, { record }: LineLayout, ids: ReadonlySet<Id>, dx: number, dy: number): LineLayout {
  const goalOf = (id: Id | null): Outline | null => {
    const outline = id === null ? null : outlineOfGoal(editor, id);
    return outline && id !== null && isDragged(editor, ids, id) ? shifted(outline, dx, dy) : outline;
  };
  const line = ids.has(record.id) ? { ...record, x: record.x + dx, y: record.y + dy } : record;
  return layoutLine(line, { from: goalOf(record.fromId), to: goalOf(record.toId) }, editor.measure);
}
