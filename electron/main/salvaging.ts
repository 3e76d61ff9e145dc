import { basename } from 'node:path';
import { newId } from '../../shared/base/id.ts';
import { fail, ok, type AppError, type Result } from '../../shared/base/result.ts';
import type { PackedSalvage } from '../host/salvage/request.ts';
import type { AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { openSalvaged, tellFailure, type Places } from './documents.ts';
import { nameOfFile } from './file-name.ts';

interface Offer {
  readonly found: PackedSalvage;
  /** Of the damaged file. */
  readonly name: string;
}

/** What was read of damaged files and waits for an answer, by the token the page of the window knows it by. */
const waiting = new WeakMap<AppWindow, Map<string, Offer>>();

/** Offers in a window what can be read of a file that was refused as damaged; when that is nothing, the window says why it was refused. */
export async function offerSalvage(
  { vetting }: AppState,
  window: AppWindow,
  { path, error }: { readonly path: string; readonly error: AppError },
): Promise<void> {
  const found = await vetting.salvage(path);
  if (!found.ok) return tellFailure(window, path, error);
  const token = newId();
  const name = basename(nameOfFile(path));
  waiting.set(window, (waiting.get(window) ?? new Map<string, Offer>()).set(token, { found: found.value, name }));
  const { rescued, lost, notes, gathered, files, torn } = found.value;
  window.send('salvaged', { token, name, summary: { rescued, lost, notes, gathered, files, torn } });
}

/** The answer to an offer: opens it as a new document, or gives it up. Each can be answered once. */
export async function answerSalvage(
  state: AppState,
  places: Places,
  window: AppWindow,
  { token, open }: { readonly token: string; readonly open: boolean },
): Promise<Result<null>> {
  const offer = waiting.get(window)?.get(token);
  if (!offer) return fail('bad-request');
  waiting.get(window)?.delete(token);
  return open ? openSalvaged(state, places, offer, window) : ok(null);
}
