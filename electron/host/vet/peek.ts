import { closeSync } from 'node:fs';
import type { FileKey } from '../encrypted/key.ts';
import { attempt, Failure, readErrorOf } from '../failure.ts';
import type { DocumentIdentity } from '../protocol.ts';
import { readBytes } from './bytes.ts';
import { readCheckedIdentity } from './contents.ts';
import { flawOfSchema, openBytes } from './database.ts';
import { flawOfHeader } from './header.ts';
import { openRegularFile } from './path.ts';
import { fail, type Result } from '../../../shared/base/result.ts';

/**
 * Who the document in a file is, through the steps of vetting that make reading one row safe; null when they refuse it, or it
 * is not encrypted with `key`. Throws a Failure with read-failed when the disk does not let itself be read: that says nothing of the file.
 */
export function peekIdentity(path: string, key: FileKey | null): DocumentIdentity | null {
  const opened = openRegularFile(path);
  if (!opened.ok) return refused(opened);
  try {
    const read = readBytes(opened.value, key && { key });
    if (!read.ok) return refused(read);
    if (flawOfHeader(read.value.bytes) !== null) return null;
    const { bytes } = read.value;
    const identity = attempt(() => {
      const database = openBytes(bytes);
      try {
        const version = bytes.readInt32BE(60);
        const flaw = flawOfSchema(database, version);
        return flaw ? fail<DocumentIdentity>(flaw) : readCheckedIdentity(database, version);
      } finally {
        database.close();
      }
    }, readErrorOf);
    return identity.ok ? identity.value : null;
  } finally {
    closeSync(opened.value.handle);
  }
}

function refused(result: Result<unknown>): null {
  if (!result.ok && result.error.code === 'read-failed') throw new Failure('read-failed');
  return null;
}
