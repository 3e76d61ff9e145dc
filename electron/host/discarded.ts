import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { fsyncFolder } from './durable.ts';
import { attempt, readErrorOf, writeErrorOf } from './failure.ts';
import { lookInto } from './left-behind.ts';
import { foldersIn, foldersOf } from './left-folders.ts';
import { lockFolder } from './lock.ts';
import type { Discarded } from './protocol.ts';
import { LOCK_PATIENCE_MS, removeFolder } from './working-folder.ts';

/** Somebody who discards the wrong one notices within a month. */
export const DISCARDED_DAYS = 30;
const DAY_MS = 86_400_000;

/** A discarded folder is called after the moment it was discarded and its own name: nothing inside has to say so. */
const DISCARDED = /^(\d{13})-(.+)$/;
const MOMENT_DIGITS = 13;

const momentOf = (folder: string): number => Number(DISCARDED.exec(basename(folder))?.[1] ?? Number.NaN);

const isInside = (root: string, folder: string): boolean => dirname(resolve(folder)) === resolve(root);

/** Takes a working copy nobody holds out of `workingRoot`, and keeps it in `discardedRoot` for a while. Only a folder directly inside is ever touched. */
export function discardLeftBehind(workingRoot: string, discardedRoot: string, folder: string, nowMs: number): Result<null> {
  if (!isInside(workingRoot, folder)) return fail('bad-request');
  if (!existsSync(folder)) return ok(null);
  return move(folder, join(discardedRoot, `${String(nowMs).padStart(MOMENT_DIGITS, '0')}-${basename(folder)}`));
}

/** Puts one back, to be offered as before. */
export function restoreDiscarded(discardedRoot: string, workingRoot: string, folder: string): Result<null> {
  const name = DISCARDED.exec(basename(folder))?.[2];
  if (!isInside(discardedRoot, folder) || name === undefined) return fail('bad-request');
  return existsSync(folder) ? move(folder, join(workingRoot, name)) : fail('file-missing');
}

/** Discarded work that can still be had back, the last discarded first. What was discarded longer ago is removed for ever. */
export function listDiscarded(discardedRoot: string, nowMs: number): Result<readonly Discarded[]> {
  return attempt(() => {
    const kept: Discarded[] = [];
    for (const folder of foldersIn(discardedRoot)) {
      const discardedMs = momentOf(folder);
      if (Number.isNaN(discardedMs)) continue;
      if (nowMs - discardedMs > DISCARDED_DAYS * DAY_MS) {
        sweep(folder);
        continue;
      }
      const found = lookInto(folder, 0);
      if (found.state === 'work') kept.push({ ...found.work, discardedMs });
    }
    return ok(kept.toSorted((a, b) => b.discardedMs - a.discardedMs));
  }, readErrorOf);
}

/**
 * Removes for ever the working copies of the file at `path` (a realpath) that nobody holds, discarded or not, because the
 * user said so. Nothing else in those folders is touched.
 */
export function forgetFile(roots: readonly string[], path: string): Result<null> {
  return attempt(() => {
    for (const folder of roots.flatMap((root) => foldersOf(root, path))) sweep(folder);
    return ok(null);
  }, writeErrorOf);
}

function move(from: string, to: string): Result<null> {
  return attempt(() => {
    const lock = lockFolder(from, LOCK_PATIENCE_MS);
    if (!lock) return fail('file-in-use');
    // Some systems move no folder in which a file is open. Whoever could take it in between is this same program.
    lock.release();
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    if (existsSync(to)) return fail('file-exists');
    renameSync(from, to);
    fsyncFolder(dirname(to));
    fsyncFolder(dirname(from));
    return ok(null);
  }, writeErrorOf);
}

function sweep(folder: string): void {
  const lock = lockFolder(folder, 0);
  if (lock) removeFolder(folder, lock);
}
