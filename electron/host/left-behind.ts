import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { holdsWork } from '../../shared/model/default-lists.ts';
import { readCalled } from './called.ts';
import { countsOf } from './counts.ts';
import { holdsVault, unpublishedSince } from './encrypted/vault.ts';
import { attempt, codeOf, Failure, readErrorOf } from './failure.ts';
import { hintOf } from './hint.ts';
import { foldersIn, foldersOf } from './left-folders.ts';
import { lockFolder } from './lock.ts';
import { readOriginNotes } from './origin.ts';
import type { FileOrigin, LeftBehind } from './protocol.ts';
import { currentStamp, sameStamp } from './stamp.ts';
import { wentThrough } from './vet/peek.ts';
import { WorkingCopy } from './working-copy.ts';
import { DOCUMENT_NAME, removeFolder } from './working-folder.ts';

/** What one folder turned out to be: in somebody's hands, nothing worth keeping (and removed by now), or work. */
type Found = { readonly state: 'held' } | { readonly state: 'nothing' } | { readonly state: 'work'; readonly work: LeftBehind };

/** Working copies directly inside `workingRoot` that nobody holds and that hold work no file has, newest first. Sweeps the others. */
export function listLeftBehind(workingRoot: string): Result<readonly LeftBehind[]> {
  return attempt(() => {
    const found = foldersIn(workingRoot).map((folder) => lookInto(folder, 0));
    return ok(found.flatMap((one) => (one.state === 'work' ? [one.work] : [])).toSorted((a, b) => b.modifiedMs - a.modifiedMs));
  }, readErrorOf);
}

/** The work left behind for the file at `path` (a realpath), or null. Fails with file-in-use when a process has it open now. */
export function findForFile(workingRoot: string, path: string): Result<LeftBehind | null> {
  return attempt(() => {
    let newest: LeftBehind | null = null;
    for (const folder of foldersOf(workingRoot, path)) {
      const found = lookInto(folder, LOOK_PATIENCE_MS);
      if (found.state === 'held') return fail('file-in-use');
      if (found.state === 'work' && found.work.path === path && (newest === null || found.work.modifiedMs > newest.modifiedMs)) newest = found.work;
    }
    return ok(newest);
  }, readErrorOf);
}

/** A start screen that lists what was left holds a folder for a moment; that is not somebody who works in it. */
const LOOK_PATIENCE_MS = 1_000;

/** What one folder of a working copy holds; one that holds nothing worth keeping is removed. */
export function lookInto(folder: string, patienceMs: number): Found {
  if (holdsVault(folder)) return lookIntoEncrypted(folder, patienceMs);
  const resumed = WorkingCopy.resume(folder, patienceMs);
  if (!resumed.ok) return lookIntoUnreadable(folder, resumed.error.code === 'file-in-use');
  const copy = resumed.value;
  if (!copy.unpublished && !isOnlyOne(copy)) {
    copy.close(true);
    return { state: 'nothing' };
  }
  const records = [...copy.document.records().values()];
  const work: LeftBehind = {
    folder,
    path: copy.origin?.path ?? null,
    modifiedMs: Date.parse(copy.identity.modifiedAt),
    counts: countsOf(records),
    hint: readCalled(folder) ?? hintOf(records),
    encrypted: false,
  };
  copy.close(false);
  return { state: 'work', work };
}

/**
 * No file holds this state any more: its file is gone, out of reach (a stick that was pulled out may never come back), or
 * something else stands in its place. A file with which somebody went on holds it.
 */
export function isOnlyOne({ origin, document, identity, key }: WorkingCopy): boolean {
  if (origin === null) return false;
  try {
    const stamp = currentStamp(origin.path);
    if (stamp && (sameStamp(stamp, origin.stamp) || wentThrough(origin.path, key, identity.stateId))) return false;
  } catch (error) {
    if (!(error instanceof Failure) && codeOf(error) === '') throw error;
  }
  return holdsWork(document.records().values());
}

/** A database that was never written is what a crash during creation leaves; anything else that cannot be read is still somebody's work. */
function lookIntoUnreadable(folder: string, held: boolean): Found {
  if (held) return { state: 'held' };
  const stat = statSync(join(folder, DOCUMENT_NAME), { throwIfNoEntry: false });
  if (!stat || stat.size === 0) {
    const lock = lockFolder(folder, 0);
    if (!lock) return { state: 'held' };
    removeFolder(folder, lock);
    return { state: 'nothing' };
  }
  return {
    state: 'work',
    work: { folder, path: readOriginNotes(folder)?.origin?.path ?? null, modifiedMs: stat.mtimeMs, counts: {}, hint: '', encrypted: false },
  };
}

/** What it holds only the passphrase says; whether it holds anything, the length of its log, or a file that is not the one it was published to. */
function lookIntoEncrypted(folder: string, patienceMs: number): Found {
  const lock = lockFolder(folder, patienceMs);
  if (!lock) return { state: 'held' };
  const origin = readOriginNotes(folder)?.origin ?? null;
  const modifiedMs = unpublishedSince(folder);
  if (modifiedMs === null && origin !== null && stillStands(origin)) {
    removeFolder(folder, lock);
    return { state: 'nothing' };
  }
  lock.release();
  const beganMs = origin === null ? statSync(folder).mtimeMs : Date.parse(origin.modifiedAt);
  return {
    state: 'work',
    work: { folder, path: origin?.path ?? null, modifiedMs: modifiedMs ?? beganMs, counts: {}, hint: '', encrypted: true },
  };
}

/** The file is, to the nanosecond, the one this was published to; without a passphrase nobody can say more. */
function stillStands({ path, stamp }: FileOrigin): boolean {
  try {
    const now = currentStamp(path);
    return now !== null && sameStamp(now, stamp);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return false;
  }
}
