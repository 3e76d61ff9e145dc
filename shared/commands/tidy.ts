import { boundsOf, type Point, type Rect } from '../geometry/rect.ts';
import { rowsOf, type Placed } from '../geometry/rows.ts';
import type { Axis } from '../geometry/snap.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { blocksOf, placeBlock, type Arranged, type Block } from './blocks.ts';

/** Room between what is tidied, board units: that between notes written one after the other. */
export const TIDY_GAP = 20;

/** How many columns a tidy grid has: as many as the longest row. Of a heap, where things lie on each other, about as many as rows. */
export function columnsOf(things: readonly Placed[]): number {
  const bounds = boundsOf(things.map(({ rect }) => rect));
  const area = things.reduce((sum, { rect }) => sum + rect.width * rect.height, 0);
  if (!bounds || area > bounds.width * bounds.height + 1) return Math.max(1, Math.ceil(Math.sqrt(things.length)));
  return Math.max(1, ...rowsOf(things).map((row) => row.length));
}

/** Upper left corners in a grid that begins at a point, row by row; columns are as wide and rows as high as what is in them. */
export function gridCorners(rects: readonly Rect[], columns: number, { x, y }: Point): readonly Point[] {
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rects.filter((_rect, at) => at % columns === column).map(({ width }) => width)),
  );
  const heights = Array.from({ length: Math.ceil(rects.length / columns) }, (_, row) =>
    Math.max(...rects.slice(row * columns, (row + 1) * columns).map(({ height }) => height)),
  );
  const starts = (sizes: readonly number[], from: number): readonly number[] =>
    sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size + TIDY_GAP, from));
  const [xs, ys] = [starts(widths, x), starts(heights, y)];
  return rects.map((_, at) => ({ x: xs[at % columns] as number, y: ys[Math.floor(at / columns)] as number }));
}

/** Lays blocks into a grid, in the order given, its upper left corner where theirs was. */
function intoGrid(document: DocumentReader, blocks: readonly Block[], columns: number): Diff {
  const bounds = boundsOf(blocks.map(({ rect }) => rect));
  if (!bounds || blocks.length < 2) return EMPTY_DIFF;
  const corners = gridCorners(
    blocks.map(({ rect }) => rect),
    columns,
    bounds,
  );
  return change(document, (draft) => {
    blocks.forEach((block, at) => {
      const { x, y } = corners[at] as Point;
      placeBlock(draft, block, x, y);
    });
  });
}

/** Lays blocks into a grid without overlap, in reading order. */
export function tidy(document: DocumentReader, things: Arranged): Diff {
  const blocks = blocksOf(document, things);
  return intoGrid(document, rowsOf(blocks).flat(), columnsOf(blocks));
}

/** Lays blocks into one row (`x`) or one column (`y`), in the order in which they lie along it. */
export function stack(document: DocumentReader, { axis, ...things }: Arranged & { readonly axis: Axis }): Diff {
  const other = axis === 'x' ? 'y' : 'x';
  const blocks = blocksOf(document, things).toSorted((a, b) => a.rect[axis] - b.rect[axis] || a.rect[other] - b.rect[other]);
  return intoGrid(document, blocks, axis === 'x' ? Math.max(1, blocks.length) : 1);
}
