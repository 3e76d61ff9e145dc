import { piecesOf } from '../base/pieces.ts';
import type { TextTable } from './clipboard-table.ts';

interface FittingRows {
  readonly rows: TextTable;
  /** How many cells go on in rows of their own below. */
  readonly divided: number;
}

/** Rows none of whose cells is longer than `max` UTF-16 units: what is longer goes on in the same column of further rows. */
export function fittingRows(rows: TextTable, max: number): FittingRows {
  const divided = rows.reduce((sum, row) => sum + row.filter((cell) => cell.length > max).length, 0);
  if (divided === 0) return { rows, divided };
  const fitting = rows.flatMap((row) => {
    if (row.every((cell) => cell.length <= max)) return [row];
    const pieces = row.map((cell) => piecesOf(cell, max));
    const height = Math.max(...pieces.map((cell) => cell.length));
    return Array.from({ length: height }, (_, at) => pieces.map((cell) => cell[at] ?? ''));
  });
  return { rows: fitting, divided };
}

/** The length of the longest cell, UTF-16 units. */
export const longestCell = (rows: TextTable): number =>
  rows.reduce((most, row) => row.reduce((longest, cell) => Math.max(longest, cell.length), most), 0);
