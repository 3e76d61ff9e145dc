import type { Database } from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import type { Id } from '../../shared/base/id.ts';
import { dropOrphans } from './assets.ts';
import { openDocumentDatabase, openMemoryDatabase } from './document-database.ts';
import { encrypted } from './encrypted/container.ts';
import type { FileKey } from './encrypted/key.ts';
import { setDocumentId } from './identity-row.ts';
import { pageBytesFor } from './page-size.ts';
import { dropPrepared, preparedIn } from './working-folder.ts';

/** The id a document has, and the one it is to have in its file. */
interface Ids {
  readonly from: Id;
  readonly to: Id;
}

function finish(prepared: Database, { from, to }: Ids): void {
  if (to !== from) setDocumentId(prepared, to);
  dropOrphans(prepared);
}

/** Writes the document as its file is to have it, without anything deleted. Throws what SQLite throws. */
export function prepareAt(path: string, database: Database, ids: Ids): void {
  database.pragma(`page_size = ${pageBytesFor(database)}`);
  database.prepare('VACUUM INTO ?').run(path);
  const prepared = openDocumentDatabase(path, true);
  try {
    finish(prepared, ids);
  } finally {
    prepared.close();
  }
}

/** The same as bytes that never were on a disk. */
function preparedBytes(database: Database, ids: Ids): Buffer {
  const prepared = openMemoryDatabase(database.serialize());
  try {
    finish(prepared, ids);
    prepared.exec('VACUUM');
    return prepared.serialize();
  } finally {
    prepared.close();
  }
}

/** The same into the folder of a working copy, where it is encrypted with `key` if there is one. Answers its path. */
export function prepareIn(folder: string, database: Database, key: FileKey | null, ids: Ids): string {
  dropPrepared(folder);
  const path = preparedIn(folder);
  if (key) writeFileSync(path, encrypted(preparedBytes(database, ids), key), { mode: 0o600 });
  else prepareAt(path, database, ids);
  return path;
}
