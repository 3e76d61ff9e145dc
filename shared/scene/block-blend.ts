import type { Rect } from '../geometry/rect.ts';
import { channelsOf, faded, hexOf } from './color.ts';
import type { Color } from './scene.ts';

/** A square in which anything lies is never fainter than this: one note far from all others is still seen. */
const LEAST_SHARE = 0.35;

interface Sum {
  /** Red, green and blue, each as often as area has it. */
  readonly channels: [number, number, number];
  area: number;
}

export interface BlockBlend {
  /** Adds a block, in the pixels of the picture. */
  readonly add: (rect: Rect, fill: Color) => void;
  /** The squares in which anything lies: their mean colour, the fainter the less of them is covered. */
  readonly squares: () => IterableIterator<{ readonly rect: Rect; readonly fill: Color }>;
}

/**
 * Blocks too small to be told apart, by squares of a picture. Painted one over the other, the last colour would win and the
 * gaps between crowds would close.
 */
export function blendBlocks(side: number): BlockBlend {
  const sums = new Map<string, Sum>();
  const addTo = (column: number, row: number, [red, green, blue]: readonly [number, number, number], area: number): void => {
    const key = `${column},${row}`;
    const sum = sums.get(key) ?? { channels: [0, 0, 0], area: 0 };
    const { channels } = sum;
    channels[0] += red * area;
    channels[1] += green * area;
    channels[2] += blue * area;
    sum.area += area;
    sums.set(key, sum);
  };
  const shared = (from: number, length: number, cell: number): number =>
    Math.max(0, Math.min(from + length, (cell + 1) * side) - Math.max(from, cell * side));
  return {
    add: ({ x, y, width, height }, fill) => {
      const channels = channelsOf(fill);
      for (let column = Math.floor(x / side); column * side < x + width; column++) {
        for (let row = Math.floor(y / side); row * side < y + height; row++) {
          const area = shared(x, width, column) * shared(y, height, row);
          if (area > 0) addTo(column, row, channels, area);
        }
      }
    },
    *squares() {
      for (const [key, { channels, area }] of sums) {
        const [column = 0, row = 0] = key.split(',').map(Number);
        const [red, green, blue] = channels;
        const covered = Math.min(1, area / side ** 2);
        const fill = faded(hexOf([red / area, green / area, blue / area]), LEAST_SHARE + (1 - LEAST_SHARE) * covered);
        yield { rect: { x: column * side, y: row * side, width: side, height: side }, fill };
      }
    },
  };
}
