import { newId, type Id } from '../base/id.ts';
import type { Rect } from '../geometry/rect.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { onBoard, withinField } from '../model/field.ts';
import { fresh } from '../model/fresh.ts';
import { KINDS, type Frame } from '../model/kinds.ts';
import { keyAt } from './place.ts';

/** Size of a new frame, board units. */
export const FRAME_SIZE = { width: 480, height: 320 } as const;

const { width: WIDTH, height: HEIGHT } = KINDS.frame;

const sized = ({ x, y, width, height }: Rect): Rect => ({
  x: onBoard(x),
  y: onBoard(y),
  width: withinField(width, WIDTH),
  height: withinField(height, HEIGHT),
});

interface AddFrame {
  readonly boardId: Id;
  readonly rect: Rect;
  readonly shape?: Frame['shape'];
  readonly id?: Id;
}

/** A plain frame over all other frames; everything else lies on it. */
export const addFrame = (document: DocumentReader, { boardId, rect, shape = 'rectangle', id = newId() }: AddFrame): Diff =>
  change(document, (draft) => {
    if (!draft.find('board', boardId)) return;
    const others = draft.children('frame', boardId);
    draft.add(fresh('frame', { id, boardId, ...sized(rect), shape, role: 'custom', order: keyAt(draft, others, others.length) }));
  });

/** Gives a frame a place and size; sizes out of range become the nearest allowed. A locked frame stays. */
export const resizeFrame = (document: DocumentReader, { id, rect }: { readonly id: Id; readonly rect: Rect }): Diff =>
  change(document, (draft) => {
    if (draft.find('frame', id)?.locked === false) draft.update('frame', id, sized(rect));
  });

export const setFrameShape = (document: DocumentReader, { ids, shape }: { readonly ids: Iterable<Id>; readonly shape: Frame['shape'] }): Diff =>
  change(document, (draft) => {
    for (const id of new Set(ids)) if (draft.find('frame', id)?.locked === false) draft.update('frame', id, { shape });
  });
