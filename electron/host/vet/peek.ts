import { closeSync } from 'node:fs';
import type { FileKey } from '../encrypted/key.ts';
import { attempt, readErrorOf } from '../failure.ts';
import type { DocumentIdentity } from '../protocol.ts';
import { readBytes } from './bytes.ts';
import { readCheckedIdentity } from './contents.ts';
import { flawOfSchema, openBytes } from './database.ts';
import { flawOfHeader } from './header.ts';
import { openRegularFile } from './path.ts';
import { fail } from '../../../shared/base/result.ts';

/** Who the document in a file is, through the steps of vetting that make reading one row safe; null when they refuse it, or it is not encrypted with `key`. */
export function peekIdentity(path: string, key: FileKey | null): DocumentIdentity | null {
  const opened = openRegularFile(path);
  if (!opened.ok) return null;
  try {
    const read = readBytes(opened.value, key && { key });
    if (!read.ok || flawOfHeader(read.value.bytes) !== null) return null;
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
