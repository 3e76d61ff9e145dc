import { basename } from 'node:path';
import { shell } from 'electron';
import { newId } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ExportChoice } from '../../shared/ipc/contract.ts';
import { languageOf, translateOf, type AppState } from '../main/app-state.ts';
import type { AppWindow } from '../main/app-window.ts';
import { folderOf } from '../main/document-session.ts';
import { readPicture } from '../main/attachments.ts';
import { askWhereToSave } from '../main/dialogs.ts';
import { logFailure } from '../host/log.ts';
import { exportFile } from './export-file.ts';

export interface Exports {
  /** Asks where to, then exports in the background; null when the user closed the dialog. */
  start(window: AppWindow, choice: ExportChoice): Promise<Result<{ readonly jobId: string } | null>>;
  cancel(jobId: string): Result<null>;
  /** Shows the finished file in its folder. */
  reveal(jobId: string): Result<null>;
  windowClosed(window: AppWindow): void;
}

interface Job {
  readonly window: AppWindow;
  readonly path: string;
  readonly stop: AbortController;
  done: boolean;
}

export function createExports(state: AppState): Exports {
  const jobs = new Map<string, Job>();

  const run = async (jobId: string, job: Job, choice: ExportChoice): Promise<Result<null>> => {
    const { session } = job.window;
    if (!session) return fail('bad-request');
    const read = await session.read();
    if (!read.ok) return read;
    const { suggestedName: title, ...what } = choice;
    return exportFile({
      task: { ...what, title, records: read.value.records, language: languageOf(state) },
      pictures: (sha256) => readPicture(session, sha256),
      path: job.path,
      preload: state.programs.exportPreload,
      signal: job.stop.signal,
      onProgress: (done) => job.window.send('exportProgress', { jobId, done, result: null }),
    });
  };

  return {
    async start(window, choice) {
      if (!window.session) return fail('bad-request');
      const path = await askWhereToSave(window, translateOf(state), {
        title: 'native.exportTitle',
        folder: folderOf(window.session),
        name: choice.suggestedName === '' ? translateOf(state)('native.exportName') : choice.suggestedName,
        extension: choice.format,
      });
      if (path === null) return ok(null);
      const jobId = newId();
      const job: Job = { window, path, stop: new AbortController(), done: false };
      jobs.set(jobId, job);
      void run(jobId, job, choice)
        .catch((error: unknown) => {
          logFailure('export', error);
          return fail('export-failed');
        })
        .then((result) => {
          job.done = result.ok;
          window.send('exportProgress', { jobId, done: 1, result: result.ok ? ok({ fileName: basename(path) }) : result });
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
    windowClosed(window) {
      for (const [jobId, job] of jobs) {
        if (job.window !== window) continue;
        job.stop.abort();
        jobs.delete(jobId);
      }
    },
  };
}
