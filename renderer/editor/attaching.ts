import type { Id } from '../../shared/base/id.ts';
import { attach } from '../../shared/commands/attachments.ts';
import { setText } from '../../shared/commands/notes.ts';
import type { AttachedFile } from '../../shared/ipc/contract.ts';
import { isPictureType } from '../../shared/model/attachments.ts';
import { EMPTY_DIFF, isEmptyDiff, type Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { inTurn } from './in-turn.ts';
import type { Editor } from './editor.ts';
import { chosenFiles, givenFiles, keepAll, type GivenFile, type Keep } from './keeping.ts';
import { errorText } from './notice-words.ts';
import type { CellRef } from './session.ts';
import { endEdit } from './text-edit.ts';
import { underWay } from './under-way.ts';
import { layTexts } from './text-files.ts';

/** What files are attached to: a note, card or persona that is there, or one that is made for them in the same step. */
export interface AttachTarget {
  readonly id: Id;
  readonly make?: (document: DocumentReader) => Diff;
  /** The cell it would be made in: the words of a file become cards there. */
  readonly cell?: CellRef;
}

/** Asks which files, and attaches them in one step. */
export async function chooseAndAttach(editor: Editor, id: Id): Promise<void> {
  endEdit(editor);
  const chosen = await editor.bridge.request['attachment.choose']('files');
  if (chosen.ok) await underWay(editor, keepAndAttach(editor, { id }, chosenFiles(editor, chosen.value, 'file')));
  else editor.notify('error', errorText(editor.t, chosen.error));
}

/** Attaches dropped or pasted files in one step; each that cannot be attached is said with its name. */
export const attachGiven = (editor: Editor, to: AttachTarget, files: readonly GivenFile[]): Promise<void> =>
  underWay(editor, attachEach(editor, to, files));

const keepAndAttach = async (editor: Editor, to: AttachTarget, files: readonly Keep[]): Promise<void> =>
  finish(editor, to, await keepAll(editor, files));

async function attachEach(editor: Editor, to: AttachTarget, files: readonly GivenFile[]): Promise<void> {
  endEdit(editor);
  const attached = (some: readonly GivenFile[]): Promise<void> => keepAndAttach(editor, to, givenFiles(editor, some, 'file'));
  const others = to.cell ? await layTexts(editor, files, { cell: to.cell }, (file) => void attached([file])) : files;
  if (others.length > 0) await attached(others);
}

/** What a note or a card made for files says. */
export const namesOf = (files: readonly AttachedFile[]): string => files.map(({ name }) => name).join('\n');

function finish(editor: Editor, { id, make }: AttachTarget, files: readonly AttachedFile[]): void {
  if (files.length === 0) return;
  const put = (document: DocumentReader) => attach(document, { to: id, files });
  const others = files.filter(({ mime }) => !isPictureType(mime));
  // A card made for a file that cannot be seen would look empty.
  const named = (document: DocumentReader) => (others.length > 0 ? setText(document, { id, text: namesOf(others) }) : EMPTY_DIFF);
  // It is there already when other files of the same drop came first.
  const isThere = editor.document.get(id) !== undefined;
  const diff = inTurn(editor.document, make && !isThere ? [make, named, put] : [put]);
  // Meanwhile what they were for may have been deleted: then the files belong to nothing, and go.
  if (isEmptyDiff(diff)) return;
  editor.execute('history.attach', diff, make ? [id] : undefined);
  editor.announce(editor.t('attachments.done', { count: files.length }));
}
