import { closeSync, constants, fstatSync, lstatSync, openSync, realpathSync, type BigIntStats } from 'node:fs';
import { isAbsolute } from 'node:path';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { attempt, readErrorOf } from '../failure.ts';
import { MAX_FILE_BYTES } from './limits.ts';

/** SQLite's wrapper cuts a name at NUL and trims it: such a name would be another file. */
export const isUsableName = (path: unknown): path is string =>
  typeof path === 'string' && path !== '' && !path.includes('\0') && path === path.trim() && isAbsolute(path);

export interface OpenedFile {
  readonly realPath: string;
  readonly handle: number;
  readonly stat: BigIntStats;
}

/**
 * Step 0: a usable name of a regular file of a sane size. Opens it without waiting (a FIFO would wait for ever) and without
 * following a link put there after the name was resolved. The caller closes the handle.
 */
export function openRegularFile(path: unknown): Result<OpenedFile> {
  if (!isUsableName(path)) return fail('file-name-unusable');
  return attempt(() => {
    const realPath = realpathSync(path);
    if (!isUsableName(realPath)) return fail('file-name-unusable');
    if (!lstatSync(realPath).isFile()) return fail('file-not-regular');
    const handle = openSync(realPath, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    const stat = fstatSync(handle, { bigint: true });
    const refused = !stat.isFile()
      ? 'file-not-regular'
      : stat.size === 0n
        ? 'file-empty'
        : stat.size > BigInt(MAX_FILE_BYTES)
          ? 'file-too-large'
          : null;
    if (refused === null) return ok({ realPath, handle, stat });
    closeSync(handle);
    return fail(refused);
  }, readErrorOf);
}
