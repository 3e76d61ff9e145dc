import type { Id } from '../base/id.ts';
import type { Rect } from '../geometry/rect.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { onBoard, withinField } from '../model/field.ts';
import { KINDS } from '../model/kinds.ts';

interface Resize {
  readonly id: Id;
  /** Where it shall lie before it is turned, board units; sizes out of range become the nearest allowed. */
  readonly rect: Rect;
}

/** Gives a note, shape, drawing, image or stamp a place and size; a stamp stays square. What is locked stays as it is. */
export const resizeLoose = (document: DocumentReader, { id, rect }: Resize): Diff =>
  change(document, (draft) => {
    const record = draft.get(id);
    const at = { x: onBoard(rect.x), y: onBoard(rect.y) };
    switch (record?.kind) {
      case 'note':
      case 'shape':
      case 'ink':
      case 'image': {
        if (record.locked) return;
        const { width, height } = KINDS[record.kind];
        draft.update(record.kind, id, { ...at, width: withinField(rect.width, width), height: withinField(rect.height, height) });
        return;
      }
      case 'stamp':
        if (!record.locked) draft.update('stamp', id, { ...at, size: withinField(Math.max(rect.width, rect.height), KINDS.stamp.size) });
        return;
      default:
    }
  });

interface ResizeText extends Resize {
  /** Which side or corner was dragged: −1 left or upper, 1 right or lower. */
  readonly handle: { readonly x: number; readonly y: number };
  /** Where the words lay before. */
  readonly from: Rect;
}

/** Bare words: a corner makes them larger or smaller, a side makes them as wide as that; how high they are is their own. */
export const resizeText = (document: DocumentReader, { id, rect, handle, from }: ResizeText): Diff =>
  change(document, (draft) => {
    const shape = draft.find('shape', id);
    if (!shape || shape.locked || handle.x === 0) return;
    const { width, height, fontSize } = KINDS.shape;
    if (handle.y === 0) {
      draft.update('shape', id, {
        x: onBoard(rect.x),
        y: onBoard(rect.y),
        width: withinField(rect.width, width),
        height: from.height,
        autoWidth: false,
      });
      return;
    }
    const size = withinField((shape.fontSize * rect.width) / from.width, fontSize);
    // Past the smallest and largest letters the corner opposite stays where it is.
    const factor = size / shape.fontSize;
    const [wide, high] = [withinField(from.width * factor, width), withinField(from.height * factor, height)];
    const x = handle.x < 0 ? rect.x + rect.width - wide : rect.x;
    const y = handle.y < 0 ? rect.y + rect.height - high : rect.y;
    draft.update('shape', id, { x: onBoard(x), y: onBoard(y), width: wide, height: high, fontSize: size });
  });
