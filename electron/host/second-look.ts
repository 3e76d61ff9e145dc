import { readFileSync } from 'node:fs';
import { codeOf, Failure } from './failure.ts';

const looksDamaged = (error: unknown): boolean =>
  error instanceof Failure ? error.code === 'file-damaged' : ['SQLITE_CORRUPT', 'SQLITE_NOTADB'].some((code) => codeOf(error).startsWith(code));

/**
 * Opens the database at `path`, which nobody has open here. One read that the disk did not answer looks like damage: what looks
 * damaged is read as a whole, which throws what the system says when the disk is to blame, and opened once more.
 */
export function withSecondLook<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (!looksDamaged(error)) throw error;
    readFileSync(path);
    return open();
  }
}
