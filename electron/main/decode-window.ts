import { BrowserWindow } from 'electron';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { DecodedPicture, DecodeTask } from '../../shared/ipc/decode-page.ts';
import { ORIGIN } from './content-policy.ts';
import { pagePreferences } from './guards.ts';
import type { DecodeHandlers } from './ipc.ts';

/** The slowest honest picture, 100 million pixels on a slow laptop, takes a fifth of it; a drawing can be made to take for ever. */
const DEADLINE_MS = { pixels: 30_000, drawing: 10_000 } as const;

/** What came of it; null when it could not be read, or its page went. */
type Outcome = DecodedPicture | 'blank' | 'slow' | null;

interface Running {
  readonly task: DecodeTask;
  readonly decoded: (outcome: Outcome) => void;
}

/** Pictures being decoded, by the id of their page's web contents. */
const running = new Map<number, Running>();

/** Answers the hidden pages; a page that belongs to no picture learns nothing. */
export const decodeTasks: DecodeHandlers = {
  task: (_input, id) => {
    const found = running.get(id);
    return found ? ok(found.task) : fail('bad-request');
  },
  decoded: (picture, id) => {
    running.get(id)?.decoded(picture);
    return ok(null);
  },
};

/**
 * Decodes a picture somebody chose in a hidden sandboxed window that is thrown away afterwards, also when it crashes or
 * hangs over it, and gives back its pixels encoded anew. Fails with picture-unreadable, svg-blank, svg-slow, or cancelled when `signal` says so.
 */
export async function decodePicture(preload: string, task: DecodeTask, signal: AbortSignal): Promise<Result<DecodedPicture>> {
  if (signal.aborted) return fail('cancelled');
  const window = new BrowserWindow({ show: false, webPreferences: { ...pagePreferences(preload), backgroundThrottling: false } });
  const { webContents } = window;
  const { id } = webContents;
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const deadline = setTimeout(() => resolve(task.drawing ? 'slow' : null), DEADLINE_MS[task.drawing ? 'drawing' : 'pixels']);
  const cancel = () => resolve(null);
  signal.addEventListener('abort', cancel);
  webContents.on('render-process-gone', () => resolve(null));
  running.set(id, { task, decoded: resolve });
  try {
    window.loadURL(`${ORIGIN}/decode.html`).catch(() => resolve(null));
    const outcome = await promise;
    if (signal.aborted) return fail('cancelled');
    if (outcome === 'blank' || outcome === 'slow') return fail(`svg-${outcome}`);
    return outcome ? ok(outcome) : fail('picture-unreadable');
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', cancel);
    running.delete(id);
    if (!webContents.isDestroyed()) webContents.forcefullyCrashRenderer();
    window.destroy();
  }
}
