import type { Point } from '../geometry/rect.ts';
import { NOTE_SIZE } from './notes.ts';

const GAP = 20;
const PITCH = NOTE_SIZE + GAP;

/** Centres of `count` new notes that lie row by row in a block about as wide as high, around `middle`. */
export function blockOf(count: number, middle: Point): readonly Point[] {
  const columns = Math.ceil(Math.sqrt(count));
  const at = gridOf(columns, Math.ceil(count / Math.max(columns, 1)), middle);
  return Array.from({ length: count }, (_, index) => at(index % columns, Math.floor(index / columns)));
}

/** Centres of new notes that lie in so many columns and rows around `middle`. */
export const gridOf =
  (columns: number, rows: number, middle: Point) =>
  (column: number, row: number): Point => ({
    x: middle.x + (column - (columns - 1) / 2) * PITCH,
    y: middle.y + (row - (rows - 1) / 2) * PITCH,
  });
