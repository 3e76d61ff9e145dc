import { newId as freshId, type Id } from '../base/id.ts';
import { storableName } from '../base/text.ts';
import type { Rect } from '../geometry/rect.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { onBoard, withinField } from '../model/field.ts';
import { fresh } from '../model/fresh.ts';
import { KINDS } from '../model/kinds.ts';
import { keyAt, reorder } from './place.ts';

const { width: WIDTH, height: HEIGHT } = KINDS.view;

/** A view as it can be stored: on the board, and neither smaller nor larger than a window can show. */
function storable({ x, y, width, height }: Rect): Rect {
  return { x: onBoard(x), y: onBoard(y), width: withinField(width, WIDTH), height: withinField(height, HEIGHT) };
}

interface AddView {
  readonly boardId: Id;
  /** What it shows, board units. */
  readonly rect: Rect;
  readonly name: string;
  readonly id?: Id;
}

/** Keeps a view of a board, behind those it has. */
export const addView = (document: DocumentReader, { boardId, rect, name, id = freshId() }: AddView): Diff =>
  change(document, (draft) => {
    if (!draft.find('board', boardId)) return;
    const views = draft.children('view', boardId);
    draft.add(
      fresh('view', {
        id,
        boardId,
        ...storable(rect),
        name: storableName(name, KINDS.view.name.max) || null,
        order: keyAt(draft, views, views.length),
      }),
    );
  });

/** Lets a view show another part of its board. */
export const frameView = (document: DocumentReader, { id, rect }: { readonly id: Id; readonly rect: Rect }): Diff =>
  change(document, (draft) => draft.update('view', id, storable(rect)));

/** Puts a view ahead of another one of its board; null is the end. */
export const moveView = (document: DocumentReader, { id, before }: { readonly id: Id; readonly before: Id | null }): Diff =>
  change(document, (draft) => {
    const view = draft.find('view', id);
    if (view && before !== id) reorder(draft, draft.children('view', view.boardId), [view], before);
  });

/** One place up or down; at either end nothing changes. */
export function shiftView(document: DocumentReader, { id, by }: { readonly id: Id; readonly by: -1 | 1 }): Diff {
  const view = document.find('view', id);
  const views = view ? document.children('view', view.boardId) : [];
  const to = views.findIndex((one) => one.id === id) + by;
  if (to < 0 || to >= views.length) return EMPTY_DIFF;
  return moveView(document, { id, before: views[by < 0 ? to : to + 1]?.id ?? null });
}

export const removeView = (document: DocumentReader, id: Id): Diff =>
  change(document, (draft) => {
    if (draft.find('view', id)) draft.remove(id);
  });
