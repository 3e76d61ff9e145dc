import type { Id } from '../base/id.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { withinField } from '../model/field.ts';
import { KINDS, type Frame, type Image, type Ink, type Note, type Shape, type Stamp } from '../model/kinds.ts';
import { isFree, isLocked } from '../model/on-board.ts';

export type Measured = 'width' | 'height' | 'both';

type Sized = Note | Shape | Ink | Image | Stamp | Frame;

const SIZED: ReadonlySet<string> = new Set(['note', 'shape', 'ink', 'image', 'stamp', 'frame']);

/** What can be given a size: not words alone, which are as large as they need, and not what is as large as what is in it. */
export const isSizeable = (record: ReturnType<DocumentReader['get']>): record is Sized =>
  isFree(record) && SIZED.has(record.kind) && !isLocked(record) && !(record.kind === 'shape' && record.form === 'text');

const sizeOf = (record: Sized) =>
  record.kind === 'stamp' ? { width: record.size, height: record.size } : { width: record.width, height: record.height };

/** Makes all as wide, as high or both as the largest of them. Images and stamps keep their proportions. */
export const sameSize = (document: DocumentReader, { ids, of }: { readonly ids: Iterable<Id>; readonly of: Measured }): Diff =>
  change(document, (draft) => {
    const records = [...new Set(ids)].map((id) => draft.get(id)).filter(isSizeable);
    if (records.length < 2) return;
    const width = Math.max(...records.map((record) => sizeOf(record).width));
    const height = Math.max(...records.map((record) => sizeOf(record).height));
    for (const record of records) {
      const own = sizeOf(record);
      setSize(draft, record, of === 'height' ? own.width : width, of === 'width' ? own.height : height, of);
    }
  });

function setSize(draft: Draft, record: Sized, width: number, height: number, of: Measured): void {
  if (record.kind === 'stamp') return draft.update('stamp', record.id, { size: withinField(of === 'height' ? height : width, KINDS.stamp.size) });
  const field = KINDS[record.kind];
  const share = record.height === 0 ? 1 : record.width / record.height;
  const size = record.kind !== 'image' ? { width, height } : of === 'height' ? { width: height * share, height } : { width, height: width / share };
  draft.update(record.kind, record.id, { width: withinField(size.width, field.width), height: withinField(size.height, field.height) });
}
