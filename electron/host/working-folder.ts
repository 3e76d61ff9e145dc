import { rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { VAULT_FILES } from './encrypted/vault.ts';
import { codeOf } from './failure.ts';
import { HISTORY_FILES } from './history-file.ts';
import { LOCK_NAME } from './left-folders.ts';
import { lockFolder, type FolderLock } from './lock.ts';
import { CALLED_NAME } from './called.ts';
import { ORIGIN_NAME } from './origin.ts';

export const DOCUMENT_NAME = 'document.db';
/** Where a publish prepares the file, so that nothing but the finished bytes ever appears in the user's folder. */
const PREPARED_NAME = 'publish.db';
/** Longer than anybody needs to look into a folder, far shorter than a user waits. */
export const LOCK_PATIENCE_MS = 1_000;

export const preparedIn = (folder: string): string => join(folder, PREPARED_NAME);

export function dropPrepared(folder: string): void {
  const path = preparedIn(folder);
  rmSync(path, { force: true });
  rmSync(`${path}-journal`, { force: true });
}

/** Removes a document that was never acknowledged; whoever holds the lock may. First the database: a journal without one is nobody's. */
export function dropDocument(folder: string): void {
  rmSync(join(folder, DOCUMENT_NAME), { force: true });
  rmSync(join(folder, `${DOCUMENT_NAME}-journal`), { force: true });
  for (const name of VAULT_FILES) rmSync(join(folder, name), { force: true });
}

/** Takes the folder's lock for the life of what `open` returns, and gives it back when `open` throws. */
export function holding<T>(folder: string, patienceMs: number, open: (lock: FolderLock) => T): Result<T> {
  const lock = lockFolder(folder, patienceMs);
  if (!lock) return fail('file-in-use');
  try {
    return ok(open(lock));
  } catch (error) {
    lock.release();
    throw error;
  }
}

const OWN_FILES = [
  DOCUMENT_NAME,
  `${DOCUMENT_NAME}-journal`,
  PREPARED_NAME,
  `${PREPARED_NAME}-journal`,
  CALLED_NAME,
  `${CALLED_NAME}.new`,
  ORIGIN_NAME,
  `${ORIGIN_NAME}.new`,
  ...HISTORY_FILES,
  ...VAULT_FILES,
];

/** Removes exactly what Temas puts into such a folder; anything else keeps the folder. The lock goes last, so nobody can move in meanwhile. */
export function removeFolder(folder: string, lock: FolderLock): void {
  for (const name of OWN_FILES) rmSync(join(folder, name), { force: true });
  lock.release();
  for (const name of [LOCK_NAME, `${LOCK_NAME}-journal`]) rmSync(join(folder, name), { force: true });
  try {
    rmdirSync(folder);
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}
