import type { Database } from 'better-sqlite3';
import type { Id } from '../../shared/base/id.ts';
import { olderStateId } from './passed.ts';
import type { DocumentIdentity } from './protocol.ts';
import { columnsIn, SCHEMA_VERSION } from './schema.ts';
import { TEMAS_VERSION } from './version.ts';

interface DocumentRow {
  readonly document_id: string;
  readonly lineage_id: string;
  readonly revision: number;
  readonly created_at: string;
  readonly modified_at: string;
  readonly installation_id: string | null;
  readonly state_id: string | null;
}

const OLDEST_COLUMNS = 'document_id, lineage_id, revision, created_at, modified_at';

/** What is read of that row; a file of an older version says nothing about installation and state. */
export const identityColumns = (version: number): string =>
  columnsIn(version, 'document')?.has('state_id') === true
    ? `${OLDEST_COLUMNS}, installation_id, state_id`
    : `${OLDEST_COLUMNS}, NULL AS installation_id, NULL AS state_id`;

/** Who the document is, by its one row; null when that row is missing. `version` is that of the tables. Throws when there is no such table. */
export function readIdentity(database: Database, version = SCHEMA_VERSION): DocumentIdentity | null {
  const row = database.prepare(`SELECT ${identityColumns(version)} FROM document WHERE one = 1`).get() as DocumentRow | undefined;
  if (!row) return null;
  const identity = {
    documentId: row.document_id,
    lineageId: row.lineage_id,
    revision: row.revision,
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
  };
  return { ...identity, installationId: row.installation_id, stateId: row.state_id ?? olderStateId(identity) };
}

export function insertIdentity(database: Database, identity: DocumentIdentity, temasVersion = TEMAS_VERSION): void {
  const { documentId, lineageId, revision, createdAt, modifiedAt, installationId, stateId } = identity;
  database
    .prepare(`INSERT INTO document (one, ${OLDEST_COLUMNS}, temas_version, installation_id, state_id) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(documentId, lineageId, revision, createdAt, modifiedAt, temasVersion, installationId, stateId);
}

export function setDocumentId(database: Database, documentId: Id): void {
  database.prepare('UPDATE document SET document_id = ? WHERE one = 1').run(documentId);
}

/** What an edit changes about who a document is. */
export type Edited = Pick<DocumentIdentity, 'revision' | 'modifiedAt' | 'stateId' | 'installationId'>;

/** An edit was made: by this Temas. */
export function setEdited(database: Database, { revision, modifiedAt, stateId, installationId }: Edited): void {
  database
    .prepare('UPDATE document SET revision = ?, modified_at = ?, temas_version = ?, state_id = ?, installation_id = ? WHERE one = 1')
    .run(revision, modifiedAt, TEMAS_VERSION, stateId, installationId);
}
