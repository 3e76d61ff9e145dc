import { parseClipboard } from '../../shared/commands/clipboard.ts';
import { fail, type Result } from '../../shared/base/result.ts';
import type { AttachedFile, KeptFile } from '../../shared/ipc/contract.ts';
import { isPictureType } from '../../shared/model/attachments.ts';
import type { AnyRecord, RecordOf } from '../../shared/model/kinds.ts';
import { bytesOfBase64 } from './base64.ts';
import type { Editor } from './editor.ts';
import { saying } from './patience.ts';
import { pictureBlob } from './pictures.ts';

/** The type under which the bytes of copied pictures stand beside our own content: a Temas of its own cannot ask this one for them. */
export const FILES_TYPE = 'application/x-temas-files+json';

/** Of all of them together: the system holds a clipboard in memory. Bytes. */
const MOST_BYTES = 20_000_000;
/** So much longer are bytes as base64. */
const BASE64 = 4 / 3;

type Attachment = RecordOf<'attachment'>;

const isAttachment = (record: AnyRecord): record is Attachment => record.kind === 'attachment';
const attachmentsIn = (json: string): readonly Attachment[] =>
  json.includes('"attachment"') ? (parseClipboard(json)?.records.filter(isAttachment) ?? []) : [];

/** True where what was copied has pictures or other files. */
export const hasFiles = (json: string): boolean => attachmentsIn(json).length > 0;

/** The bytes of the pictures that were copied, each once, as long as they are not too many; null when there are none. */
export async function filesToCarry(editor: Editor, json: string): Promise<string | null> {
  const files: Record<string, string> = {};
  let total = 0;
  for (const { sha256, mime, byteCount } of attachmentsIn(json)) {
    if (!isPictureType(mime) || sha256 in files || total + byteCount > MOST_BYTES) continue;
    const blob = await pictureBlob(editor, sha256);
    if (!blob) continue;
    total += blob.size;
    files[sha256] = await base64Of(blob);
  }
  return total > 0 ? JSON.stringify(files) : null;
}

/** Off the page's own thread, unlike a loop over the bytes. */
function base64Of(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : ''));
  reader.addEventListener('error', () => reject(new Error('a picture in memory could not be read')));
  reader.readAsDataURL(blob);
  return promise;
}

/**
 * Our own content with its pictures in this document: those of other windows, else those that came with it, which are
 * strangers' bytes and enter as every pasted picture does. What nobody has is said by name; its place comes all the same.
 */
export async function bringFiles(editor: Editor, json: string, carried: string): Promise<string> {
  const attachments = attachmentsIn(json);
  if (attachments.length === 0) return json;
  editor.trying('files');
  return saying(editor, editor.t('paste.working'), null, async () => {
    const missing = await editor.bridge.request['attachment.bring']([...new Set(attachments.map(({ sha256 }) => sha256))]);
    if (!missing.ok || missing.value.length === 0) return json;
    const files = filesOf(carried);
    const kept = new Map<string, AttachedFile>();
    for (const sha256 of missing.value) {
      const one = attachments.find((attachment) => attachment.sha256 === sha256);
      const result = one ? await keep(editor, one.name, files.get(sha256)) : fail('bad-request');
      if (result.ok) kept.set(sha256, result.value.file);
    }
    const lost = attachments.filter(({ sha256 }) => missing.value.includes(sha256) && !kept.has(sha256));
    if (lost.length > 0)
      editor.notify('error', editor.t('paste.filesMissing', { count: lost.length, names: namesOf(editor, lost) }), { tried: 'files' });
    const records = parseClipboard(json)?.records.map((record) =>
      isAttachment(record) ? { ...record, ...factsOf(kept.get(record.sha256)) } : record,
    );
    return JSON.stringify({ temas: 1, records });
  });
}

/** Encoded anew, its bytes may be others. */
const factsOf = (file: AttachedFile | undefined): Partial<Attachment> =>
  file ? { sha256: file.sha256, mime: file.mime, byteCount: file.byteCount, width: file.width, height: file.height } : {};

function keep(editor: Editor, name: string, base64: string | undefined): Result<KeptFile> | Promise<Result<KeptFile>> {
  const bytes = base64 === undefined ? null : bytesOfBase64(base64);
  return bytes ? editor.bridge.request['attachment.add']({ name, bytes, as: 'picture' }) : fail('file-missing');
}

/** Another program may have put anything there. */
function filesOf(carried: string): ReadonlyMap<string, string> {
  if (carried === '' || carried.length > MOST_BYTES * BASE64 * 1.1) return new Map();
  try {
    const value: unknown = JSON.parse(carried);
    return new Map(
      typeof value === 'object' && value !== null
        ? Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
        : [],
    );
  } catch {
    return new Map();
  }
}

/** Who has lost twenty need not read them all. */
const MOST_NAMES = 3;

const namesOf = (editor: Editor, lost: readonly Attachment[]): string => {
  const names = [...new Set(lost.map(({ name }) => name))];
  return new Intl.ListFormat(editor.t('format.locale')).format(names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : names);
};
