import type { Id } from '../base/id.ts';
import { newId } from '../base/id.ts';
import { clearPlaces } from '../geometry/clear-place.ts';
import { boundsOf, covers, type Point, type Rect } from '../geometry/rect.ts';
import { rowsOf } from '../geometry/rows.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { onBoard, withinField } from '../model/field.ts';
import { fresh } from '../model/fresh.ts';
import { KINDS } from '../model/kinds.ts';
import { isFree, orderOnTop } from '../model/on-board.ts';
import { blocksOf, placeBlock, type Arranged } from './blocks.ts';
import { dissolveSmall, groupsOf } from './group.ts';
import { columnsOf, gridCorners } from './tidy.ts';

/** Of the heading over what is gathered, board units. */
const HEADING = { fontSize: 28, height: 38, gap: 16 } as const;
/** What it needs above that. */
const ABOVE = HEADING.height + HEADING.gap;

interface Cluster extends Arranged {
  /** What lies about besides: nothing of it is covered. */
  readonly others?: readonly Rect[];
  /** Of the heading, and of the group. */
  readonly headingId?: Id;
  readonly groupId?: Id;
}

/**
 * Gathers things under an empty heading: laid into a tidy grid where they were, and one group with it. Where there is no room
 * for that, all of it goes the shortest way to where there is, and out of nothing it lay in if that can be.
 */
export function cluster(document: DocumentReader, { others = [], headingId = newId(), groupId = newId(), ...things }: Cluster): Diff {
  const blocks = rowsOf(blocksOf(document, things)).flat();
  const bounds = boundsOf(blocks.map(({ rect }) => rect));
  const first = document.get(blocks[0]?.ids[0] ?? '');
  if (!bounds || !isFree(first) || blocks.length < 2) return EMPTY_DIFF;
  const { boardId } = first;
  const rects = blocks.map(({ rect }) => rect);
  const corners = gridCorners(rects, columnsOf(blocks), bounds);
  const grid = boundsOf(rects.map((rect, at) => ({ ...rect, ...corners[at] }))) as Rect;
  const place = placeFor(grid, bounds, others);
  const [dx, dy] = [place.x - grid.x, place.y + ABOVE - grid.y];
  return change(document, (draft) => {
    const members = blocks.flatMap(({ ids }) => ids);
    const left = groupsOf(draft, members);
    draft.add(fresh('group', { id: groupId, boardId }));
    blocks.forEach((block, at) => {
      const { x, y } = corners[at] as Point;
      placeBlock(draft, block, x + dx, y + dy);
    });
    draft.add(
      fresh('shape', {
        id: headingId,
        boardId,
        x: onBoard(place.x),
        y: onBoard(place.y),
        width: withinField(grid.width, KINDS.shape.width),
        height: HEADING.height,
        rotation: 0,
        form: 'text',
        fontSize: HEADING.fontSize,
        bold: true,
        align: 'left',
        order: orderOnTop(draft, boardId),
      }),
    );
    for (const id of [...members, headingId]) {
      const record = draft.get(id);
      if (isFree(record)) draft.update(record.kind, id, { groupId });
    }
    dissolveSmall(draft, left);
  });
}

/** Where the grid and the heading over it go: where the grid is, or what is below the heading is where it was, or near there. */
function placeFor(grid: Rect, before: Rect, others: readonly Rect[]): Rect {
  // What they lay in as a whole, as on a picture, is a ground for them rather than in the way.
  const [grounds, inWay] = [others.filter((other) => covers(other, before)), others.filter((other) => !covers(other, before))];
  const wanted = { ...grid, y: grid.y - ABOVE, height: grid.height + ABOVE };
  const places = [wanted, grid]
    .map((at) => ({ ...wanted, y: at.y }))
    .flatMap((at) => clearPlaces({ wanted: at, others: inWay, gap: HEADING.gap }))
    .toSorted((a, b) => distance(a, wanted) - distance(b, wanted));
  return places.find((at) => grounds.every((ground) => covers(ground, at))) ?? (places[0] as Rect);
}

const distance = (a: Rect, b: Rect): number => Math.hypot(a.x - b.x, a.y - b.y);
