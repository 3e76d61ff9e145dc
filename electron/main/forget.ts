import { rm } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Exports } from '../export/exports.ts';
import { translateOf, type AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { forgetCrashDumps } from './crash-dumps.ts';
import { askToForget } from './dialogs.ts';
import type { DocumentSession } from './document-session.ts';
import { askHost } from './host-client.ts';
import { nameOfFile } from './file-name.ts';
import type { RecentIds } from './recent-files.ts';
import { snapshotFolder } from './versions.ts';

interface Place {
  readonly state: AppState;
  /** Where the question is asked. */
  readonly window: AppWindow;
  readonly exports: Pick<Exports, 'forget'>;
}

/** What lies beside the file and its working copy. Snapshots belong to the workshop and all its copies: none stays. Nor do dumps of crashes, of which nobody can say whose words they hold. */
async function forgetAround({ state, exports }: Place, path: string, { documentId, lineageId }: RecentIds): Promise<void> {
  const token = state.recent.tokenOf(path);
  if (token !== null) {
    await state.recent.forget(token);
    await state.thumbnails.remove(token);
  }
  if (documentId !== undefined) await exports.forget(documentId);
  forgetCrashDumps(state.data.crashDumps);
  if (lineageId !== undefined) await rm(snapshotFolder(state, lineageId), { recursive: true, force: true });
}

/** Removes all that Temas keeps of a recent file, once the user has said so; the file stays. What somebody has open goes on being kept. */
export async function forgetRecent(place: Place, token: string): Promise<Result<null>> {
  const { state, window } = place;
  const path = state.recent.pathOf(token);
  if (path === null) return fail('file-missing');
  const isOpen = [...state.windows.values()].some(({ session }) => session?.path === path);
  const { working: workingRoot, discarded: discardedRoot } = state.data;
  const left = isOpen ? null : await askHost(state.programs.host, 'findForFile', { workingRoot, path });
  const unpublished = left !== null && (!left.ok || left.value !== null);
  if (!(await askToForget(window, nameOfFile(path), unpublished, translateOf(state)))) return fail('cancelled');
  if (!isOpen) {
    const forgotten = await askHost(state.programs.host, 'forgetFile', { workingRoot, discardedRoot, path });
    if (!forgotten.ok) return forgotten;
  }
  await forgetAround(place, path, state.recent.idsOf(token));
  return ok(null);
}

/** The same for the file of an open window; its working copy goes when it is closed. */
export async function forgetOpen(place: Place, { path, documentId, lineageId, versions }: DocumentSession): Promise<Result<null>> {
  const { state, window } = place;
  if (path === null) return fail('bad-request');
  if (!(await askToForget(window, nameOfFile(path), false, translateOf(state)))) return fail('cancelled');
  const ended = await versions.endSnapshots();
  if (!ended.ok) return ended;
  await forgetAround(place, path, { documentId, lineageId });
  window.thumbnail = null;
  return ok(null);
}
