import type { Id } from '../../shared/base/id.ts';
import { looseGroup } from '../../shared/scene/board-scene.ts';
import type { Editor } from '../editor/editor.ts';
import { followed, liftOf } from '../editor/line-follow.ts';
import type { ToolState } from '../tools/state.ts';
import { paintGroup, toBoardUnits, type PaintJob } from './content-painter.ts';

const NOTHING: ReadonlySet<Id> = new Set();

/** What is in the hand and not on the board meanwhile, the lines that follow it among it: of copies the things themselves stay. */
export function liftedBy(editor: Editor, state: ToolState): ReadonlySet<Id> {
  if (state.name === 'erasing') return state.ids;
  return state.name === 'dragging' && !state.copies ? liftOf(editor, state.all).all : NOTHING;
}

/** Paints the lines that hold on to what is dragged, as they run now. */
export function paintFollowing(context: CanvasRenderingContext2D, job: PaintJob, ids: ReadonlySet<Id>, dx: number, dy: number): void {
  const { following } = liftOf(job.editor, ids);
  if (following.length === 0) return;
  context.save();
  toBoardUnits(context, job);
  for (const line of following) paintGroup(context, looseGroup(followed(job.editor, line, ids, dx, dy), { tokens: job.tokens }), job);
  context.restore();
}
