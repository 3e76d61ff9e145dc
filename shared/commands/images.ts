import { newId, type Id } from '../base/id.ts';
import type { Size } from '../geometry/camera.ts';
import { bottom, boundsOf, centre, rectOf, right, type Point, type Rect } from '../geometry/rect.ts';
import type { Diff } from '../model/diff.ts';
import { attachmentsOf, isPictureType } from '../model/attachments.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { onBoard, withinField } from '../model/field.ts';
import { fresh } from '../model/fresh.ts';
import { KINDS, type Attachment } from '../model/kinds.ts';
import { looseOn } from '../model/on-board.ts';
import { keyAt, keysAt } from './place.ts';

/** A picture whose bytes the document keeps already. */
export type PictureFile = Pick<Attachment, 'sha256' | 'mime' | 'name' | 'byteCount'> & Size;

/** The same, of any file; null for one that is no picture. */
export const pictureFileOf = (file: Omit<PictureFile, 'width' | 'height'> & Pick<Attachment, 'width' | 'height'>): PictureFile | null =>
  isPictureType(file.mime) && file.width !== null && file.height !== null ? { ...file, width: file.width, height: file.height } : null;

/** Screens are dense: a picture is laid down half as large as its pixels, but never wider than this. Board units. */
const PIXELS_A_UNIT = 2;
const WIDEST = 640;
const GAP = 20;
/** So many pictures lie beside each other before a new row begins. */
const ROW = 5;

/** How large a picture is laid on a board, board units: as it is, as far as it fits into `room`. */
export function imageSize({ width, height }: Size, room: Size): Size {
  const scale = Math.min(1 / PIXELS_A_UNIT, WIDEST / width, room.width / width, room.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Where pictures go that come together: in rows, around a point. */
export function imagePlaces(pictures: readonly Size[], middle: Point, room: Size): readonly Rect[] {
  const rects: Rect[] = [];
  let top = 0;
  for (let from = 0; from < pictures.length; from += ROW) {
    let x = 0;
    const row = pictures.slice(from, from + ROW).map((picture) => {
      const { width, height } = imageSize(picture, room);
      const rect = rectOf(x, top, width, height);
      x = right(rect) + GAP;
      return rect;
    });
    rects.push(...row);
    top = Math.max(...row.map(bottom)) + GAP;
  }
  const block = centre(boundsOf(rects) ?? rectOf(0, 0, 0, 0));
  return rects.map((rect) => ({ ...rect, x: Math.round(rect.x + middle.x - block.x), y: Math.round(rect.y + middle.y - block.y) }));
}

interface AddImages {
  readonly boardId: Id;
  /** Each with the place where it goes. */
  readonly images: readonly { readonly file: PictureFile; readonly rect: Rect }[];
  readonly freshId?: () => Id;
}

/** Lays pictures on a board, over everything loose. */
export const addImages = (document: DocumentReader, { boardId, images, freshId = newId }: AddImages): Diff =>
  change(document, (draft) => {
    if (!draft.find('board', boardId)) return;
    const others = looseOn(draft, boardId);
    const orders = keysAt(draft, others, others.length, images.length);
    images.forEach(({ file, rect }, at) => {
      const { width, height } = KINDS.image;
      const id = freshId();
      const place = { x: onBoard(rect.x), y: onBoard(rect.y), width: withinField(rect.width, width), height: withinField(rect.height, height) };
      draft.add(fresh('image', { id, boardId, ...place, rotation: 0, order: orders[at] ?? keyAt(draft, others, others.length) }));
      draft.add(fresh('attachment', { ...file, id: freshId(), imageId: id, order: keyAt(draft, [], 0) }));
    });
  });

interface ReplacePicture {
  readonly id: Id;
  readonly file: PictureFile;
  readonly freshId?: () => Id;
}

/** Another picture in the place of an image: as wide, around the same middle, in its own proportions. A locked image stays. */
export const replacePicture = (document: DocumentReader, { id, file, freshId = newId }: ReplacePicture): Diff =>
  change(document, (draft) => {
    const image = draft.find('image', id);
    if (!image || image.locked) return;
    for (const old of attachmentsOf(draft, id)) draft.remove(old.id);
    draft.add(fresh('attachment', { ...file, id: freshId(), imageId: id, order: keyAt(draft, [], 0) }));
    const height = withinField((image.width * file.height) / file.width, KINDS.image.height);
    draft.update('image', id, { height, y: onBoard(image.y + (image.height - height) / 2) });
  });
