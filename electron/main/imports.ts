import { basename } from 'node:path';
import { fail, ok, type AppError, type Result } from '../../shared/base/result.ts';
import type { Imported } from '../../shared/exchange/imported.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import { leftInDamage } from '../../shared/exchange/salvage-words.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { MAX_ASSET_BYTES, type Asset } from '../host/assets.ts';
import { recordsOf } from '../host/packed-file.ts';
import { namedRecords } from '../host/salvage/named-gathering.ts';
import { mayBeSalvaged } from '../host/salvage/salvage-file.ts';
import { languageOf, translateOf, type AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { readChosen } from './attached-file.ts';
import { chosenPath } from './attachments.ts';
import type { AssetSource } from './carry-assets.ts';
import type { DocumentSession } from './document-session.ts';
import { readTemplate } from './documents.ts';
import { readForeign } from './import-window.ts';

/** Ends the work on the file that a window waits for. */
const waiting = new WeakMap<AppWindow, AbortController>();

interface Place {
  readonly state: AppState;
  readonly window: AppWindow;
  readonly session: DocumentSession;
}

/** What an import takes of a workshop. */
type Workshop = Pick<Extract<Imported, { kind: 'workshop' }>, 'records' | 'left'>;

/** The files of an encrypted or damaged workshop that is only being looked at: in memory, and on no disk before it is brought in. */
const opened = new WeakMap<AppWindow, ReadonlyMap<string, Asset>>();

/** Has them while a window looks at such a workshop. */
export const openedFor = (window: AppWindow): AssetSource => ({ getAsset: (sha256) => Promise.resolve(ok(opened.get(window)?.get(sha256) ?? null)) });

/**
 * What is in a file that was chosen last, as JSON. A workshop is vetted like any that is opened, and the document gets the
 * bytes of its pictures, those of an encrypted one only with the edit that brings it in. Of a damaged one it is what can still be read.
 * Every other file is read in a hidden page.
 */
export async function readImport(
  { state, window, session }: Place,
  { token, passphrase }: RequestInput<'import.read'>,
): Promise<Result<{ readonly json: string }>> {
  const path = chosenPath(window, token);
  if (path === undefined) return fail('bad-request');
  const stop = new AbortController();
  stopImport(window);
  waiting.set(window, stop);
  if (/\.cxmap$/i.test(path)) {
    const records =
      passphrase === null ? await readTemplate(state, path, session) : await openEncrypted({ state, window }, { path, passphrase }, stop.signal);
    const read: Result<Workshop> = records.ok
      ? ok({ records: records.value, left: [] })
      : mayBeSalvaged(records.error.code)
        ? await salvageInto({ state, window }, { path, error: records.error }, stop.signal)
        : records;
    return read.ok ? ok({ json: JSON.stringify({ kind: 'workshop', ...read.value } satisfies Imported) }) : read;
  }
  const bytes = await readImportable(path);
  if (!bytes.ok) return bytes;
  const read = await readForeign(
    state.programs.importPreload,
    { name: basename(path), bytes: bytes.value, language: languageOf(state), document: null },
    stop.signal,
  );
  return read.ok ? ok({ json: read.value }) : read;
}

async function openEncrypted(
  { state, window }: Pick<Place, 'state' | 'window'>,
  { path, passphrase }: { readonly path: string; readonly passphrase: string },
  signal: AbortSignal,
): Promise<Result<readonly AnyRecord[]>> {
  const vetted = await state.vetting.check(path, passphrase);
  if (!vetted.ok) return vetted;
  if (signal.aborted) return fail('cancelled');
  opened.set(window, new Map(vetted.value.assets.map((asset) => [asset.sha256, asset])));
  return ok(recordsOf(vetted.value));
}

/** What can be read of a damaged workshop; where that is nothing, the answer is why it was refused. The file stays as it is. */
async function salvageInto(
  { state, window }: Pick<Place, 'state' | 'window'>,
  { path, error }: { readonly path: string; readonly error: AppError },
  signal: AbortSignal,
): Promise<Result<Workshop>> {
  const found = await state.vetting.salvage(path);
  if (signal.aborted) return fail('cancelled');
  if (!found.ok) return { ok: false, error };
  opened.set(window, new Map(found.value.assets.map((asset) => [asset.sha256, asset])));
  return ok({ records: namedRecords(found.value, translateOf(state)('salvage.board')), left: leftInDamage(found.value) });
}

/** The bytes of a file to be imported, as long as they are not too many. */
export async function readImportable(path: string): Promise<Result<Uint8Array>> {
  const bytes = await readChosen(path);
  if (!bytes.ok && bytes.error.code === 'attachment-too-large') return fail('import-too-large', { megabytes: MAX_ASSET_BYTES / 1_000_000 });
  return bytes.ok && bytes.value.byteLength === 0 ? fail('import-empty') : bytes;
}

/** The page has given up the file it waits for, or needs nothing more of it. */
export function stopImport(window: AppWindow): void {
  waiting.get(window)?.abort();
  opened.delete(window);
}
