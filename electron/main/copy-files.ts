import type { Result } from '../../shared/base/result.ts';
import { isLocked, type Unlocking } from '../host/encrypted/container.ts';
import type { FileKey } from '../host/encrypted/key.ts';
import type { PackedFile } from '../host/protocol.ts';
import type { AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import type { DocumentSession } from './document-session.ts';
import { askPassphrase } from './passphrases.ts';
import { nameOfFile } from './file-name.ts';

interface Place {
  readonly state: AppState;
  readonly window: AppWindow;
  readonly session: DocumentSession;
}

/** What opened the copies of a workshop whose passphrases somebody gave, for as long as the workshop is open. */
const given = new WeakMap<DocumentSession, readonly FileKey[]>();

function keysFor({ windows }: AppState, session: DocumentSession): readonly Unlocking[] {
  const open = [session, ...[...windows.values()].flatMap((one) => (one.session && one.session !== session ? [one.session] : []))];
  const own = open.flatMap(({ key, lineageId }) => (key && lineageId === session.lineageId ? [key] : []));
  return [...own, ...(given.get(session) ?? [])].map((key) => ({ key }));
}

/**
 * Checks files that may be copies of the window's workshop, one after the other. An encrypted one opens with the workshop's own
 * key, with what opened another copy, or with a passphrase typed for another one of these; only then is it asked for, and who gives that up has it fail with cancelled.
 */
export function copyReader({ state, window, session }: Place): (path: string) => Promise<Result<PackedFile>> {
  let typed: readonly Unlocking[] = [];
  return async (path) => {
    for (const unlocking of [...keysFor(state, session), ...typed, null]) {
      const read = await state.vetting.check(path, unlocking);
      if (read.ok || !isLocked(read.error.code)) return read;
    }
    return askPassphrase(window, nameOfFile(path), async (passphrase) => {
      const opened = await state.vetting.check(path, { passphrase });
      if (!opened.ok) return opened;
      typed = [...typed, { passphrase }];
      if (opened.value.key) given.set(session, [...(given.get(session) ?? []), opened.value.key]);
      return opened;
    });
  };
}
