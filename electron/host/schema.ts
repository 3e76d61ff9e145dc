import type { Database } from 'better-sqlite3';
import { defaultLists } from '../../shared/model/default-lists.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { SCHEMA_V1_INDEXES, SCHEMA_V1_TABLES } from './schema-v1.ts';
import { SCHEMA_V2_INDEXES, SCHEMA_V2_TABLES } from './schema-v2.ts';
import { SCHEMA_V3_INDEXES, SCHEMA_V3_TABLES } from './schema-v3.ts';
import { SCHEMA_V4_INDEXES, SCHEMA_V4_TABLES } from './schema-v4.ts';

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
  /** What the records of the version before become. New columns need no word here: they get the empty value of their field (fresh.ts). */
  readonly upgrade: (records: readonly AnyRecord[]) => readonly AnyRecord[];
}

/** Every version there has ever been, oldest first. A new version adds one file and one line. */
const VERSIONS: readonly SchemaVersion[] = [
  { version: 1, statements: [...SCHEMA_V1_TABLES, ...SCHEMA_V1_INDEXES], upgrade: (records) => records },
  { version: 2, statements: [...SCHEMA_V2_TABLES, ...SCHEMA_V2_INDEXES], upgrade: (records) => [...defaultLists(), ...records] },
  { version: 3, statements: [...SCHEMA_V3_TABLES, ...SCHEMA_V3_INDEXES], upgrade: (records) => records },
  { version: 4, statements: [...SCHEMA_V4_TABLES, ...SCHEMA_V4_INDEXES], upgrade: (records) => records },
];

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

/** The columns a table has in that version, `id` among them; null for a table that version does not have. */
export function columnsIn(version: number, table: string): ReadonlySet<string> | null {
  const sql = VERSIONS.find((one) => one.version === version)?.statements.find((statement) => statement.startsWith(`CREATE TABLE ${table} (`));
  return sql === undefined ? null : new Set([...sql.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name as string));
}

/** Records read from a file of an older version as the current version has them. */
export const upgraded = (records: readonly AnyRecord[], from: number): readonly AnyRecord[] =>
  VERSIONS.filter(({ version }) => version > from).reduce((kept, { upgrade }) => upgrade(kept), records);

/** Tables whose rows are no records and that never changed: they are carried over as they are. */
const CARRIED = new Set(['asset', 'passed', 'version', 'version_asset']);

/**
 * Makes the tables of the current version in place of those of an older one, empty but for attached files and versions; call it
 * inside a transaction that writes the document's row anew.
 */
export function replaceSchema(database: Database): void {
  const isThere = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck();
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[];
  for (const table of tables) if (!CARRIED.has(table)) database.exec(`DROP TABLE ${table}`);
  for (const statement of latest?.statements ?? []) {
    const table = /^CREATE TABLE (\w+) /.exec(statement)?.[1];
    if (table === undefined || isThere.get(table) === undefined) database.exec(statement);
  }
  database.pragma(`user_version = ${SCHEMA_VERSION}`);
}
