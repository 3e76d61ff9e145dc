import { BrowserWindow } from 'electron';
import type { Size } from '../../shared/geometry/camera.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ExportPicture, ExportTask } from '../../shared/ipc/export-page.ts';
import { ORIGIN } from '../main/content-policy.ts';
import { pagePreferences } from '../main/guards.ts';
import type { ExportHandlers } from '../main/ipc.ts';

/** A page that says nothing for so long hangs. */
const SILENCE_MS = 60_000;

/** The pictures of the document that is drawn. */
export type PictureSource = (sha256: string) => Promise<Result<ExportPicture | null>>;

/** What was drawn: bytes of a PDF as printed with its page in mm, or of a PNG with its size in pixels. */
export interface Drawn {
  readonly bytes: Uint8Array;
  readonly size: Size;
}

interface Running {
  readonly task: ExportTask;
  readonly pictures: PictureSource;
  readonly heard: (done: number) => void;
  readonly drawn: (result: Result<{ readonly size: Size; readonly png: Uint8Array | null }>) => void;
}

/** Exports whose page is open, by the id of its web contents. */
const running = new Map<number, Running>();

/** Answers the hidden pages; a page that belongs to no running export learns nothing. */
export const exportTasks: ExportHandlers = {
  task: (_input, id) => {
    const found = running.get(id);
    return found ? ok(found.task) : fail('bad-request');
  },
  picture: (sha256, id) => running.get(id)?.pictures(sha256) ?? fail('bad-request'),
  progress: (done, id) => {
    running.get(id)?.heard(done);
    return ok(null);
  },
  pdfDrawn: (result, id) => {
    running.get(id)?.drawn(result.ok ? ok({ size: result.value, png: null }) : fail(result.error.code));
    return ok(null);
  },
  pngDrawn: (result, id) => {
    running.get(id)?.drawn(result.ok ? ok({ size: result.value, png: result.value.png }) : fail(result.error.code));
    return ok(null);
  },
};

/**
 * Draws in a hidden sandboxed window that is thrown away afterwards, also while it hangs: at the deadline or when
 * `signal` says that nobody wants the result any more. `onProgress` gets 0..1.
 */
export async function drawExport(
  preload: string,
  { task, pictures }: Pick<Running, 'task' | 'pictures'>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Result<Drawn>> {
  if (signal.aborted) return fail('cancelled');
  const window = new BrowserWindow({ show: false, webPreferences: { ...pagePreferences(preload), backgroundThrottling: false } });
  const { webContents } = window;
  const { promise: ended, resolve: end } = Promise.withResolvers<Result<never>>();
  const { promise: drawn, resolve: onDrawn } = Promise.withResolvers<Parameters<Running['drawn']>[0]>();
  let silence = setTimeout(() => end(fail('export-failed')), SILENCE_MS);
  const heard = (done: number) => {
    clearTimeout(silence);
    silence = setTimeout(() => end(fail('export-failed')), SILENCE_MS);
    onProgress(done);
  };
  const cancel = () => end(fail('cancelled'));
  signal.addEventListener('abort', cancel);
  webContents.on('render-process-gone', () => end(fail('export-failed')));
  running.set(webContents.id, { task, pictures, heard, drawn: onDrawn });
  const { id } = webContents;

  const print = async (): Promise<Result<Drawn>> => {
    await window.loadURL(`${ORIGIN}/export.html`);
    const result = await drawn;
    if (!result.ok) return result;
    heard(0.7);
    const { size, png } = result.value;
    return ok({ size, bytes: png ?? (await webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true })) });
  };
  const printing = print();
  try {
    return await Promise.race([printing, ended]);
  } catch {
    return fail('export-failed');
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', cancel);
    running.delete(id);
    // What is still under way fails with the window; nobody waits for it.
    printing.catch(() => undefined);
    if (!webContents.isDestroyed()) webContents.forcefullyCrashRenderer();
    window.destroy();
  }
}
