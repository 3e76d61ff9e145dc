import { stat } from 'node:fs/promises';
import type { AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import type { DocumentSession } from './document-session.ts';
import { nameOfFile } from './file-name.ts';

interface Place {
  readonly state: AppState;
  readonly window: AppWindow;
  readonly session: DocumentSession;
}

/** What a window's file is a copy of: another one that is open, or one that was open lately and lies where it lay. */
export type Original = { readonly window: AppWindow; readonly name: string } | { readonly path: string; readonly name: string };

/** Null when nothing here descends from where this does. */
export async function originalOf({ state, window, session }: Place): Promise<Original | null> {
  for (const other of state.windows.values()) {
    const name = other === window || other.closing !== null || other.session?.lineageId !== session.lineageId ? null : other.session.name;
    if (name !== null) return { window: other, name };
  }
  for (const path of state.recent.pathsOf(session.lineageId)) {
    const found = path === session.path ? null : await stat(path).catch(() => null);
    if (found?.isFile()) return { path, name: nameOfFile(path) };
  }
  return null;
}

/** Windows that open to be merged into: nobody has to be told what they are for. */
const awaited = new Set<string>();

/** Opens a file for a merge that was asked for. */
export async function awaiting<T>(path: string, open: () => Promise<T>): Promise<T> {
  awaited.add(path);
  return open().finally(() => awaited.delete(path));
}

/**
 * Two copies of one workshop: who opens a copy that came back wants it merged, as like as not. Of one that is not open only for a
 * file that was never open here before.
 */
export async function tellOfOriginal(place: Place): Promise<void> {
  const { state, window, session } = place;
  if (session.path === null || awaited.has(session.path)) return;
  const isNew = state.recent.tokenOf(session.path) === null;
  const original = await originalOf(place);
  if (!original || window.session !== session || (!('window' in original) && !isNew)) return;
  window.send('notice', { code: 'window' in original ? 'copy-open' : 'copy-known', detail: { copy: original.name } });
}
