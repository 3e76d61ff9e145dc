import type { Id } from '../base/id.ts';
import type { Rect } from '../geometry/rect.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { onBoard } from '../model/field.ts';
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

/** The nearest value a field can hold. */
export const withinField = (value: number, { min, max }: { readonly min: number; readonly max: number }): number => Math.min(max, Math.max(min, value));
