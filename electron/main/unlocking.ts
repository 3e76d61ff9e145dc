import { fail, type AppError } from '../../shared/base/result.ts';
import { logFailure } from '../host/log.ts';
import { mayBeSalvaged } from '../host/salvage/salvage-file.ts';
import type { AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { openFile, recover, tellFailure, type Places } from './documents.ts';
import { askPassphrase } from './passphrases.ts';
import { nameOfFile } from './file-name.ts';
import { offerSalvage } from './salvaging.ts';

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
  void askPassphrase(window, nameOfFile(path), (passphrase) => openFile(state, places, path, window, { passphrase }));
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
  void askPassphrase(window, work.name, (passphrase) => recover(state, places, work.folder, window, { passphrase }));
  return fail('cancelled');
}
