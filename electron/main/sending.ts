import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { shell } from 'electron';
import { newId } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { leavesOut, SENT_PICTURE_SIDE, slimmed, withPictures } from '../../shared/commands/slimmed.ts';
import type { SendChoice, SentCopy } from '../../shared/ipc/send-choice.ts';
import { Document } from '../../shared/model/document.ts';
import type { Asset } from '../host/assets.ts';
import { translateOf, type AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { assetsFor, assetsOf } from './carry-assets.ts';
import { decodePicture } from './decode-window.ts';
import { askWhereToSave } from './dialogs.ts';
import { folderOf, type DocumentSession } from './document-session.ts';
import { isOpenElsewhere } from './documents.ts';
import { HostClient } from './host-client.ts';
import { writeNewFile } from './new-file.ts';
import { smallerPictures, withSmaller } from './smaller-pictures.ts';

interface Place {
  readonly state: AppState;
  readonly window: AppWindow;
  readonly session: DocumentSession;
}

/** Ends the copy a window waits for. */
const running = new WeakMap<AppWindow, AbortController>();
/** The copy a window made last. */
const made = new WeakMap<AppWindow, string>();

/**
 * Asks where to, then writes a new file of what is to go along: nothing of the rest is in it, as it never was. Null when
 * the dialog was closed. Fails with file-in-use for a file that is open, with cancelled, or why it could not be written.
 */
export async function copyToSend({ state, window, session }: Place, choice: SendChoice): Promise<Result<SentCopy | null>> {
  const t = translateOf(state);
  const path = await askWhereToSave(window, t, {
    title: 'native.sendTitle',
    folder: folderOf(session),
    name: t('send.name', { name: choice.suggestedName }),
    extension: 'cxmap',
  });
  if (path === null) return ok(null);
  if (await isOpenElsewhere(state, path)) return fail('file-in-use');
  const stop = new AbortController();
  running.set(window, stop);
  window.browser.once('closed', () => stop.abort());
  const read = await session.read();
  if (!read.ok) return read;
  const leaves = leavesOut(new Document(read.value.records), choice);
  const out = await session.versions.handOut({ withVersions: choice.history && !leaves, whole: !leaves && !choice.smallPictures });
  if (!out.ok) return out;
  const { identity, past } = out.value;
  const records = slimmed(new Document(out.value.records), choice);
  const found = await assetsFor(session, records);
  if (!found.ok) return found;
  const assets = found.value;
  const earlier = await assetsOf(
    session,
    past.versions.flatMap((version) => version.assets),
  );
  if (!earlier.ok) return earlier;
  const smaller = choice.smallPictures
    ? await smallerPictures(
        { records, assets, longestSide: SENT_PICTURE_SIDE },
        (task) => decodePicture(state.programs.decodePreload, task, stop.signal),
        (done, total) => window.send('sendProgress', { done, total }),
      )
    : new Map();
  if (stop.signal.aborted) return fail('cancelled');
  const written = await writeNewFile(
    () => new HostClient(state.programs.host, () => undefined),
    {
      folder: join(state.data.sending, newId()),
      // A copy of its own that still descends from the same beginning, so that it can be compared when it comes back.
      identity: { ...identity, documentId: newId() },
      records: withPictures(records, smaller),
      assets: distinct([...withSmaller(assets, smaller), ...earlier.value]),
      past,
      passphrase: choice.passphrase,
    },
    path,
  );
  if (!written.ok) return written;
  made.set(window, path);
  return ok({ fileName: basename(path), bytes: (await stat(path)).size });
}

const distinct = (assets: readonly Asset[]): readonly Asset[] => [...new Map(assets.map((asset) => [asset.sha256, asset])).values()];

/** The page wants the copy under way no more; what is being written already is written. */
export const stopSending = (window: AppWindow): void => running.get(window)?.abort();

export function revealSent(window: AppWindow): Result<null> {
  const path = made.get(window);
  if (path === undefined) return fail('file-missing');
  shell.showItemInFolder(path);
  return ok(null);
}
