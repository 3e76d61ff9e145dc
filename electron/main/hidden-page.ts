import { BrowserWindow } from 'electron';
import { ORIGIN } from './content-policy.ts';
import { pagePreferences } from './guards.ts';

interface HiddenPage {
  /** `/<page>.html` of ours. */
  readonly page: 'decode' | 'import';
  readonly preload: string;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}

/** What a hidden page answered, or why it did not. */
export type PageEnd<T> = { readonly answer: T } | { readonly ended: 'slow' | 'gone' | 'cancelled' };

/**
 * Reads what a stranger made in a hidden sandboxed window that is thrown away afterwards, also when it crashes or hangs over
 * it. `serve` gives the page its task: it is told which web contents ask, and how to answer, and ends that with what it returns.
 */
export async function askHiddenPage<T>(
  { page, preload, deadlineMs, signal }: HiddenPage,
  serve: (contentsId: number, answered: (answer: T) => void) => () => void,
): Promise<PageEnd<T>> {
  if (signal.aborted) return { ended: 'cancelled' };
  const window = new BrowserWindow({ show: false, webPreferences: { ...pagePreferences(preload), backgroundThrottling: false } });
  const { webContents } = window;
  const { promise, resolve } = Promise.withResolvers<PageEnd<T>>();
  const deadline = setTimeout(() => resolve({ ended: 'slow' }), deadlineMs);
  const cancel = () => resolve({ ended: 'cancelled' });
  signal.addEventListener('abort', cancel);
  webContents.on('render-process-gone', () => resolve({ ended: 'gone' }));
  const unserve = serve(webContents.id, (answer) => resolve({ answer }));
  try {
    window.loadURL(`${ORIGIN}/${page}.html`).catch(() => resolve({ ended: 'gone' }));
    const end = await promise;
    return signal.aborted ? { ended: 'cancelled' } : end;
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', cancel);
    unserve();
    if (!webContents.isDestroyed()) webContents.forcefullyCrashRenderer();
    window.destroy();
  }
}
