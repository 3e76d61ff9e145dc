import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { newId } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ChosenFile, ChosenFiles, KeptFile } from '../../shared/ipc/contract.ts';
import { isPictureType } from '../../shared/model/attachments.ts';
import { writeOutput } from '../export/output-file.ts';
import { sha256Of, type AssetBytes } from '../host/assets.ts';
import { translateOf, type AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { prepareFile, readChosen, type RawFile } from './attached-file.ts';
import type { AssetSource } from './carry-assets.ts';
import { decodePicture } from './decode-window.ts';
import { askWhatToAttach, askWhereToCopy } from './dialogs.ts';
import { folderOf, type DocumentSession } from './document-session.ts';

/** One picture is decoded at a time: each may take as much memory as it likes until its window goes. */
let lastDecoding: Promise<unknown> = Promise.resolve();

/** Whose document keeps a file, and who waits for it. */
interface Place {
  readonly state: AppState;
  readonly window: AppWindow;
  readonly session: DocumentSession;
}

/** Ends the work on the file that a window waits for. */
const waiting = new WeakMap<AppWindow, AbortController>();
/** The files last chosen in a window: it knows them by token. */
const chosen = new WeakMap<AppWindow, ReadonlyMap<string, string>>();

async function keep({ state, session, window }: Place, file: RawFile): Promise<Result<KeptFile>> {
  const stop = new AbortController();
  waiting.set(window, stop);
  const prepared = await prepareFile(file, (task) => {
    const decoding = lastDecoding.then(() => decodePicture(state.programs.decodePreload, task, stop.signal));
    lastDecoding = decoding.catch(() => undefined);
    return decoding;
  });
  if (!prepared.ok) return prepared;
  const { mime, bytes, name, width, height, unseen } = prepared.value;
  const kept = await session.putAsset({ mime, bytes });
  return kept.ok ? ok({ file: { sha256: kept.value.sha256, mime, name, width, height, byteCount: bytes.byteLength }, unseen }) : kept;
}

const withName = <T>(result: Result<T>, name: string): Result<T> =>
  result.ok || name === '' ? result : { ok: false, error: { ...result.error, detail: { ...result.error.detail, name } } };

/** Keeps a file that was dropped or pasted; the page attaches it with an edit of its own. */
export const addAttachment = async (place: Place, file: RawFile): Promise<Result<KeptFile>> => withName(await keep(place, file), file.name);

/** Keeps one of the files that were chosen last. Each can be taken once. */
export async function takeChosen(place: Place, { token, as }: { readonly token: string; readonly as: RawFile['as'] }): Promise<Result<KeptFile>> {
  const path = chosen.get(place.window)?.get(token);
  if (path === undefined) return fail('bad-request');
  const name = basename(path);
  const bytes = await readChosen(path);
  return withName(bytes.ok ? await keep(place, { name, bytes: bytes.value, as }) : bytes, name);
}

/** The page has given up the file it waits for. */
export const stopAttaching = (window: AppWindow): void => waiting.get(window)?.abort();

/** Where a file lies that was chosen last, for who reads it in another way. */
export const chosenPath = (window: AppWindow, token: string): string | undefined => chosen.get(window)?.get(token);

function choose(window: AppWindow, paths: readonly string[]): Result<readonly ChosenFile[]> {
  const byToken = new Map(paths.map((path) => [newId(), path]));
  chosen.set(window, byToken);
  return ok([...byToken].map(([token, path]) => ({ token, name: basename(path) })));
}

/** Asks which files; none when the dialog was closed. */
export const chooseAttachments = async (state: AppState, window: AppWindow, what: ChosenFiles): Promise<Result<readonly ChosenFile[]>> =>
  choose(window, await askWhatToAttach(window, translateOf(state), what));

/** The same for files that were dropped; one that lies nowhere cannot be read. */
export const chooseDropped = (window: AppWindow, paths: readonly string[]): Result<readonly ChosenFile[]> =>
  paths.includes('') ? fail('file-name-unusable') : choose(window, paths);

/** A picture that one of these has, to be drawn; null where none of them has one of that name. */
export async function readPicture(sources: readonly AssetSource[], sha256: string): Promise<Result<AssetBytes | null>> {
  for (const source of sources) {
    const found = await source.getAsset(sha256);
    if (!found.ok) return found;
    if (found.value) return isPictureType(found.value.mime) ? found : ok(null);
  }
  return ok(null);
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
  const { bytes } = found.value;
  return writeOutput(
    path,
    (write) => write(bytes),
    async (written) => sha256Of(await readFile(written)) === sha256,
  );
}
