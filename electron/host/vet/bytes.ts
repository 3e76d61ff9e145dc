import SqliteDatabase from 'better-sqlite3';
import { closeSync, constants, fstatSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { decrypted, isEncrypted, type Unlocking } from '../encrypted/container.ts';
import type { FileKey } from '../encrypted/key.ts';
import { attempt, readErrorOf } from '../failure.ts';
import { clearWriteAheadFlag, isWriteAheadLogged } from './header.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { OpenedFile } from './path.ts';
import { sidecarsOf, type SidecarEnding } from './sidecars.ts';

export interface FileBytes {
  /** As SQLite would see the file, sidecars included. */
  readonly bytes: Buffer;
  /** True when a sidecar was replayed into them. */
  readonly recovered: boolean;
  /** What opened an encrypted file; null for any other. */
  readonly key: FileKey | null;
}

/**
 * The bytes to vet. SQLite never opens the user's file itself: what is planted beside it, swapped under it or locked in it
 * cannot matter, and nothing can be created next to it. What an encrypted file holds is only ever in memory; fails as `decrypted` does.
 */
export function readBytes({ realPath, handle, stat }: OpenedFile, unlocking: Unlocking | null): Result<FileBytes> {
  return attempt(() => {
    const sidecars = sidecarsOf(realPath);
    if (sidecars.some((sidecar) => !sidecar.regular)) return fail('file-hostile');
    const bytes = readWhole(handle, Number(stat.size));
    // Shorter or longer than a moment ago: somebody is writing it right now.
    if (fstatSync(handle, { bigint: true }).size !== BigInt(bytes.length)) return fail('file-damaged');
    if (isEncrypted(bytes)) {
      // A journal of what is inside would have been written by nobody we know.
      if (sidecars.length > 0) return fail('file-hostile');
      const read = decrypted(bytes, unlocking);
      return read.ok ? ok({ bytes: read.value.plain, recovered: false, key: read.value.key }) : read;
    }
    if (sidecars.length > 0) {
      const copies = sidecars.map(({ ending, path }) => ({ ending, bytes: readSidecar(path) }));
      return copies.some(({ bytes: journal }) => namesAnotherFile(journal))
        ? fail('file-hostile')
        : ok({ bytes: replayed(bytes, copies), recovered: true, key: null });
    }
    if (isWriteAheadLogged(bytes)) clearWriteAheadFlag(bytes);
    return ok({ bytes, recovered: false, key: null });
  }, readErrorOf);
}

function readWhole(handle: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let done = 0;
  while (done < size) {
    const length = readSync(handle, bytes, done, size - done, done);
    if (length === 0) break;
    done += length;
  }
  return bytes.subarray(0, done);
}

const JOURNAL_MAGIC = Buffer.from('d9d505f920a163d7', 'hex');

/**
 * A journal that ends with this mark names the file of a transaction over several databases, which SQLite opens and may
 * delete. No Temas file is part of one.
 */
const namesAnotherFile = (journal: Buffer): boolean => journal.subarray(JOURNAL_MAGIC.length).subarray(-JOURNAL_MAGIC.length).equals(JOURNAL_MAGIC);

interface SidecarCopy {
  readonly ending: SidecarEnding;
  readonly bytes: Buffer;
}

/** Lets SQLite replay the sidecars into a private copy and returns the copy's bytes. */
function replayed(bytes: Buffer, sidecars: readonly SidecarCopy[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'temas-vet-'));
  try {
    const copy = join(folder, 'copy');
    writeFileSync(copy, bytes, { mode: 0o600 });
    for (const sidecar of sidecars) writeFileSync(copy + sidecar.ending, sidecar.bytes, { mode: 0o600 });
    const database = new SqliteDatabase(copy, { fileMustExist: true });
    try {
      database.pragma('trusted_schema = OFF');
      database.pragma('journal_mode = DELETE');
    } finally {
      database.close();
    }
    return readFileSync(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readSidecar(path: string): Buffer {
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    return readWhole(handle, Math.min(fstatSync(handle).size, MAX_FILE_BYTES));
  } finally {
    closeSync(handle);
  }
}
