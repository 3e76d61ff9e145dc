import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { DecodedPicture, DecodeTask } from '../../shared/ipc/decode-page.ts';
import { askHiddenPage } from './hidden-page.ts';
import type { DecodeHandlers } from './page-requests.ts';

/** The slowest honest picture, 100 million pixels on a slow laptop, takes a fifth of it; a drawing can be made to take for ever. */
const DEADLINE_MS = { pixels: 30_000, drawing: 10_000 } as const;

/** What came of it; null when it could not be read. */
type Outcome = DecodedPicture | 'blank' | null;

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
 * Decodes a picture somebody chose and gives back its pixels encoded anew. Fails with picture-unreadable, svg-blank,
 * svg-slow, or cancelled when `signal` says so.
 */
export async function decodePicture(preload: string, task: DecodeTask, signal: AbortSignal): Promise<Result<DecodedPicture>> {
  const deadlineMs = DEADLINE_MS[task.drawing ? 'drawing' : 'pixels'];
  const end = await askHiddenPage<Outcome>({ page: 'decode', preload, deadlineMs, signal }, (id, decoded) => {
    running.set(id, { task, decoded });
    return () => void running.delete(id);
  });
  if ('ended' in end) return fail(end.ended === 'cancelled' ? 'cancelled' : end.ended === 'slow' && task.drawing ? 'svg-slow' : 'picture-unreadable');
  if (end.answer === 'blank') return fail('svg-blank');
  return end.answer ? ok(end.answer) : fail('picture-unreadable');
}
