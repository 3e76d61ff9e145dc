import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addImages, imagePlaces, imageSize, pictureFileOf, replacePicture, type PictureFile } from '../../../shared/commands/images.ts';
import { intersects } from '../../../shared/geometry/rect.ts';
import { attachmentsOf } from '../../../shared/model/attachments.ts';
import { Document } from '../../../shared/model/document.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import type { AnyRecord, Image } from '../../../shared/model/kinds.ts';

const BOARD: AnyRecord = { id: 'b', kind: 'board', name: null, order: 'a0' };
const ROOM = { width: 1_200, height: 800 };
const photo: PictureFile = { sha256: 'a'.repeat(64), mime: 'image/jpeg', name: 'modem.jpg', byteCount: 1_000, width: 800, height: 600 };

let ids = 0;
const freshId = () => `n${++ids}`;

function withImage(): { readonly document: Document; readonly image: Image } {
  const document = new Document([BOARD]);
  document.apply(addImages(document, { boardId: 'b', images: [{ file: photo, rect: { x: 10, y: 20, width: 400, height: 300 } }], freshId }));
  const [image] = document.all('image');
  if (!image) throw new Error('the image was not added');
  return { document, image };
}

describe('laying down pictures', () => {
  it('shows them half as large as their pixels, never wider than 640 or than the room', () => {
    expect(imageSize({ width: 800, height: 600 }, ROOM)).toEqual({ width: 400, height: 300 });
    expect(imageSize({ width: 4_000, height: 2_000 }, ROOM)).toEqual({ width: 640, height: 320 });
    expect(imageSize({ width: 1_000, height: 4_000 }, ROOM)).toEqual({ width: 200, height: 800 });
    expect(imageSize({ width: 1, height: 4_096 }, ROOM)).toEqual({ width: 1, height: 800 });
  });

  it('puts several in rows of five that do not touch, around the point', () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 4_096 }), height: fc.integer({ min: 1, max: 4_096 }) });
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 14 }), (sizes) => {
        const rects = imagePlaces(sizes, { x: 100, y: -50 }, ROOM);
        expect(rects).toHaveLength(sizes.length);
        for (const [at, rect] of rects.entries()) expect(rects.slice(at + 1).some((other) => intersects(rect, other))).toBe(false);
        expect(rects.slice(0, 5).every(({ y }) => y === rects[0]?.y)).toBe(true);
      }),
    );
  });

  it('adds an image with its picture over everything loose, in a sound document, however far out', () => {
    const { document, image } = withImage();
    document.apply(addImages(document, { boardId: 'b', images: [{ file: photo, rect: { x: 1e300, y: -1e300, width: 0, height: 1e9 } }], freshId }));
    expect(flawOfDocument([...document.records().values()])).toBeNull();
    const second = document.all('image').find(({ id }) => id !== image.id);
    expect(second !== undefined && second.order > image.order).toBe(true);
    expect(attachmentsOf(document, image.id)).toMatchObject([{ name: 'modem.jpg', imageId: image.id }]);
  });

  it('adds nothing to a board that is gone', () => {
    expect(addImages(new Document([]), { boardId: 'b', images: [{ file: photo, rect: { x: 0, y: 0, width: 1, height: 1 } }] }).added).toEqual([]);
  });

  it('takes only what can be seen for a picture', () => {
    expect(pictureFileOf(photo)).toEqual(photo);
    expect(pictureFileOf({ ...photo, mime: 'application/octet-stream', width: null, height: null })).toBeNull();
  });
});

describe('replacing a picture', () => {
  it('keeps width and middle, in the proportions of the new one', () => {
    const { document, image } = withImage();
    document.apply(replacePicture(document, { id: image.id, file: { ...photo, sha256: 'b'.repeat(64), width: 100, height: 100 }, freshId }));
    expect(document.find('image', image.id)).toMatchObject({ x: 10, y: -30, width: 400, height: 400 });
    expect(attachmentsOf(document, image.id)).toMatchObject([{ sha256: 'b'.repeat(64) }]);
  });

  it('leaves a locked one as it is', () => {
    const { document, image } = withImage();
    document.apply({ added: [], removed: [], updated: [[image, { ...image, locked: true }]] });
    expect(replacePicture(document, { id: image.id, file: photo })).toEqual({ added: [], updated: [], removed: [] });
  });
});
