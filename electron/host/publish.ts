import SqliteDatabase, { type Database } from 'better-sqlite3';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { newId, type Id } from '../../shared/base/id.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { fsyncFolder } from './durable.ts';
import { decrypted } from './encrypted/container.ts';
import type { FileKey } from './encrypted/key.ts';
import { attempt, codeOf, Failure, writeErrorOf } from './failure.ts';
import { readIdentity } from './identity-row.ts';
import type { FileOrigin, FileStamp, Published } from './protocol.ts';
import { currentStamp, sameStamp, stampOf } from './stamp.ts';
import { sweepTemporaries, temporaryName } from './temporary.ts';
import { realTarget } from './real-target.ts';
import { openBytes } from './vet/database.ts';
import { peekIdentity } from './vet/peek.ts';
import { sidecarsOf } from './vet/sidecars.ts';
import type { WorkingCopy } from './working-copy.ts';

/**
 * Writes the whole document to its file (`path` null) or to another one (Save As: a new document id, unless it is the first file; same lineage). The old
 * file stays as it is until the new one is complete, checked and durable; then one rename replaces it. Nothing but that one
 * temporary file ever appears in the user's folder: SQLite builds the database in the private folder.
 * Fails with file-missing, file-changed-on-disk (another state of this workshop) or file-replaced (anything else) when the document's own file is not the
 * one we know, unless `force`.
 */
export function publish(copy: WorkingCopy, path: string | null, force: boolean): Result<Published> {
  const startedMs = performance.now();
  return attempt(() => {
    // One that could not be noted down is no change by somebody else.
    copy.settlePublish();
    const target = path === null ? ownFile(copy) : realTarget(path);
    const isOwn = target === copy.origin?.path;
    const refuse = (): void => {
      if (isOwn && !force) refuseIfChanged(copy, target);
      if (sidecarsOf(target).length > 0) throw new Failure('file-changed-on-disk');
    };
    refuse();
    refuseIfReadOnly(target);
    // The first file of a document is that document; every further one is a copy with an id of its own.
    const documentId = isOwn || !copy.origin ? copy.identity.documentId : newId();
    const folder = dirname(target);
    sweepTemporaries(folder, copy.identity.documentId);
    const temporary = join(folder, temporaryName(copy.identity.documentId));
    try {
      writeTemporary(copy.prepareFile(documentId), temporary, target);
      const stamp = verify(temporary, copy, documentId);
      refuse();
      replace(copy, documentId, temporary, { path: target, stamp, revision: copy.identity.revision, modifiedAt: copy.identity.modifiedAt });
    } finally {
      rmSync(temporary, { force: true });
      copy.dropPreparedFile();
    }
    return ok({ origin: originNow(copy), identity: copy.identity, milliseconds: Math.round(performance.now() - startedMs) });
  }, writeErrorOf);
}

/** Looks whether the document's own file is the one we know and can be written. Fails as `publish` would. */
export const checkFile = (copy: WorkingCopy): Result<null> =>
  attempt(() => {
    copy.settlePublish();
    const target = ownFile(copy);
    refuseIfChanged(copy, target);
    refuseIfReadOnly(target);
    return ok(null);
  }, writeErrorOf);

function originNow(copy: WorkingCopy): FileOrigin {
  if (!copy.origin) throw new Error('a published document has a file');
  return copy.origin;
}

function ownFile(copy: WorkingCopy): string {
  if (!copy.origin) throw new Failure('bad-request');
  return copy.origin.path;
}

function refuseIfChanged(copy: WorkingCopy, target: string): void {
  const { origin, identity } = copy;
  const stamp = currentStamp(target);
  if (!stamp) throw new Failure(statSync(dirname(target), { throwIfNoEntry: false }) ? 'file-missing' : 'folder-missing');
  if (origin && sameStamp(stamp, origin.stamp)) return;
  // A synchronising program may have put the same bytes there again: what counts is whose edit the file ends with.
  const there = peekIdentity(target, copy.key);
  const same = there?.documentId === identity.documentId && there.revision === origin?.revision && there.modifiedAt === origin.modifiedAt;
  if (!same) throw new Failure(there?.lineageId === identity.lineageId ? 'file-changed-on-disk' : 'file-replaced');
}

/** A rename would replace a file its owner made read-only. */
function refuseIfReadOnly(target: string): void {
  if (statSync(target, { throwIfNoEntry: false })) accessSync(target, constants.W_OK);
}

const CHUNK_BYTES = 1 << 20;

/** Copies the prepared bytes beside the target, with the mode and, where we may, the owner of the file they will replace. */
function writeTemporary(prepared: string, temporary: string, target: string): void {
  const from = openSync(prepared, 'r');
  try {
    const to = openSync(temporary, 'wx', 0o600);
    try {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      for (let length = readSync(from, chunk); length > 0; length = readSync(from, chunk)) writeWhole(to, chunk.subarray(0, length));
      keepModeAndOwner(to, target);
      fsyncSync(to);
    } finally {
      closeSync(to);
    }
  } finally {
    closeSync(from);
  }
}

function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}

function keepModeAndOwner(handle: number, target: string): void {
  const old = statSync(target, { throwIfNoEntry: false });
  const now = fstatSync(handle);
  const bestEffort = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      if (codeOf(error) === '') throw error;
    }
  };
  if (old && (old.uid !== now.uid || old.gid !== now.gid)) bestEffort(() => fchownSync(handle, old.uid, old.gid));
  bestEffort(() => fchmodSync(handle, old ? old.mode & 0o7777 : 0o666 & ~process.umask()));
}

/** Reads the finished file as SQLite sees it: success is only said after this. Returns its stamp, which the rename keeps. */
function verify(temporary: string, copy: WorkingCopy, documentId: Id): FileStamp {
  const database = copy.key ? openEncrypted(temporary, copy.key) : new SqliteDatabase(temporary, { readonly: true, fileMustExist: true });
  try {
    const identity = readIdentity(database);
    const sound = database.pragma('integrity_check(1)', { simple: true }) === 'ok';
    if (!sound || identity?.revision !== copy.identity.revision || identity.documentId !== documentId) throw new Failure('write-failed');
  } finally {
    database.close();
  }
  return stampOf(statSync(temporary, { bigint: true }));
}

function openEncrypted(path: string, key: FileKey): Database {
  const read = decrypted(readFileSync(path), { key });
  if (!read.ok) throw new Failure('write-failed');
  return openBytes(read.value.plain);
}

function replace(copy: WorkingCopy, documentId: Id, temporary: string, origin: FileOrigin): void {
  copy.beginPublish(origin, documentId);
  try {
    renameSync(temporary, origin.path);
    fsyncFolder(dirname(origin.path));
  } finally {
    copy.settlePublish();
  }
}
