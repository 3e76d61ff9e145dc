import { diffBetween, isEmptyDiff } from '../../shared/model/diff.ts';
import { Document } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
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

/**
 * Makes the workshop what it was in some other state of it, as one step of undo; before that the present is kept as an
 * automatic version. True when it was done, or there was nothing to do; else it is said why not.
 */
export async function restoreState(editor: Editor, { token, records }: { readonly token: string; readonly records: readonly AnyRecord[] }) {
  await storeEverything(editor);
  const { request } = editor.bridge;
  for (const step of [() => request['versions.keep']({ kind: 'automatic', name: '' }), () => request['versions.bring'](token)]) {
    const done = await step();
    if (!done.ok) {
      editor.notify('error', errorText(editor.t, done.error));
      return false;
    }
  }
  const diff = diffBetween(editor.document.records(), new Document(records).records());
  if (!isEmptyDiff(diff)) {
    leaveBoards(editor, diff);
    editor.become('history.restore', diff);
    const [first] = boardsOf(editor.document);
    if (first && !editor.document.get(editor.state.boardId)) showBoard(editor, first.id);
  }
  editor.notify('info', editor.t('versions.restored'), { undoes: true });
  return true;
}
