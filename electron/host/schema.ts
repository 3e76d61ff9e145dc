import type { Database } from 'better-sqlite3';
import { SCHEMA_V1_INDEXES, SCHEMA_V1_TABLES } from './schema-v1.ts';

/** "CXMP": tells a .cxmap from every other SQLite file. */
export const APPLICATION_ID = 0x43584d50;

/** One row of `sqlite_schema`; an index SQLite made by itself has no text. */
export interface SchemaEntry {
  readonly type: string;
  readonly name: string;
  readonly table: string;
  readonly sql: string | null;
}

interface SchemaVersion {
  readonly version: number;
  /** In the order to run them. */
  readonly statements: readonly string[];
  /** Takes an open working copy from the version before to this one, inside a transaction; the first version has none. */
  readonly migrate: ((database: Database) => void) | null;
}

/** Every version there has ever been, oldest first. A new version adds one file and one line. */
const VERSIONS: readonly SchemaVersion[] = [{ version: 1, statements: [...SCHEMA_V1_TABLES, ...SCHEMA_V1_INDEXES], migrate: null }];

const latest = VERSIONS[VERSIONS.length - 1];
if (!latest) throw new Error('there is no schema at all');
export const SCHEMA_VERSION = latest.version;

/** Exactly what `sqlite_schema` of a file of that version holds, sorted as `sortEntries` does; null for a version nobody knows. */
export function allowedEntries(version: number): readonly SchemaEntry[] | null {
  const found = VERSIONS.find((one) => one.version === version);
  return found ? sortEntries(found.statements.flatMap(entriesOf)) : null;
}

export const sortEntries = (entries: readonly SchemaEntry[]): readonly SchemaEntry[] =>
  entries.toSorted((a, b) => (a.type === b.type ? (a.name < b.name ? -1 : 1) : a.type < b.type ? -1 : 1));

function entriesOf(sql: string): readonly SchemaEntry[] {
  const table = /^CREATE TABLE (\w+) /.exec(sql)?.[1];
  if (table !== undefined) {
    const entry = { type: 'table', name: table, table, sql };
    // A text primary key brings an index of SQLite's own; an integer one is the row id itself.
    return sql.includes('TEXT NOT NULL PRIMARY KEY') ? [entry, { type: 'index', name: `sqlite_autoindex_${table}_1`, table, sql: null }] : [entry];
  }
  const [, name, on] = /^CREATE INDEX (\w+) ON (\w+) /.exec(sql) ?? [];
  if (name === undefined || on === undefined) throw new Error(`neither a table nor a plain index: ${sql}`);
  return [{ type: 'index', name, table: on, sql }];
}

/** Makes the tables of the current version in an empty database; call it inside a transaction. */
export function createSchema(database: Database): void {
  for (const statement of latest?.statements ?? []) database.exec(statement);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  database.pragma(`user_version = ${SCHEMA_VERSION}`);
}

/** Brings an older working copy up to date, one version after the other, in one transaction. */
export function migrate(database: Database): void {
  const from = Number(database.pragma('user_version', { simple: true }));
  const steps = VERSIONS.filter((one) => one.version > from);
  if (steps.length === 0) return;
  database.transaction(() => {
    for (const step of steps) {
      step.migrate?.(database);
      database.pragma(`user_version = ${step.version}`);
    }
  })();
}
