import { newId } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { DiscardedWork, LeftBehindWork } from '../../shared/ipc/start-lists.ts';
import { foldersIn } from '../host/left-folders.ts';
import type { LeftBehind } from '../host/protocol.ts';
import { translateOf, type AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { askWhereToSave } from './dialogs.ts';
import { askHost, HostClient } from './host-client.ts';
import { nameOfFile } from './recent-files.ts';
import { documentTitle } from './window-title.ts';

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

/** The records of such work as JSON, to draw a picture of it. Encrypted work fails with passphrase-needed. */
export async function readWork({ programs }: AppState, token: string): Promise<Result<string>> {
  const folder = await folderOfWork(token);
  if (folder === null) return fail('file-missing');
  return inTurn(() =>
    withWork(programs.host, folder, async (host) => {
      const read = await host.call('readRecords', null);
      await host.call('close', { discard: false });
      return read;
    }),
  );
}

/** Writes such work to a file the user chooses; then nothing of it is left behind. Fails with cancelled. */
export async function saveWork(state: AppState, window: AppWindow, token: string, name: string | null): Promise<Result<null>> {
  const folder = await folderOfWork(token);
  if (folder === null) return fail('file-missing');
  const t = translateOf(state);
  const path = await askWhereToSave(window, t, { title: 'native.saveTitle', folder: null, name: name ?? documentTitle(null, t), extension: 'cxmap' });
  if (path === null) return fail('cancelled');
  return inTurn(() =>
    withWork(state.programs.host, folder, async (host) => {
      const saved = await host.call('publish', { path, force: true });
      await host.call('close', { discard: saved.ok });
      return saved.ok ? ok(null) : saved;
    }),
  );
}

async function withWork<T>(program: string, folder: string, work: (host: HostClient) => Promise<Result<T>>): Promise<Result<T>> {
  const host = new HostClient(program, () => undefined);
  try {
    const resumed = await host.call('resume', { folder });
    return resumed.ok ? await work(host) : resumed;
  } finally {
    host.end();
  }
}
