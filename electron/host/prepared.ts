import type { Database } from 'better-sqlite3';
import type { Id } from '../../shared/base/id.ts';
import { dropOrphans } from './assets.ts';
import { openDocumentDatabase, openMemoryDatabase } from './document-database.ts';
import { setDocumentId } from './identity-row.ts';
import { pageBytesFor } from './page-size.ts';

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
export function preparedBytes(database: Database, ids: Ids): Buffer {
  const prepared = openMemoryDatabase(database.serialize());
  try {
    finish(prepared, ids);
    prepared.exec('VACUUM');
    return prepared.serialize();
  } finally {
    prepared.close();
  }
}
