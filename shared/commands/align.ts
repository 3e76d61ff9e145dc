import { bottom, boundsOf, centre, right, type Rect } from '../geometry/rect.ts';
import type { Axis } from '../geometry/snap.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { blocksOf, placeBlock, type Arranged, type Block } from './blocks.ts';

export type Edge = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';

/** Where the upper left corner of a rectangle lies once it is aligned within another one. */
const CORNER: Readonly<Record<Edge, (rect: Rect, around: Rect) => { readonly x: number; readonly y: number }>> = {
  left: ({ y }, around) => ({ x: around.x, y }),
  center: ({ y, width }, around) => ({ x: centre(around).x - width / 2, y }),
  right: ({ y, width }, around) => ({ x: right(around) - width, y }),
  top: ({ x }, around) => ({ x, y: around.y }),
  middle: ({ x, height }, around) => ({ x, y: centre(around).y - height / 2 }),
  bottom: ({ x, height }, around) => ({ x, y: bottom(around) - height }),
};

/** Brings an edge or the middle of each block to that of all of them together. */
export function align(document: DocumentReader, { edge, ...things }: Arranged & { readonly edge: Edge }): Diff {
  const blocks = blocksOf(document, things);
  const around = boundsOf(blocks.map(({ rect }) => rect));
  if (!around || blocks.length < 2) return EMPTY_DIFF;
  return change(document, (draft) => {
    for (const block of blocks) {
      const { x, y } = CORNER[edge](block.rect, around);
      placeBlock(draft, block, x, y);
    }
  });
}

/**
 * Equal gaps between blocks, from left to right or from top to bottom; the outermost two stay. Where there is no room for
 * gaps their middles stand equally far apart.
 */
export function distribute(document: DocumentReader, { axis, ...things }: Arranged & { readonly axis: Axis }): Diff {
  const size = axis === 'x' ? 'width' : 'height';
  const middle = ({ rect }: Block): number => centre(rect)[axis];
  const blocks = blocksOf(document, things).toSorted((a, b) => middle(a) - middle(b));
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last || blocks.length < 3) return EMPTY_DIFF;
  const span = last.rect[axis] + last.rect[size] - first.rect[axis];
  const gap = (span - blocks.reduce((sum, { rect }) => sum + rect[size], 0)) / (blocks.length - 1);
  const pitch = (middle(last) - middle(first)) / (blocks.length - 1);
  return change(document, (draft) => {
    let at = first.rect[axis];
    blocks.forEach((block, index) => {
      const start = gap >= 0 ? at : middle(first) + index * pitch - block.rect[size] / 2;
      at += block.rect[size] + gap;
      if (block === first || block === last) return;
      placeBlock(draft, block, axis === 'x' ? start : block.rect.x, axis === 'y' ? start : block.rect.y);
    });
  });
}
