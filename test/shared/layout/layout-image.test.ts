import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containedIn, layoutImage } from '../../../shared/layout/layout-image.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { tableMeasure } from './table-measure.ts';

const image = fresh('image', { id: 'i', boardId: 'b', x: 10, y: 20, width: 300, height: 100, rotation: 0, order: 'a0' });
const attachment = fresh('attachment', {
  id: 'a',
  imageId: 'i',
  sha256: 'a'.repeat(64),
  mime: 'image/png',
  name: 'photo of the modem in the hall.png',
  byteCount: 1,
  width: 200,
  height: 200,
  order: 'a0',
});

describe('an image', () => {
  it('shows all of its picture, undistorted, in the middle of its box', () => {
    expect(layoutImage(image, attachment, tableMeasure).pictureRect).toEqual({ x: 110, y: 20, width: 100, height: 100 });
    const side = fc.integer({ min: 1, max: 5_000 });
    fc.assert(
      fc.property(side, side, side, side, (width, height, w, h) => {
        const rect = containedIn({ x: 0, y: 0, width, height }, { width: w, height: h });
        expect(rect.width / rect.height).toBeCloseTo(w / h, 5);
        expect(rect.width <= width + 1e-6 && rect.height <= height + 1e-6).toBe(true);
        expect(Math.abs(rect.width - width) < 1e-6 || Math.abs(rect.height - height) < 1e-6).toBe(true);
      }),
    );
  });

  it('has a name for when the picture is missing: its description, else its file', () => {
    const words = (layout: ReturnType<typeof layoutImage>) => layout.name.lines.map(({ text }) => text).join(' ');
    expect(words(layoutImage(image, attachment, tableMeasure))).toBe('photo of the modem in the hall.png');
    expect(words(layoutImage({ ...image, description: 'Modem' }, null, tableMeasure))).toBe('Modem');
    expect(layoutImage(image, null, tableMeasure)).toMatchObject({ picture: null, name: { lines: [] } });
  });

  it('keeps the name within a box of any size', () => {
    const side = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(side, side, fc.string({ maxLength: 300 }), (width, height, description) => {
        const { name } = layoutImage({ ...image, width, height, description }, attachment, tableMeasure);
        for (const line of name.lines)
          expect(line.x >= image.x && line.x + line.width <= image.x + width && line.baseline <= image.y + height).toBe(true);
      }),
    );
  });
});
