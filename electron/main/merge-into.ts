import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { chooseDropped } from './attachments.ts';
import type { DocumentSession } from './document-session.ts';
import { openFile, type Places } from './documents.ts';
import { awaiting, originalOf } from './original.ts';
import { tellOrAsk } from './unlocking.ts';

interface Place {
  readonly state: AppState;
  readonly window: AppWindow;
  readonly session: DocumentSession;
}

/** Begins the merge of the window's file in the window of what it is a copy of, which is opened if need be. */
export async function mergeIntoOriginal(place: Place, places: Places): Promise<Result<null>> {
  const { state, window, session } = place;
  const { path } = session;
  const original = await originalOf(place);
  if (!original || path === null) return fail('file-missing');
  // What is merged is read from the file.
  const status = await session.save();
  if (status.state === 'failed') return fail(status.code);
  let target = 'window' in original ? original.window : null;
  if (!('window' in original)) {
    const opened = await awaiting(original.path, () => openFile(state, places, original.path, null));
    if (!opened.ok) {
      tellOrAsk(state, places, window, { path: original.path, error: opened.error });
      return ok(null);
    }
    target = [...state.windows.values()].find((one) => one.session?.path === original.path) ?? null;
  }
  const files = target && chooseDropped(target, [path]);
  if (!files?.ok || !target) return fail('file-missing');
  target.send('mergeCopies', { files: files.value });
  target.show();
  return ok(null);
}
