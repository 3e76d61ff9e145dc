import type { Id } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { attach } from '../../shared/commands/attachments.ts';
import type { AttachedFile } from '../../shared/ipc/contract.ts';
import { isEmptyDiff, type Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { inTurn } from './in-turn.ts';
import type { Editor } from './editor.ts';
import { errorText } from './notice-words.ts';
import { endEdit } from './text-edit.ts';

/** As the host refuses it; a larger file is not even read. */
const MAX_BYTES = 50_000_000;
/** What is done sooner says so by being there. */
const SILENT_MS = 600;

/** What files are attached to: a note, card or persona that is there, or one that is made for them in the same step. */
export interface AttachTarget {
  readonly id: Id;
  readonly make?: (document: DocumentReader) => Diff;
}

/** A file somebody dropped or pasted. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** Asks which files, and attaches them in one step. */
export async function chooseAndAttach(editor: Editor, id: Id): Promise<void> {
  endEdit(editor);
  const chosen = await editor.bridge.request['attachment.choose'](null);
  if (chosen.ok) finish(editor, { id }, chosen.value);
  else editor.notify('error', errorText(editor.t, chosen.error));
}

/** Attaches dropped or pasted files in one step; each that cannot be attached is said with its name. */
export async function attachGiven(editor: Editor, to: AttachTarget, files: readonly GivenFile[]): Promise<void> {
  endEdit(editor);
  let working: string | null = null;
  const patience = setTimeout(() => {
    working = editor.notify('info', editor.t('attachments.working', { count: files.length }));
  }, SILENT_MS);
  const kept: AttachedFile[] = [];
  try {
    for (const file of files) {
      const result = await keepBytes(editor, file);
      if (result.ok) kept.push(result.value);
      else editor.notify('error', errorText(editor.t, result.error));
    }
  } finally {
    clearTimeout(patience);
    if (working !== null) editor.dismiss(working);
  }
  finish(editor, to, kept);
}

/** Attaches what is on the clipboard. */
export const attachPasted = (editor: Editor, to: AttachTarget, files: readonly GivenFile[]): Promise<void> => attachGiven(editor, to, files.map(named(editor)));

/** A picture that was copied, not a file of it, has the same name in every program; ours says what it is. */
const named = (editor: Editor) => (file: GivenFile): GivenFile => {
  if (!/^image\.\w+$/.test(file.name)) return file;
  return { name: `${editor.t('attachments.pastedName')}${file.name.slice(5)}`, size: file.size, arrayBuffer: () => file.arrayBuffer() };
};

async function keepBytes(editor: Editor, file: GivenFile): Promise<Result<AttachedFile>> {
  const { name } = file;
  if (file.size > MAX_BYTES) return fail('attachment-too-large', { name });
  const bytes = await file.arrayBuffer().then(
    (buffer): Result<Uint8Array<ArrayBuffer>> => ok(new Uint8Array(buffer)),
    // It was there when it was dropped.
    (): Result<Uint8Array<ArrayBuffer>> => fail('file-missing', { name }),
  );
  return bytes.ok ? editor.bridge.request['attachment.add']({ name, bytes: bytes.value }) : bytes;
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
