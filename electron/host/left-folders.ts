import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './failure.ts';
import { readOriginNotes } from './origin.ts';

/** Beside a working copy's database: the one that is locked. */
export const LOCK_NAME = 'lock.db';

/** Folders of working copies directly inside `workingRoot`. Without a lock in it a folder is just being made, or is none of ours. */
export function foldersIn(workingRoot: string): readonly string[] {
  try {
    return readdirSync(workingRoot, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(workingRoot, entry.name))
      .filter((folder) => existsSync(join(folder, LOCK_NAME)));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Those that say they belong to the file at `path` (a realpath), or were about to: what they hold only a document host can tell. */
export const foldersOf = (workingRoot: string, path: string): readonly string[] =>
  foldersIn(workingRoot).filter((folder) => {
    const notes = readOriginNotes(folder);
    return notes?.origin?.path === path || notes?.pending?.origin.path === path;
  });
