import type { Point } from '../geometry/rect.ts';
import { NOTE_SIZE } from './notes.ts';

const GAP = 20;

/** Centres of `count` new notes that lie row by row in a block about as wide as high, around `middle`. */
export function blockOf(count: number, middle: Point): readonly Point[] {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / Math.max(columns, 1));
  const pitch = NOTE_SIZE + GAP;
  return Array.from({ length: count }, (_, index) => ({
    x: middle.x + ((index % columns) - (columns - 1) / 2) * pitch,
    y: middle.y + (Math.floor(index / columns) - (rows - 1) / 2) * pitch,
  }));
}
