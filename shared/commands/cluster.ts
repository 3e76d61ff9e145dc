import type { Id } from '../base/id.ts';
import { newId } from '../base/id.ts';
import { boundsOf } from '../geometry/rect.ts';
import { rowsOf } from '../geometry/rows.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { onBoard } from '../model/field.ts';
import { fresh } from '../model/fresh.ts';
import { isFree, orderOnTop } from '../model/on-board.ts';
import { blocksOf, placeBlock, type Rects } from './blocks.ts';
import { dissolveSmall, groupsOf } from './group.ts';
import { columnsOf, gridCorners } from './tidy.ts';

/** Of the heading over what is gathered, board units. */
const HEADING = { fontSize: 28, height: 38, gap: 16 } as const;

interface Cluster {
  readonly rects: Rects;
  /** Of the heading, and of the group. */
  readonly headingId?: Id;
  readonly groupId?: Id;
}

/** Gathers things under an empty heading: laid into a tidy grid where they were, and one group with it. */
export function cluster(document: DocumentReader, { rects, headingId = newId(), groupId = newId() }: Cluster): Diff {
  const blocks = rowsOf(blocksOf(document, rects)).flat();
  const bounds = boundsOf(blocks.map(({ rect }) => rect));
  const first = document.get(blocks[0]?.ids[0] ?? '');
  if (!bounds || !isFree(first) || blocks.length < 2) return EMPTY_DIFF;
  const { boardId } = first;
  const columns = columnsOf(blocks);
  const corners = gridCorners(
    blocks.map(({ rect }) => rect),
    columns,
    bounds,
  );
  return change(document, (draft) => {
    const members = blocks.flatMap(({ ids }) => ids);
    const left = groupsOf(draft, members);
    draft.add(fresh('group', { id: groupId, boardId }));
    blocks.forEach((block, at) => {
      const { x, y } = corners[at] as { readonly x: number; readonly y: number };
      placeBlock(draft, block, x, y);
    });
    const width = Math.max(...blocks.map(({ rect }, at) => (corners[at] as { readonly x: number }).x + rect.width)) - bounds.x;
    draft.add(
      fresh('shape', {
        id: headingId,
        boardId,
        x: onBoard(bounds.x),
        y: onBoard(bounds.y - HEADING.gap - HEADING.height),
        width: Math.max(1, width),
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
