import { newId } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { AppWindow } from './app-window.ts';

/** Tries a passphrase, or (null) is told that there will be none. */
type Try = (passphrase: string | null) => Promise<Result<null>>;

/** What waits for its passphrase in a window, by the token its page knows it by. */
const waiting = new WeakMap<AppWindow, Map<string, Try>>();

/**
 * Asks in a window for the passphrase of something encrypted, until `attempt` fails with something else than
 * passphrase-wrong. Answers what `attempt` made of the right one; fails with cancelled when it was given up. `name` is shown; null: it has none.
 */
export function askPassphrase<T>(window: AppWindow, name: string | null, attempt: (passphrase: string) => Promise<Result<T>>): Promise<Result<T>> {
  const { promise, resolve } = Promise.withResolvers<Result<T>>();
  const token = newId();
  const tried: Try = async (passphrase) => {
    const result = passphrase === null ? fail('cancelled') : await attempt(passphrase);
    if (result.ok || result.error.code !== 'passphrase-wrong') resolve(result);
    return result.ok ? ok(null) : result;
  };
  waiting.set(window, (waiting.get(window) ?? new Map<string, Try>()).set(token, tried));
  window.send('locked', { token, name });
  return promise;
}

/** Whether a window waits for somebody to type a passphrase. */
export const isAsking = (window: AppWindow): boolean => (waiting.get(window)?.size ?? 0) > 0;

/** Tries a passphrase; null gives up. A wrong one may be followed by another. */
export async function unlock(window: AppWindow, token: string, passphrase: string | null): Promise<Result<null>> {
  const tried = waiting.get(window)?.get(token);
  if (!tried) return fail('bad-request');
  const opened = await tried(passphrase);
  if (opened.ok || opened.error.code !== 'passphrase-wrong') waiting.get(window)?.delete(token);
  return opened;
}
