import type { ShownEnds } from '../../shared/commands/lines.ts';
import { placedEnds } from '../../shared/commands/lines.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { AnyRecord, Line } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';
import { shownEndsOf } from './line-work.ts';

const isFreed = (before: Line, after: Line): boolean =>
  (before.fromId !== null && after.fromId === null) || (before.toId !== null && after.toId === null);

/** A change, not yet done, with the ends of lines that it frees left where they are seen: what they held on to goes, they stay. */
export function withFreedEnds(editor: Editor, diff: Diff): Diff {
  let kept = false;
  const updated = diff.updated.map((pair): readonly [AnyRecord, AnyRecord] => {
    const [before, after] = pair;
    if (before.kind !== 'line' || after.kind !== 'line' || !isFreed(before, after)) return pair;
    const elsewhere = before.boardId !== after.boardId;
    // Whoever led an end somewhere said where.
    if (!elsewhere && (before.x !== after.x || before.y !== after.y || before.dx !== after.dx || before.dy !== after.dy)) return pair;
    const shown = shownEndsOf(editor, before.id);
    if (!shown) return pair;
    kept = true;
    return [before, { ...after, ...placedEnds(shifted(shown, after.x - before.x, after.y - before.y)) }];
  });
  return kept ? { ...diff, updated } : diff;
}

const shifted = ({ from, to }: ShownEnds, dx: number, dy: number): ShownEnds => ({
  from: { x: from.x + dx, y: from.y + dy },
  to: { x: to.x + dx, y: to.y + dy },
});
