import type { Id } from '../../shared/base/id.ts';
import { outermostAmong, ridersOf, type Carriers } from '../../shared/geometry/carriers.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { carriersOn } from '../../shared/layout/lies-on.ts';
import { isFree, isLocked } from '../../shared/model/on-board.ts';
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
