import type { Id } from '../../shared/base/id.ts';
import { hiddenOn } from '../../shared/commands/visibility.ts';
import { outermostAmong, ridersOf, type Carriers } from '../../shared/geometry/carriers.ts';
import { boundsOf, covers, rectOf, type Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { carriersOn } from '../../shared/layout/lies-on.ts';
import { isFree, isLocked, type Free } from '../../shared/model/on-board.ts';
import type { Editor } from './editor.ts';

// What goes along with what is moved about the shown board: see `carriersOn`.

const known = new WeakMap<BoardLayout, Carriers>();

/** What goes along with what, as everything lies now. */
export function carriersNow(editor: Editor): Carriers {
  const layout = editor.layout();
  let carriers = known.get(layout);
  if (!carriers) {
    const index = editor.index();
    known.set(layout, (carriers = carriersOn(layout, (rect) => index.looseIn(rect))));
  }
  return carriers;
}

/** These and everything that goes along with them; the same set where nothing does. */
export function withRiders(editor: Editor, ids: ReadonlySet<Id>): ReadonlySet<Id> {
  const { document } = editor;
  const riders = ridersOf(carriersNow(editor), ids).filter((id) => isFree(document.get(id)) && !isLocked(document.get(id)));
  return riders.length === 0 ? ids : new Set([...ids, ...riders]);
}

/**
 * The same, and what is hidden in frames among them: left behind, it would show itself somewhere else. For what is moved only;
 * a copy of what nobody sees would be met with surprise.
 */
export function withAllMoved(editor: Editor, ids: ReadonlySet<Id>): ReadonlySet<Id> {
  const { document, state } = editor;
  const all = withRiders(editor, ids);
  const frames = [...all].flatMap((id) => document.find('frame', id) ?? []).map((frame) => storedRect(frame));
  if (frames.length === 0) return all;
  const unseen = hiddenOn(document, state.boardId).filter((one) => !isLocked(one) && frames.some((frame) => covers(frame, storedRect(one))));
  return unseen.length === 0 ? all : new Set([...all, ...unseen.map(({ id }) => id)]);
}

/** Where a record says it lies: what is hidden has no layout. Where the size is not its own, its corner. */
function storedRect(record: Free): Rect {
  const { x, y } = record;
  if (record.kind === 'line') return boundsOf([rectOf(x, y, 0, 0), rectOf(x + record.dx, y + record.dy, 0, 0)]) ?? rectOf(x, y, 0, 0);
  if (record.kind === 'stamp') return rectOf(x, y, record.size, record.size);
  return 'width' in record ? rectOf(x, y, record.width, record.height) : rectOf(x, y, 0, 0);
}

/** These and the stamps on them, which go where they go: left behind, a vote would count for what lies beneath. A frame leaves what lies in it. */
export function withStamps(editor: Editor, ids: ReadonlySet<Id>): ReadonlySet<Id> {
  const { document } = editor;
  const carrying = new Set([...ids].filter((id) => document.get(id)?.kind !== 'frame' && !isLocked(document.get(id))));
  return new Set([...ids, ...[...withRiders(editor, carrying)].filter((id) => document.get(id)?.kind === 'stamp')]);
}

/** Those of these that go along with none of the others: what a hand has to hold to move them all. */
export function withoutRiders(editor: Editor, ids: Iterable<Id>): readonly Id[] {
  const all = new Set(ids);
  const outermost = outermostAmong(carriersNow(editor), all);
  return [...all].filter((id) => outermost(id) === null);
}
