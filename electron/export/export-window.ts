import { setTimeout as delay } from 'node:timers/promises';
import { BrowserWindow, type WebContents } from 'electron';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ExportFormat } from '../../shared/ipc/export-formats.ts';
import type { Drawn, ExportPicture, ExportTask } from '../../shared/ipc/export-page.ts';
import { logFailure } from '../host/log.ts';
import { ORIGIN } from '../main/content-policy.ts';
import { pagePreferences } from '../main/guards.ts';
import type { ExportHandlers } from '../main/page-requests.ts';
import type { Write } from './output-file.ts';

/** A page that says nothing for so long hangs. */
const SILENCE_MS = 60_000;

/** The pictures of the document that is drawn. */
export type PictureSource = (sha256: string) => Promise<Result<ExportPicture | null>>;

/** What was drawn, and where it was a page, that page printed as a PDF. */
interface Made {
  readonly drawn: Drawn;
  readonly printed: Uint8Array;
}

const NOTHING_PRINTED = new Uint8Array(0);

interface Running {
  /** The page starts meanwhile. */
  readonly task: Promise<Result<ExportTask>>;
  readonly pictures: PictureSource;
  /** Takes the bytes of a file that the page makes by itself. */
  readonly write: Write;
  readonly heard: (done: number) => void;
  readonly failed: (result: Result<never>) => void;
  readonly drawn: (result: Result<Drawn>) => void;
}

/** What the open pages are to export, by the id of their web contents. A page that was opened ahead waits for it. */
const running = new Map<number, Promise<Running>>();

/** Answers the hidden pages; a page that belongs to no running export learns nothing. */
export const exportTasks: ExportHandlers = {
  task: async (_input, id) => (await running.get(id))?.task ?? fail('bad-request'),
  picture: async (sha256, id) => (await running.get(id))?.pictures(sha256) ?? fail('bad-request'),
  progress: async (done, id) => {
    (await running.get(id))?.heard(done);
    return ok(null);
  },
  part: async (bytes, id) => {
    const found = await running.get(id);
    if (!found) return fail('bad-request');
    const written = await found.write(bytes);
    if (!written.ok) found.failed(written);
    return written;
  },
  drawn: async (result, id) => {
    (await running.get(id))?.drawn(result.ok ? ok(result.value) : fail(result.error.code, result.error.detail));
    return ok(null);
  },
};

interface ExportPage {
  readonly window: BrowserWindow;
  readonly loaded: Promise<void>;
  readonly run: (running: Running) => void;
}

let ahead: ExportPage | null = null;

/** Opens the page of the next export before more of it is known than its format. The app must be ready. */
export function prepareExportPage(preload: string, format: ExportFormat): void {
  ahead ??= openPage(preload, format);
}

/** `format` is what the page may load ahead of its task. */
function openPage(preload: string, format: ExportFormat | '' = ''): ExportPage {
  const window = new BrowserWindow({ show: false, webPreferences: { ...pagePreferences(preload), backgroundThrottling: false } });
  const { promise, resolve } = Promise.withResolvers<Running>();
  running.set(window.webContents.id, promise);
  const loaded = window.loadURL(`${ORIGIN}/export.html#${format}`);
  // Whoever takes the page is told.
  loaded.catch(() => undefined);
  return { window, loaded, run: resolve };
}

function nextPage(preload: string): ExportPage {
  const page = ahead?.window.webContents.isCrashed() === false ? ahead : openPage(preload);
  ahead = null;
  return page;
}

/** What becomes of sheets that stand ready. */
type Print = (webContents: WebContents, drawn: Extract<Drawn, { readonly as: 'sheets' }>) => Promise<Result<Uint8Array>>;

/** Whoever prints for so long hangs. */
const PRINTING_MS = 180_000;

/** Ends when the print before has ended. */
let lastPrint: Promise<unknown> = Promise.resolve();

/**
 * Prints when nothing else is being printed, and not at all when nobody wants it any more by then. A page that is thrown
 * away while Chromium prints it leaves every later print of this run of the app a failure (seen in Electron 33), so whoever
 * gives one up still has to let it end: see `dispose` below.
 */
function toPdf(
  webContents: WebContents,
  tagged: boolean,
  isWanted: () => boolean,
): { readonly pdf: Promise<Result<Uint8Array>>; readonly over: Promise<unknown> } {
  const pdf = lastPrint.then(async () =>
    isWanted() ? ok(await webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: tagged })) : fail('cancelled'),
  );
  lastPrint = Promise.race([pdf.catch(() => undefined), delay(PRINTING_MS, undefined, { ref: false })]);
  return { pdf, over: lastPrint };
}

/**
 * Draws in a hidden sandboxed window that is thrown away afterwards, also while it hangs: at the deadline or when
 * `signal` says that nobody wants the result any more. `onProgress` gets 0..1. Sheets become a PDF unless `print` takes them.
 */
export async function drawExport(
  preload: string,
  { task, pictures, write }: Pick<Running, 'task' | 'pictures' | 'write'>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
  print: Print | null = null,
): Promise<Result<Made>> {
  if (signal.aborted) return fail('cancelled');
  const { window, loaded, run } = nextPage(preload);
  const { webContents } = window;
  const { promise: ended, resolve: end } = Promise.withResolvers<Result<never>>();
  const { promise: drawn, resolve: onDrawn } = Promise.withResolvers<Result<Drawn>>();
  let silence = setTimeout(() => end(fail('export-failed')), SILENCE_MS);
  const heard = (done: number) => {
    clearTimeout(silence);
    silence = setTimeout(() => end(fail('export-failed')), SILENCE_MS);
    onProgress(done);
  };
  const cancel = () => end(fail('cancelled'));
  signal.addEventListener('abort', cancel);
  webContents.on('render-process-gone', () => end(fail('export-failed')));
  void task.then((known) => known.ok || end(known));
  run({ task, pictures, write, heard, failed: end, drawn: onDrawn });
  const { id } = webContents;

  const state: { hasEnded: boolean; printing: Promise<unknown> | null } = { hasEnded: false, printing: null };
  const dispose = () => {
    if (!webContents.isDestroyed()) webContents.forcefullyCrashRenderer();
    window.destroy();
  };

  const make = async (): Promise<Result<Made>> => {
    await loaded;
    const result = await drawn;
    if (!result.ok) return result;
    heard(0.7);
    if (result.value.as === 'parts') return ok({ drawn: result.value, printed: NOTHING_PRINTED });
    // The page is done; others may be printing, and somebody may think for long before a dialog.
    clearTimeout(silence);
    const printed = await (print ? print(webContents, result.value) : printAlone(result.value.tagged));
    return printed.ok ? ok({ drawn: result.value, printed: printed.value }) : printed;
  };
  const printAlone = (tagged: boolean): Promise<Result<Uint8Array>> => {
    const { pdf, over } = toPdf(webContents, tagged, () => !state.hasEnded);
    state.printing = over;
    void over.then(() => end(fail('export-failed')));
    return pdf;
  };
  const making = make();
  try {
    return await Promise.race([making, ended]);
  } catch (error) {
    logFailure('export', error);
    return fail('export-failed');
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', cancel);
    running.delete(id);
    // What is still under way fails with the window; nobody waits for it.
    making.catch(() => undefined);
    state.hasEnded = true;
    if (state.printing) void state.printing.then(dispose);
    else dispose();
  }
}
