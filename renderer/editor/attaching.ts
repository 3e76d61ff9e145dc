import type { Id } from '../../shared/base/id.ts';
import { attach } from '../../shared/commands/attachments.ts';
import type { AttachedFile } from '../../shared/ipc/contract.ts';
import { isEmptyDiff, type Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { inTurn } from './in-turn.ts';
import type { Editor } from './editor.ts';
import { chosenFiles, givenFiles, keepAll, type GivenFile } from './keeping.ts';
import { errorText } from './notice-words.ts';
import { endEdit } from './text-edit.ts';

/** What files are attached to: a note, card or persona that is there, or one that is made for them in the same step. */
export interface AttachTarget {
  readonly id: Id;
  readonly make?: (document: DocumentReader) => Diff;
}

/** Asks which files, and attaches them in one step. */
export async function chooseAndAttach(editor: Editor, id: Id): Promise<void> {
  endEdit(editor);
  const chosen = await editor.bridge.request['attachment.choose']('files');
  if (chosen.ok) finish(editor, { id }, await keepAll(editor, chosenFiles(editor, chosen.value, 'file')));
  else editor.notify('error', errorText(editor.t, chosen.error));
}

/** Attaches dropped or pasted files in one step; each that cannot be attached is said with its name. */
export async function attachGiven(editor: Editor, to: AttachTarget, files: readonly GivenFile[]): Promise<void> {
  endEdit(editor);
  finish(editor, to, await keepAll(editor, givenFiles(editor, files, 'file')));
}

function finish(editor: Editor, { id, make }: AttachTarget, files: readonly AttachedFile[]): void {
  if (files.length === 0) return;
  const put = (document: DocumentReader) => attach(document, { to: id, files });
  const diff = inTurn(editor.document, make ? [make, put] : [put]);
  // Meanwhile what they were for may have been deleted: then the files belong to nothing, and go.
  if (isEmptyDiff(diff)) return;
  editor.execute('history.attach', diff, make ? [id] : undefined);
  editor.announce(editor.t('attachments.done', { count: files.length }));
}
