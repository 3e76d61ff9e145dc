import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { AttachedFile } from '../../shared/ipc/contract.ts';
import { isPictureType } from '../../shared/model/attachments.ts';
import { writeOutput } from '../export/output-file.ts';
import { sha256Of, type AssetBytes } from '../host/assets.ts';
import { translateOf, type AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { prepareFile, readChosen } from './attached-file.ts';
import { decodePicture } from './decode-window.ts';
import { askWhatToAttach, askWhereToCopy } from './dialogs.ts';
import { folderOf, type DocumentSession } from './document-session.ts';
import { tellFailure } from './documents.ts';

/** What is done sooner says so by being there. */
const SILENT_MS = 800;

/** One picture is decoded at a time: each may take as much memory as it likes until its window goes. */
let lastDecoding: Promise<unknown> = Promise.resolve();

/** A file as it was chosen, dropped or pasted. */
interface FoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function keep(state: AppState, session: DocumentSession, file: FoundFile): Promise<Result<AttachedFile>> {
  const prepared = await prepareFile(file, (task) => {
    const decoding = lastDecoding.then(() => decodePicture(state.programs.decodePreload, task));
    lastDecoding = decoding.catch(() => undefined);
    return decoding;
  });
  if (!prepared.ok) return prepared;
  const { mime, bytes, name, width, height } = prepared.value;
  const kept = await session.putAsset({ mime, bytes });
  return kept.ok ? ok({ sha256: kept.value.sha256, mime, name, width, height, byteCount: bytes.byteLength }) : kept;
}

/** Keeps a file that was dropped or pasted; the page attaches it with an edit of its own. */
export async function addAttachment(state: AppState, session: DocumentSession, file: FoundFile): Promise<Result<AttachedFile>> {
  const added = await keep(state, session, file);
  return added.ok || file.name === '' ? added : { ok: false, error: { ...added.error, detail: { ...added.error.detail, name: file.name } } };
}

/** Keeps the files somebody chooses; what cannot be kept is said in the window. Empty when the dialog was closed. */
export async function chooseAttachments(state: AppState, window: AppWindow, session: DocumentSession): Promise<Result<readonly AttachedFile[]>> {
  const paths = await askWhatToAttach(window, translateOf(state));
  const attached: AttachedFile[] = [];
  const patience = setTimeout(() => window.send('notice', { code: 'attaching', detail: { count: paths.length } }), SILENT_MS);
  try {
    for (const path of paths) {
      const bytes = await readChosen(path);
      const added = bytes.ok ? await keep(state, session, { name: basename(path), bytes: bytes.value }) : bytes;
      if (added.ok) attached.push(added.value);
      else tellFailure(window, path, added.error);
    }
  } finally {
    clearTimeout(patience);
  }
  return ok(attached);
}

/** A picture of the document, to be drawn; null where it has none of that name. */
export async function readPicture(session: DocumentSession, sha256: string): Promise<Result<AssetBytes | null>> {
  const found = await session.getAsset(sha256);
  return found.ok && found.value && !isPictureType(found.value.mime) ? ok(null) : found;
}

/** Writes a copy of an attached file where the user says. It is never opened from here. */
export async function saveAttachment(
  state: AppState,
  window: AppWindow,
  session: DocumentSession,
  { sha256, name }: { readonly sha256: string; readonly name: string },
): Promise<Result<null>> {
  const found = await session.getAsset(sha256);
  if (!found.ok) return found;
  if (!found.value) return fail('file-missing');
  const path = await askWhereToCopy(window, translateOf(state), { folder: folderOf(session), name });
  if (path === null) return fail('cancelled');
  return writeOutput(path, found.value.bytes, (written) => Promise.resolve(sha256Of(written) === sha256));
}
