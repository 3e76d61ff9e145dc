import { basename } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Imported } from '../../shared/exchange/imported.ts';
import { MAX_ASSET_BYTES } from '../host/assets.ts';
import { languageOf, type AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { readChosen } from './attached-file.ts';
import { chosenPath } from './attachments.ts';
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

/**
 * What is in a file that was chosen last, as JSON. A workshop is vetted like any that is opened, and the document gets the
 * bytes of its pictures; every other file is read in a hidden page.
 */
export async function readImport({ state, window, session }: Place, token: string): Promise<Result<{ readonly json: string }>> {
  const path = chosenPath(window, token);
  if (path === undefined) return fail('bad-request');
  const stop = new AbortController();
  waiting.get(window)?.abort();
  waiting.set(window, stop);
  if (/\.cxmap$/i.test(path)) {
    const records = await readTemplate(state, path, session);
    if (!records.ok) return records;
    const workshop: Imported = { kind: 'workshop', records: records.value, left: [] };
    return ok({ json: JSON.stringify(workshop) });
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

/** The bytes of a file to be imported, as long as they are not too many. */
export async function readImportable(path: string): Promise<Result<Uint8Array>> {
  const bytes = await readChosen(path);
  if (!bytes.ok && bytes.error.code === 'attachment-too-large') return fail('import-too-large', { megabytes: MAX_ASSET_BYTES / 1_000_000 });
  return bytes.ok && bytes.value.byteLength === 0 ? fail('import-empty') : bytes;
}

/** The page has given up the file it waits for. */
export const stopImport = (window: AppWindow): void => waiting.get(window)?.abort();
