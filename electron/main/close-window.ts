import type { AppState } from './app-state.ts';
import type { AppWindow } from './app-window.ts';
import { logFailure } from './log.ts';
import { rememberBounds } from './windows.ts';

/** A page that does not answer by then has nothing more to give; every acknowledged edit is safe anyway. */
const FLUSH_DEADLINE_MS = 3_000;

/** Closes without asking and without losing: what the page still holds back is fetched, the file is published, the host ends. */
export function closeWindow(state: AppState, window: AppWindow): Promise<void> {
  if (window.closing === null) rememberBounds(state, window);
  window.closing ??= finish(window);
  return window.closing;
}

async function finish(window: AppWindow): Promise<void> {
  const { session, browser } = window;
  try {
    if (session) {
      if (window.booted && !browser.webContents.isCrashed()) await flushed(window);
      browser.hide();
      await session.close();
    }
  } catch (error) {
    logFailure('closing', error);
  } finally {
    browser.destroy();
  }
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
