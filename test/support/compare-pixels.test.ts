import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differingPixels } from './compare-pixels.ts';
import { decodePng, encodePng, pngOf, type Pixels } from './png.ts';

/** A white picture with these pixels in a grey, 0 to 255. */
function picture(width: number, height: number, dark: readonly (readonly [x: number, y: number])[] = [], grey = 0): Pixels {
  const rgb = new Uint8Array(width * height * 3).fill(255);
  for (const [x, y] of dark) rgb.fill(grey, (y * width + x) * 3, (y * width + x + 1) * 3);
  return { width, height, rgb };
}

const upright = (x: number): readonly (readonly [number, number])[] => Array.from({ length: 10 }, (_, y) => [x, y] as const);

it('sees what is there in one picture only, however thin, whichever it is', () => {
  const [empty, line] = [picture(20, 10), picture(20, 10, upright(7))];
  expect(differingPixels(empty, line)).toHaveLength(10);
  expect(differingPixels(line, empty)).toHaveLength(10);
});

it('sees what has moved by two pixels, and not what an edge is rounded by', () => {
  const line = picture(20, 10, upright(7));
  expect(differingPixels(line, picture(20, 10, upright(9)))).toHaveLength(20);
  expect(differingPixels(line, picture(20, 10, upright(8)))).toEqual([]);
  expect(differingPixels(line, picture(20, 10, upright(7), 20))).toEqual([]);
});

it('takes no edge of the picture for what lies beyond the other one', () => {
  expect(differingPixels(picture(5, 3, [[4, 0]]), picture(5, 3, [[0, 1]]))).toEqual([4, 5]);
});

it('takes pictures of two sizes for wholly different', () => {
  expect(differingPixels(picture(4, 3), picture(3, 4))).toHaveLength(12);
});

it('reads every PNG as it was written', () => {
  expect(decodePng(pngOf(2, 1, [9, 8, 7]))).toEqual({ width: 2, height: 1, rgb: Uint8Array.of(9, 8, 7, 9, 8, 7) });
  const size = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(size, size, fc.infiniteStream(fc.integer({ min: 0, max: 255 })), (width, height, bytes) => {
      const pixels = { width, height, rgb: Uint8Array.from(bytes.take(width * height * 3)) };
      expect(decodePng(encodePng(pixels))).toEqual(pixels);
    }),
  );
});
