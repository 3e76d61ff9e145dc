import { translateOf, type AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { askToLose } from './dialogs.ts';
import { logFailure } from '../host/log.ts';
import { rememberBounds } from './windows.ts';

/** A page that does not answer by then has nothing more to give; every acknowledged edit is safe anyway. */
const FLUSH_DEADLINE_MS = 3_000;

/**
 * Closes without asking and without losing: what the page still holds back is fetched, the file is published, the host ends.
 * Only when edits cannot be stored at all (a full disk) is there a question. False: the window stays.
 */
export function closeWindow(state: AppState, window: AppWindow): Promise<boolean> {
  if (window.closing === null) rememberBounds(state, window);
  window.closing ??= finish(state, window);
  return window.closing;
}

async function finish(state: AppState, window: AppWindow): Promise<boolean> {
  const { session, browser } = window;
  try {
    if (session) {
      if (window.booted && !browser.webContents.isCrashed()) await flushed(window);
      const { status } = session;
      if (status.state === 'failed' && !status.kept && !(await askToLose(window, translateOf(state)))) {
        window.closing = null;
        return false;
      }
      browser.hide();
      await session.close();
    }
  } catch (error) {
    logFailure('closing', error);
  }
  browser.destroy();
  return true;
}

function flushed(window: AppWindow): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(resolve, FLUSH_DEADLINE_MS);
    window.onFlushed = () => {
      clearTimeout(deadline);
      resolve();
    };
    window.send('flush', null);
  });
}
