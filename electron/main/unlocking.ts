import { newId } from '../../shared/base/id.ts';
import { fail, type AppError, type Result } from '../../shared/base/result.ts';
import { logFailure } from '../host/log.ts';
import { mayBeSalvaged } from '../host/salvage/salvage-file.ts';
import type { AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { openFile, recover, tellFailure, type Places } from './documents.ts';
import { nameOfFile } from './recent-files.ts';
import { offerSalvage } from './salvaging.ts';

type Open = (passphrase: string) => Promise<Result<null>>;

/** What waits for its passphrase in a window, by the token its page knows it by. */
const waiting = new WeakMap<AppWindow, Map<string, Open>>();

function ask(window: AppWindow, name: string | null, open: Open): void {
  const token = newId();
  waiting.set(window, (waiting.get(window) ?? new Map<string, Open>()).set(token, open));
  window.send('locked', { token, name });
}

/** Says in a window why a file could not be opened; of a damaged one the window offers what can be read, for one that is encrypted it asks for the passphrase. */
export function tellOrAsk(
  state: AppState,
  places: Places,
  window: AppWindow,
  { path, error }: { readonly path: string; readonly error: AppError },
): void {
  if (mayBeSalvaged(error.code)) {
    void offerSalvage(state, window, { path, error }).catch((cause: unknown) => logFailure('salvaging', cause));
    return;
  }
  if (error.code !== 'passphrase-needed') return tellFailure(window, path, error);
  ask(window, nameOfFile(path), (passphrase) => openFile(state, places, path, window, passphrase));
}

/** Opens what an earlier run left behind; for something encrypted the window asks for the passphrase. */
export async function recoverOrAsk(
  state: AppState,
  places: Places,
  window: AppWindow,
  work: { readonly folder: string; readonly name: string | null },
) {
  const recovered = await recover(state, places, work.folder, window);
  if (recovered.ok || recovered.error.code !== 'passphrase-needed') return recovered;
  ask(window, work.name, (passphrase) => recover(state, places, work.folder, window, passphrase));
  return fail('cancelled');
}

/** Tries a passphrase; null gives up. A wrong one may be followed by another. */
export async function unlock(window: AppWindow, token: string, passphrase: string | null): Promise<Result<null>> {
  const open = waiting.get(window)?.get(token);
  if (!open) return fail('bad-request');
  const opened = passphrase === null ? fail('cancelled') : await open(passphrase);
  if (opened.ok || opened.error.code !== 'passphrase-wrong') waiting.get(window)?.delete(token);
  return opened;
}
