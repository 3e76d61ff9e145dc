import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, Failure } from './failure.ts';
import { isUsableName } from './vet/path.ts';

/** Where a file of that name really lies, or would lie. */
export function realTarget(path: string): string {
  if (!isUsableName(path)) throw new Failure('file-name-unusable');
  if (!lstatSync(path, { throwIfNoEntry: false })) return join(realpathSync(dirname(path)), basename(path));
  let real: string;
  try {
    real = realpathSync(path);
  } catch (error) {
    // The link is there and leads nowhere: whatever was meant, it was not a new file at its other end.
    if (codeOf(error) === 'ENOENT') throw new Failure('file-not-regular');
    throw error;
  }
  if (!statSync(real).isFile()) throw new Failure('file-not-regular');
  return real;
}
