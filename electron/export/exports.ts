import { basename } from 'node:path';
import { shell } from 'electron';
import { newId, type Id } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { PreviewedFile, RequestInput } from '../../shared/ipc/contract.ts';
import type { ExportChoice, ExportOptions } from '../../shared/ipc/export-choice.ts';
import { logFailure } from '../host/log.ts';
import { languageOf, translateOf, type AppState } from '../main/app-state.ts';
import type { AppWindow } from '../main/app-window.ts';
import { readPicture } from '../main/attachments.ts';
import { askWhereToSave } from '../main/dialogs.ts';
import { folderOf, type DocumentSession } from '../main/document-session.ts';
import { exportFile, makeExport, type ExportWork } from './export-file.ts';
import { printExport } from './print-export.ts';
import type { RememberedExports } from './remembered.ts';
import { today } from './today.ts';

export interface Exports {
  /** What was chosen for the window's document before. */
  remembered(window: AppWindow): Result<readonly ExportOptions[]>;
  /** What an export would write, or what shows it. A newer preview of the same window ends an older one, which is then cancelled. */
  preview(window: AppWindow, input: RequestInput<'export.preview'>): Promise<Result<PreviewedFile>>;
  endPreview(window: AppWindow): Result<null>;
  /** Draws sheets and hands them to the system's dialog; `cancelled` when that was closed. */
  print(window: AppWindow, choice: ExportChoice): Promise<Result<null>>;
  endPrint(window: AppWindow): Result<null>;
  /** Asks where to, then exports in the background; null when the user closed the dialog. */
  start(window: AppWindow, input: RequestInput<'export.start'>): Promise<Result<{ readonly jobId: string } | null>>;
  cancel(jobId: string): Result<null>;
  /** Shows the finished file in its folder. */
  reveal(jobId: string): Result<null>;
  /** Nothing is known any more of what was chosen for a document. */
  forget(documentId: Id): Promise<void>;
  windowClosed(window: AppWindow): void;
}

interface Job {
  readonly window: AppWindow;
  readonly path: string;
  readonly stop: AbortController;
  done: boolean;
}

/** More than anybody looks at before it is written. Bytes. */
const LONGEST_PREVIEW = 64 * 1024 * 1024;

export function createExports(state: AppState, chosenBefore: RememberedExports): Exports {
  const jobs = new Map<string, Job>();
  const previews = new Map<AppWindow, AbortController>();
  /** Whose sheets are being drawn for a printer. */
  const prints = new Map<AppWindow, AbortController>();
  const end = (running: Map<AppWindow, AbortController>, window: AppWindow): void => {
    running.get(window)?.abort();
    running.delete(window);
  };

  const workOf = (
    session: DocumentSession,
    choice: ExportChoice,
    title: string,
    rest: Pick<ExportWork, 'signal' | 'onProgress'> & { readonly isPreview?: true },
  ): ExportWork => {
    const { isPreview = false, ...watched } = rest;
    const { options } = choice;
    const author = ('author' in options ? options.author : null) ?? state.settings.current.author;
    const task = { choice, title, author, language: languageOf(state), isPreview, day: today() };
    return {
      format: choice.options.format,
      task: session.readRecords().then((recordsJson) => (recordsJson.ok ? ok({ ...task, recordsJson: recordsJson.value }) : recordsJson)),
      pictures: (sha256) => readPicture([session], sha256),
      programs: state.programs,
      ...watched,
    };
  };

  return {
    remembered: ({ session }) => (session ? ok(chosenBefore.of(session.documentId)) : fail('bad-request')),
    async preview(window, { choice, suggestedName }) {
      const { session } = window;
      if (!session) return fail('bad-request');
      const stop = new AbortController();
      end(previews, window);
      previews.set(window, stop);
      const work = workOf(session, choice, suggestedName, {
        signal: stop.signal,
        onProgress: () => undefined,
        isPreview: true,
      });
      const parts: Uint8Array[] = [];
      let length = 0;
      const made = await makeExport(work, (bytes) => {
        length += bytes.byteLength;
        if (length > LONGEST_PREVIEW) return Promise.resolve(fail('preview-too-large'));
        parts.push(bytes);
        return Promise.resolve(ok(null));
      });
      if (previews.get(window) === stop) previews.delete(window);
      return made.ok ? ok({ bytes: Buffer.concat(parts), warnings: made.value.warnings ?? [] }) : made;
    },
    endPreview(window) {
      end(previews, window);
      return ok(null);
    },
    async print(window, choice) {
      const { session } = window;
      if (!session) return fail('bad-request');
      end(prints, window);
      const stop = new AbortController();
      prints.set(window, stop);
      const isDrawn = () => {
        if (prints.get(window) === stop) prints.delete(window);
      };
      const work = workOf(session, choice, session.name ?? translateOf(state)('start.untitled'), {
        signal: stop.signal,
        onProgress: () => undefined,
      });
      const printed = await printExport(work, isDrawn);
      isDrawn();
      return printed;
    },
    endPrint(window) {
      end(prints, window);
      return ok(null);
    },
    async start(window, { choice, suggestedName }) {
      const { session } = window;
      if (!session) return fail('bad-request');
      const path = await askWhereToSave(window, translateOf(state), {
        title: 'native.exportTitle',
        folder: folderOf(session),
        name: suggestedName === '' ? translateOf(state)('native.exportName') : suggestedName,
        extension: choice.options.format,
      });
      if (path === null) return ok(null);
      chosenBefore.remember(session.documentId, choice.options).catch((error: unknown) => logFailure('export', error));
      const jobId = newId();
      const job: Job = { window, path, stop: new AbortController(), done: false };
      jobs.set(jobId, job);
      const run = (): ReturnType<typeof exportFile> => {
        const onProgress = (done: number) => window.send('exportProgress', { jobId, done, result: null });
        return exportFile(workOf(session, choice, suggestedName, { signal: job.stop.signal, onProgress }), path);
      };
      void run()
        .catch((error: unknown) => {
          logFailure('export', error);
          return fail('export-failed');
        })
        .then((result) => {
          job.done = result.ok;
          window.send('exportProgress', { jobId, done: 1, result: result.ok ? ok({ fileName: basename(path), warnings: result.value }) : result });
        });
      return ok({ jobId });
    },
    cancel(jobId) {
      jobs.get(jobId)?.stop.abort();
      return ok(null);
    },
    reveal(jobId) {
      const job = jobs.get(jobId);
      if (job?.done !== true) return fail('file-missing');
      shell.showItemInFolder(job.path);
      return ok(null);
    },
    forget: (documentId) => chosenBefore.forget(documentId),
    windowClosed(window) {
      end(previews, window);
      end(prints, window);
      for (const [jobId, job] of jobs) {
        if (job.window !== window) continue;
        job.stop.abort();
        jobs.delete(jobId);
      }
    },
  };
}
