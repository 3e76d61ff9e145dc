import type { Rect } from './rect.ts';

/** Something that lies on a board, board units. */
export interface Placed {
  readonly rect: Rect;
}

/**
 * Rows from top to bottom, each from left to right. What begins above the middle of the first one of a row is of that row,
 * so a row need not be straight.
 */
export function rowsOf<T extends Placed>(things: readonly T[]): readonly (readonly T[])[] {
  const rows: T[][] = [];
  for (const thing of things.toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x)) {
    const [first] = rows.at(-1) ?? [];
    if (first && thing.rect.y < first.rect.y + first.rect.height / 2) rows.at(-1)?.push(thing);
    else rows.push([thing]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.rect.x - b.rect.x || a.rect.y - b.rect.y));
}
