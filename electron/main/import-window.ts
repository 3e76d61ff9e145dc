import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ImportTask } from '../../shared/ipc/import-page.ts';
import { askHiddenPage } from './hidden-page.ts';
import type { ImportHandlers } from './page-requests.ts';

/** The largest honest file takes a fifth of it on a slow laptop. */
const DEADLINE_MS = 10_000;

interface Running {
  readonly task: ImportTask;
  readonly read: (outcome: Result<string>) => void;
}

/** Files being read, by the id of their page's web contents. */
const running = new Map<number, Running>();

/** Answers the hidden pages; a page that belongs to no file learns nothing. */
export const importTasks: ImportHandlers = {
  task: (_input, id) => {
    const found = running.get(id);
    return found ? ok(found.task) : fail('bad-request');
  },
  read: (outcome, id) => {
    running.get(id)?.read(outcome.ok ? outcome : fail(outcome.error.code, outcome.error.detail));
    return ok(null);
  },
};

/** Reads a file of another tool. Fails with what its page says of it, import-slow, import-unreadable, or cancelled when `signal` says so. */
export async function readForeign(preload: string, task: ImportTask, signal: AbortSignal): Promise<Result<string>> {
  const end = await askHiddenPage<Result<string>>({ page: 'import', preload, deadlineMs: DEADLINE_MS, signal }, (id, read) => {
    running.set(id, { task, read });
    return () => void running.delete(id);
  });
  if ('answer' in end) return end.answer;
  return fail(end.ended === 'cancelled' ? 'cancelled' : end.ended === 'slow' ? 'import-slow' : 'import-unreadable');
}
