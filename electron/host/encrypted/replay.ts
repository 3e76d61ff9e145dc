import type { Database } from 'better-sqlite3';
import { diffWriter } from '../apply-diff.ts';
import { putAsset } from '../assets.ts';
import { migrate } from '../document-database.ts';
import { setDocumentId } from '../prepared.ts';
import type { Entry } from './vault.ts';

/** Does again, in a document as the vault's base has it, what was done after that. Throws what SQLite throws. */
export function replay(database: Database, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  migrate(database);
  const writer = diffWriter(database);
  const setRevision = database.prepare('UPDATE document SET revision = ?, modified_at = ? WHERE one = 1');
  database.transaction(() => {
    for (const entry of entries) {
      switch (entry.type) {
        case 'edit':
          writer.write(entry.diff);
          setRevision.run(entry.revision, entry.modifiedAt);
          break;
        case 'asset':
          putAsset(database, entry.asset);
          break;
        case 'identity':
          setDocumentId(database, entry.documentId);
      }
    }
  })();
}
