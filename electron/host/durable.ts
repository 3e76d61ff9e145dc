import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './failure.ts';

/** Makes names in a folder survive a power cut. Windows cannot open a folder, and keeps names by itself. */
export function fsyncFolder(folder: string): void {
  let handle: number;
  try {
    handle = openSync(folder, 'r');
  } catch (error) {
    // A folder one may write into but not list cannot be opened either; the rename stands, only its moment is open.
    if (process.platform === 'win32' || codeOf(error) === 'EACCES') return;
    throw error;
  }
  try {
    fsyncSync(handle);
  } catch (error) {
    // Some network file systems know no fsync of folders.
    if (!['EINVAL', 'EPERM', 'ENOTSUP', 'EBADF'].includes(codeOf(error))) throw error;
  } finally {
    closeSync(handle);
  }
}

/** Makes a folder and all above it that are missing, for the user alone, so that a power cut afterwards takes none of them. */
export function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) fsyncFolder(dirname(made));
}

/** Replaces a file: afterwards it holds either all of the old content or all of the new, also after a power cut. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.new`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, path);
  fsyncFolder(dirname(path));
}
