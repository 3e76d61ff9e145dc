import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { AttachedFile, ChosenFile, KeptFile, RequestInput } from '../../shared/ipc/contract.ts';
import type { MessageKey } from '../../shared/i18n/en.ts';
import type { Editor } from './editor.ts';
import { errorText } from './notice-words.ts';
import { saying } from './patience.ts';

/** As the host refuses it; a larger file is not even read. */
const MAX_BYTES = 50_000_000;

type KeptAs = RequestInput<'attachment.add'>['as'];

/** A file somebody dropped or pasted. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** Puts the bytes of one file into the document. */
export type Keep = () => Promise<Result<KeptFile>>;

export const givenFiles = (editor: Editor, files: readonly GivenFile[], as: KeptAs): readonly Keep[] =>
  files.map((file) => () => keepBytes(editor, file, as));

export const chosenFiles = (editor: Editor, files: readonly ChosenFile[], as: KeptAs): readonly Keep[] =>
  files.map(
    ({ token }) =>
      () =>
        editor.bridge.request['attachment.take']({ token, as }),
  );

/** A picture that was copied, not a file of it, has the same name in every program; ours says what it is. */
export const pastedNames = (editor: Editor, files: readonly GivenFile[]): readonly GivenFile[] =>
  files.map((file) => {
    if (!/^image\.\w+$/.test(file.name)) return file;
    return { name: `${editor.t('attachments.pastedName')}${file.name.slice(5)}`, size: file.size, arrayBuffer: () => file.arrayBuffer() };
  });

/**
 * Keeps files one after the other and answers those that could be kept; each that could not is said with its name, and so is a
 * picture that is kept but cannot be shown. What takes long says so and can be given up: then none is answered.
 */
export async function keepAll(
  editor: Editor,
  files: readonly Keep[],
  working: Extract<MessageKey, `${string}.working`> = 'attachments.working',
): Promise<readonly AttachedFile[]> {
  editor.trying('files');
  const stop = Promise.withResolvers<Result<KeptFile>>();
  let stopped = false;
  const giveUp = () => {
    stopped = true;
    stop.resolve(fail('cancelled'));
    void editor.bridge.request['attachment.stop'](null);
  };
  return saying(editor, editor.t(working, { count: files.length }), giveUp, async () => {
    const kept: KeptFile[] = [];
    for (const keep of files) {
      const result = await Promise.race([keep(), stop.promise]);
      if (stopped) return [];
      if (result.ok) kept.push(result.value);
      else if (result.error.code !== 'cancelled') editor.notify('error', errorText(editor.t, result.error), { tried: 'files' });
    }
    tellUnseen(editor, kept);
    return kept.map(({ file }) => file);
  });
}

function tellUnseen(editor: Editor, kept: readonly KeptFile[]): void {
  for (const [kind, files] of Map.groupBy(kept, ({ unseen }) => unseen)) {
    const [first] = files;
    if (kind === null || !first) continue;
    editor.notify('info', editor.t('attachments.unseen', { kind, count: files.length, name: first.file.name }));
  }
}

async function keepBytes(editor: Editor, file: GivenFile, as: KeptAs): Promise<Result<KeptFile>> {
  const { name } = file;
  if (file.size > MAX_BYTES) return fail('attachment-too-large', { name });
  const bytes = await file.arrayBuffer().then(
    (buffer): Result<Uint8Array<ArrayBuffer>> => ok(new Uint8Array(buffer)),
    // It was there when it was dropped.
    (): Result<Uint8Array<ArrayBuffer>> => fail('file-missing', { name }),
  );
  return bytes.ok ? editor.bridge.request['attachment.add']({ name, bytes: bytes.value, as }) : bytes;
}
