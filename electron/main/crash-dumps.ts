import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeOf } from '../host/failure.ts';
import { logFailure } from '../host/log.ts';
import { cleanedDump } from './clean-dump.ts';

/** What is kept of crashes at most. */
export const MOST_DUMPS = 10;
export const DUMPS_FOR_MS = 7 * 24 * 60 * 60_000;
/** Many times as large as the reporter makes them. A larger one is not read. Bytes. */
export const LARGEST_DUMP = 32 * 1024 * 1024;

/** Where Chromium's reporter puts what it has written, as the memory was … */
const RAW_FOLDERS = ['pending', 'completed', 'reports', 'attachments'];
/** … and what it is still writing. */
const UNFINISHED = 'new';
const ENDING = '.dmp';

/**
 * Cleans what was written since, and removes what is too old or too much; at a start, when nobody writes any, also what was
 * never finished. Never throws: nobody's work hangs on it.
 */
export function tidyCrashDumps(folder: string, nowMs: number, when: 'at a start' | 'later'): void {
  try {
    if (when === 'at a start') removeAll(filesIn(folder, [UNFINISHED]));
    for (const raw of filesIn(folder, RAW_FOLDERS)) {
      const dump = raw.endsWith(ENDING) && statSync(raw).size <= LARGEST_DUMP ? readFileSync(raw) : null;
      // First: whatever is in it, no start meets it twice.
      removeAll([raw]);
      const clean = dump && cleanedDump(dump);
      if (clean) writeFileSync(join(folder, basename(raw)), clean, { mode: 0o600 });
    }
    const kept = namesIn(folder)
      .filter((name) => name.endsWith(ENDING))
      .map((name) => ({ path: join(folder, name), madeMs: statSync(join(folder, name)).mtimeMs }))
      .toSorted((a, b) => b.madeMs - a.madeMs);
    for (const [at, { path, madeMs }] of kept.entries()) if (at >= MOST_DUMPS || nowMs - madeMs > DUMPS_FOR_MS) rmSync(path, { force: true });
  } catch (error) {
    logFailure('crash dumps', error);
  }
}

/** Removes all of them, also those nobody has cleaned yet. */
export function forgetCrashDumps(folder: string): void {
  removeAll(filesIn(folder, [UNFINISHED, ...RAW_FOLDERS]));
  removeAll(
    namesIn(folder)
      .filter((name) => name.endsWith(ENDING))
      .map((name) => join(folder, name)),
  );
}

const removeAll = (paths: readonly string[]): void => {
  for (const path of paths) rmSync(path, { force: true, recursive: true });
};

const filesIn = (folder: string, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => namesIn(join(folder, name)).map((file) => join(folder, name, file)));

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
