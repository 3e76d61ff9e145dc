import type { Id } from '../base/id.ts';
import type { Point } from '../geometry/rect.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { onBoard } from '../model/field.ts';
import { isFree } from '../model/on-board.ts';

/** Shifts what lies on a board, each by its own way. Locked frames go along: their lock holds off hands, not the map that needs their place. */
export const moveApart = (document: DocumentReader, moves: ReadonlyMap<Id, Point>): Diff =>
  change(document, (draft) => {
    for (const [id, { x, y }] of moves) {
      const record = draft.get(id);
      if (isFree(record)) draft.update(record.kind, id, { x: onBoard(record.x + x), y: onBoard(record.y + y) });
    }
  });
