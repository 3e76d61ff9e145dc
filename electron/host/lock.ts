import SqliteDatabase from 'better-sqlite3';
import { join } from 'node:path';
import { codeOf } from './failure.ts';
import { LOCK_NAME } from './left-folders.ts';

/** Held until `release` or the end of the process, however that comes: the operating system lets go of it. */
export interface FolderLock {
  readonly release: () => void;
}

/**
 * Takes a working copy's folder for this process; null when another process, or this one, holds it.
 * A database of its own, so that no transaction on the document ever has to wait for or give up the lock.
 * `patienceMs` outlasts somebody who only looks at the folder.
 */
export function lockFolder(folder: string, patienceMs: number): FolderLock | null {
  const database = new SqliteDatabase(join(folder, LOCK_NAME), { timeout: patienceMs });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (codeOf(error).startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return { release: () => database.close() };
}
