import { SCHEMA_V3_INDEXES, SCHEMA_V3_TABLES } from './schema-v3.ts';

const DOCUMENT = `CREATE TABLE document (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  document_id TEXT NOT NULL CHECK (length(document_id) BETWEEN 1 AND 64),
  lineage_id TEXT NOT NULL CHECK (length(lineage_id) BETWEEN 1 AND 64),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 9007199254740991),
  created_at TEXT NOT NULL CHECK (length(created_at) = 24),
  modified_at TEXT NOT NULL CHECK (length(modified_at) = 24),
  temas_version TEXT NOT NULL CHECK (length(temas_version) BETWEEN 1 AND 40),
  installation_id TEXT CHECK (length(installation_id) BETWEEN 1 AND 64),
  state_id TEXT NOT NULL CHECK (length(state_id) BETWEEN 1 AND 64)
) STRICT`;

const ADDED = [
  `CREATE TABLE passed (
  number INTEGER NOT NULL PRIMARY KEY,
  state_id TEXT NOT NULL CHECK (length(state_id) BETWEEN 1 AND 64)
) STRICT`,
  `CREATE TABLE version (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
  kind TEXT NOT NULL CHECK (kind IN ('named', 'automatic', 'received', 'merged')),
  name TEXT NOT NULL CHECK (length(name) <= 300),
  made_at TEXT NOT NULL CHECK (length(made_at) = 24),
  revision INTEGER NOT NULL CHECK (revision BETWEEN 0 AND 9007199254740991),
  state_id TEXT NOT NULL CHECK (length(state_id) BETWEEN 1 AND 64),
  schema_version INTEGER NOT NULL CHECK (schema_version BETWEEN 1 AND 1000000),
  notes INTEGER NOT NULL CHECK (notes BETWEEN 0 AND 1000000),
  maps INTEGER NOT NULL CHECK (maps BETWEEN 0 AND 1000000),
  touchpoints INTEGER NOT NULL CHECK (touchpoints BETWEEN 0 AND 1000000),
  content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 67108864)
) STRICT`,
  `CREATE TABLE version_asset (
  version_id TEXT NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT`,
] as const;

/** Schema version 4 of a .cxmap file, word for word as SQLite keeps it: what a document went through. Every column of version 3 is still there. */
export const SCHEMA_V4_TABLES: readonly string[] = [
  ...SCHEMA_V3_TABLES.map((sql) => (sql.startsWith('CREATE TABLE document (') ? DOCUMENT : sql)),
  ...ADDED,
];

export const SCHEMA_V4_INDEXES: readonly string[] = [...SCHEMA_V3_INDEXES, 'CREATE INDEX version_asset_by_version ON version_asset (version_id)'];
