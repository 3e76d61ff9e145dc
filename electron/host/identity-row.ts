import type { Database } from 'better-sqlite3';
import type { Id } from '../../shared/base/id.ts';
import type { DocumentIdentity } from './protocol.ts';
import { TEMAS_VERSION } from './version.ts';

interface DocumentRow {
  readonly document_id: string;
  readonly lineage_id: string;
  readonly revision: number;
  readonly created_at: string;
  readonly modified_at: string;
}

/** Who the document is, by its one row; null when that row is missing. Throws when there is no such table. */
export function readIdentity(database: Database): DocumentIdentity | null {
  const row = database.prepare('SELECT document_id, lineage_id, revision, created_at, modified_at FROM document WHERE one = 1').get() as
    DocumentRow | undefined;
  if (!row) return null;
  return { documentId: row.document_id, lineageId: row.lineage_id, revision: row.revision, createdAt: row.created_at, modifiedAt: row.modified_at };
}

export function insertIdentity(database: Database, identity: DocumentIdentity): void {
  database
    .prepare('INSERT INTO document (one, document_id, lineage_id, revision, created_at, modified_at, temas_version) VALUES (1, ?, ?, ?, ?, ?, ?)')
    .run(identity.documentId, identity.lineageId, identity.revision, identity.createdAt, identity.modifiedAt, TEMAS_VERSION);
}

export function setDocumentId(database: Database, documentId: Id): void {
  database.prepare('UPDATE document SET document_id = ? WHERE one = 1').run(documentId);
}

/** An edit was made: by this Temas. */
export function setRevision(database: Database, { revision, modifiedAt }: Pick<DocumentIdentity, 'revision' | 'modifiedAt'>): void {
  database.prepare('UPDATE document SET revision = ?, modified_at = ?, temas_version = ? WHERE one = 1').run(revision, modifiedAt, TEMAS_VERSION);
}
