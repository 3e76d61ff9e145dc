import type { AppError } from '../../shared/base/result.ts';
import { isEmptyDiff, type Diff } from '../../shared/model/diff.ts';
import { boardsOf } from '../../shared/model/on-board.ts';
import { leaveBoards, showBoard } from './boards.ts';
import type { Editor } from './editor.ts';
import { errorText } from './notice-words.ts';
import { endEdit } from './text-edit.ts';

/** Everything typed so far is stored: what is kept or compared now is what is seen. */
export async function storeEverything(editor: Editor): Promise<void> {
  endEdit(editor);
  editor.commit();
  await editor.sync.flush();
}

/** What is there instead of the records a change was counted from: the page's own. Null when the change does not fit. */
function onto(editor: Editor, { added, updated, removed }: Diff): Diff | null {
  const { document } = editor;
  const own = updated.flatMap(([, after]) => {
    const before = document.get(after.id);
    return before ? [[before, after] as const] : [];
  });
  const gone = removed.flatMap(({ id }) => document.get(id) ?? []);
  const fits = own.length === updated.length && gone.length === removed.length && !added.some(({ id }) => document.get(id));
  return fits ? { added, updated: own, removed: gone } : null;
}

/**
 * Makes the workshop what it was in some other state of it, as one step of undo; before that the present is kept as an
 * automatic version. `changeTo` says what has to change in what is stored by then. True when it was done, or there was nothing to do;
 * else it is said why not.
 */
export async function restoreState(editor: Editor, token: string, changeTo: () => Promise<Diff | null>): Promise<boolean> {
  await storeEverything(editor);
  const { edition } = editor.document;
  const { request } = editor.bridge;
  const refuse = (error: AppError): false => {
    editor.notify('error', errorText(editor.t, error));
    return false;
  };
  for (const step of [() => request['versions.keep']({ kind: 'automatic', name: '' }), () => request['versions.bring'](token)]) {
    const done = await step();
    if (!done.ok) return refuse(done.error);
  }
  const counted = await changeTo();
  // What was written meanwhile, or could not be stored, would be lost, and nobody would know.
  const diff = counted && !editor.sync.busy && editor.document.edition === edition ? onto(editor, counted) : null;
  if (!diff) return refuse({ code: 'unexpected' });
  if (!isEmptyDiff(diff)) {
    leaveBoards(editor, diff);
    editor.become('history.restore', diff);
    const [first] = boardsOf(editor.document);
    if (first && !editor.document.get(editor.state.boardId)) showBoard(editor, first.id);
  }
  editor.notify('info', editor.t('versions.restored'), { undoes: true });
  return true;
}
