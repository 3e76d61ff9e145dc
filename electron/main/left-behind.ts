import { newId } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import type { DiscardedWork, LeftBehindWork } from '../../shared/ipc/start-lists.ts';
import type { StoredPicture } from '../../shared/ipc/state-pictures.ts';
import { foldersIn } from '../host/left-folders.ts';
import type { FileKey } from '../host/encrypted/key.ts';
import { logFailure } from '../host/log.ts';
import { holdsVault } from '../host/encrypted/vault.ts';
import type { DocumentIdentity, HostCalls, HostDocument, LeftBehind } from '../host/protocol.ts';
import { translateOf, type AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { askWhereToSave } from './dialogs.ts';
import { isOpenElsewhere } from './documents.ts';
import { askHost, HostClient } from './host-client.ts';
import { askPassphrase } from './passphrases.ts';
import { nameOfFile } from './file-name.ts';
import { picturesAmong } from './state-pictures.ts';

/** Folders by the token the pages know them by; a folder keeps its token for as long as the app runs. */
const tokens = new Map<string, string>();

const tokenOf = (folder: string): string => {
  const token = tokens.get(folder) ?? newId();
  tokens.set(folder, token);
  return token;
};

/** What is done with these folders is done one after the other: a look into one holds it for a moment. */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** Work that earlier runs left in the data folder, for the start screen. */
export function listLeftBehind({ programs, data }: AppState): Promise<Result<readonly LeftBehindWork[]>> {
  return inTurn(async () => {
    const listed = await askHost(programs.host, 'listLeftBehind', { workingRoot: data.working });
    return listed.ok ? ok(listed.value.map(toWork)) : listed;
  });
}

/** What was discarded and can still be had back. */
export function listDiscarded({ programs, data }: AppState): Promise<Result<readonly DiscardedWork[]>> {
  // Mostly there is nothing, and no process needed to see that.
  if (foldersIn(data.discarded).length === 0) return Promise.resolve(ok([]));
  return inTurn(async () => {
    const listed = await askHost(programs.host, 'listDiscarded', { discardedRoot: data.discarded });
    return listed.ok ? ok(listed.value.map((one) => ({ ...toWork(one), discardedMs: one.discardedMs }))) : listed;
  });
}

const toWork = ({ folder, path, modifiedMs, counts, hint, encrypted }: LeftBehind): LeftBehindWork => ({
  token: tokenOf(folder),
  name: path === null ? null : nameOfFile(path),
  modifiedMs,
  notes: counts['note'] ?? 0,
  maps: counts['map'] ?? 0,
  touchpoints: counts['touchpoint'] ?? 0,
  hint,
  encrypted,
});

/** Waits until nobody looks into it any more. */
export const folderOfWork = (token: string): Promise<string | null> =>
  inTurn(() => Promise.resolve([...tokens].find(([, known]) => known === token)?.[0] ?? null));

export async function discardLeftBehind({ programs, data }: AppState, token: string): Promise<Result<null>> {
  const folder = await folderOfWork(token);
  if (folder === null) return fail('file-missing');
  return inTurn(() => askHost(programs.host, 'discardLeftBehind', { workingRoot: data.working, discardedRoot: data.discarded, folder }));
}

export async function restoreDiscarded({ programs, data }: AppState, token: string): Promise<Result<null>> {
  const folder = await folderOfWork(token);
  if (folder === null) return fail('file-missing');
  return inTurn(() => askHost(programs.host, 'restoreDiscarded', { discardedRoot: data.discarded, workingRoot: data.working, folder }));
}

/** Looks into such work, which stays as it is. Encrypted work fails with passphrase-needed. */
async function lookInto<T>({ programs }: AppState, token: string, look: (host: HostClient) => Promise<Result<T>>): Promise<Result<T>> {
  const folder = await folderOfWork(token);
  if (folder === null) return fail('file-missing');
  return inTurn(() =>
    withWork(programs.host, { folder }, async (host) => {
      const seen = await look(host);
      await host.call('close', { discard: false });
      return seen;
    }),
  );
}

/** The records of such work as JSON, to draw a picture of it. */
export const readWork = (state: AppState, token: string): Promise<Result<string>> => lookInto(state, token, (host) => host.call('readRecords', null));

/** The pictures in it. */
export const readWorkPictures = (state: AppState, { token, hashes }: RequestInput<'start.workPictures'>): Promise<Result<readonly StoredPicture[]>> =>
  lookInto(state, token, (host) => picturesAmong(hashes, (sha256) => host.call('getAsset', { sha256 })));

/**
 * Writes such work to a file the user chooses, encrypted work encrypted, once its passphrase is given; then nothing of it is left
 * behind. Fails with cancelled, and with file-in-use for a file that is open.
 */
export async function saveWork(state: AppState, window: AppWindow, token: string, name: string | null): Promise<Result<null>> {
  const folder = await folderOfWork(token);
  if (folder === null) return fail('file-missing');
  const unlocked = holdsVault(folder) ? await askPassphrase(window, name, (passphrase) => keyOf(state, folder, passphrase)) : ok(null);
  if (!unlocked.ok) return unlocked;
  const t = translateOf(state);
  const path = await askWhereToSave(window, t, { title: 'native.saveTitle', folder: null, name: name ?? t('start.untitled'), extension: 'cxmap' });
  if (path === null) return fail('cancelled');
  if (await isOpenElsewhere(state, path)) return fail('file-in-use');
  return inTurn(() =>
    withWork(state.programs.host, { folder, unlocking: unlocked.value && { key: unlocked.value } }, async (host) => {
      const saved = await host.call('publish', { path, force: true });
      await host.call('close', { discard: saved.ok });
      if (!saved.ok) return saved;
      const { origin, identity } = saved.value;
      await listAsRecent(state, origin.path, identity).catch((error: unknown) => logFailure('recent files', error));
      return ok(null);
    }),
  );
}

/** Nobody has looked at what the file holds since, so it has no picture yet. */
async function listAsRecent({ recent, thumbnails }: AppState, path: string, { documentId, lineageId }: DocumentIdentity): Promise<void> {
  const { token, dropped } = await recent.touch(path, Date.now(), { documentId, lineageId });
  await Promise.all([token, ...dropped].map((gone) => thumbnails.remove(gone)));
}

/** With which encrypted work opens, once the passphrase was the right one. */
const keyOf = ({ programs }: AppState, folder: string, passphrase: string): Promise<Result<FileKey | null>> =>
  inTurn(() =>
    withWork(programs.host, { folder, unlocking: { passphrase } }, async (host, { key }) => {
      await host.call('close', { discard: false });
      return ok(key);
    }),
  );

async function withWork<T>(
  program: string,
  which: HostCalls['resume']['in'],
  work: (host: HostClient, document: HostDocument) => Promise<Result<T>>,
): Promise<Result<T>> {
  const host = new HostClient(program, () => undefined);
  try {
    const resumed = await host.call('resume', which);
    return resumed.ok ? await work(host, resumed.value) : resumed;
  } finally {
    host.end();
  }
}
