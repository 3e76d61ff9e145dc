import type { Database } from 'better-sqlite3';
import { closeSync } from 'node:fs';
import type { FileKey } from '../encrypted/key.ts';
import { attempt, Failure, readErrorOf } from '../failure.ts';
import { passedBy } from '../passed.ts';
import type { DocumentIdentity } from '../protocol.ts';
import { readBytes } from './bytes.ts';
import { readCheckedIdentity } from './contents.ts';
import { flawOfSchema, openBytes } from './database.ts';
import { flawOfHeader } from './header.ts';
import { hasPast } from './past.ts';
import { openRegularFile } from './path.ts';
import type { Id } from '../../../shared/base/id.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';

/**
 * Who the document in a file is, through the steps of vetting that make reading one row safe; null when they refuse it, or it
 * is not encrypted with `key`. Throws a Failure with read-failed when the disk does not let itself be read: that says nothing of the file.
 */
export const peekIdentity = (path: string, key: FileKey | null): DocumentIdentity | null => peek(path, key, readCheckedIdentity);

/** Whether the document in a file is in the state `stateId` or went through it. Throws as `peekIdentity` does. */
export const wentThrough = (path: string, key: FileKey | null, stateId: Id): boolean =>
  peek(path, key, (database, version) => {
    const identity = readCheckedIdentity(database, version);
    if (!identity.ok) return identity;
    return ok(identity.value.stateId === stateId || (hasPast(version) && passedBy(database, stateId)));
  }) ?? false;

function peek<T>(path: string, key: FileKey | null, look: (database: Database, version: number) => Result<T>): T | null {
  const opened = openRegularFile(path);
  if (!opened.ok) return refused(opened);
  try {
    const read = readBytes(opened.value, key && { key });
    if (!read.ok) return refused(read);
    if (flawOfHeader(read.value.bytes) !== null) return null;
    const { bytes } = read.value;
    const seen = attempt(() => {
      const database = openBytes(bytes);
      try {
        const version = bytes.readInt32BE(60);
        const flaw = flawOfSchema(database, version);
        return flaw ? fail<T>(flaw) : look(database, version);
      } finally {
        database.close();
      }
    }, readErrorOf);
    return seen.ok ? seen.value : null;
  } finally {
    closeSync(opened.value.handle);
  }
}

function refused(result: Result<unknown>): null {
  if (!result.ok && result.error.code === 'read-failed') throw new Failure('read-failed');
  return null;
}
