import type { Diff } from '../../../shared/model/diff.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { boardIdOf, isFree } from '../../../shared/model/on-board.ts';
import { showBoard } from '../boards.ts';
import type { Editor } from '../editor.ts';
import { outermost } from '../outermost.ts';
import { rectsRemoved, showChange } from '../show-change.ts';

const isThing = (record: AnyRecord): boolean => isFree(record) || ['touchpoint', 'stage', 'step', 'lane', 'curvePoint'].includes(record.kind);

/** Does what brings a change about, and selects and shows what came in by it: on the shown board, or on another one when nothing of it is there. */
export function showCameIn(editor: Editor, diff: Diff, bring: () => void): void {
  const { camera } = editor.state;
  const removed = rectsRemoved(editor, diff);
  bring();
  const changed = diff.updated.flatMap(([, after]) => (isThing(after) ? [after.id] : []));
  const things = [...outermost(diff), ...changed].flatMap((id) => {
    const boardId = boardIdOf(editor.document, id);
    return boardId === null ? [] : [{ id, boardId }];
  });
  const [first] = things;
  if (first && !things.some(({ boardId }) => boardId === editor.state.boardId)) showBoard(editor, first.boardId);
  editor.select(things.flatMap(({ id, boardId }) => (boardId === editor.state.boardId ? [id] : [])));
  showChange(editor, diff, removed, camera);
}

/** Says how much came in, and leads to the comparison with what was there before. */
export function tellCameIn(editor: Editor, { added, updated, removed }: Diff): void {
  const counts = { added: added.length, changed: updated.length, removed: removed.length };
  if (counts.added + counts.changed + counts.removed === 0) return void editor.notify('info', editor.t('merge.doneSame'));
  const see = { label: 'merge.see', act: () => editor.session.setState({ dialog: { name: 'versions', source: 'automatic' } }) } as const;
  editor.notify('info', editor.t('merge.done', { counts: editor.t('merge.counts', counts) }), { undoes: true, offers: see });
}
