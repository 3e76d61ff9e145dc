import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { ErrorCode } from '../../../shared/base/result.ts';
import { allowedEntries, sortEntries, type SchemaEntry } from '../schema.ts';

/** Step 3: the bytes as a database in memory that cannot be written. */
export function openBytes(bytes: Buffer): Database {
  const database = new SqliteDatabase(bytes, { readonly: true });
  for (const setting of ['trusted_schema = OFF', 'cell_size_check = ON', 'mmap_size = 0', 'query_only = ON', 'ignore_check_constraints = ON'])
    database.pragma(setting);
  return database;
}

/**
 * Step 4, before any other statement: the schema is, word for word, one of ours. A trigger, view, virtual table or generated
 * column would run as part of our own queries.
 */
export function flawOfSchema(database: Database, version: number): ErrorCode | null {
  const allowed = allowedEntries(version);
  if (!allowed) return 'file-damaged';
  const read = database.prepare('SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema LIMIT ?').all(allowed.length + 1) as SchemaEntry[];
  const found = sortEntries(read);
  const same = found.length === allowed.length && allowed.every((entry, at) => sameEntry(entry, found[at]));
  return same ? null : 'file-hostile';
}

const sameEntry = (a: SchemaEntry, b: SchemaEntry | undefined): boolean =>
  a.type === b?.type && a.name === b.name && a.table === b.table && a.sql === b.sql;

/** Step 5: the pages fit together, the values have the types of their columns, and every reference leads to a row. */
export function flawOfStructure(database: Database): ErrorCode | null {
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') return 'file-damaged';
  return database.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() === undefined ? null : 'document-invalid';
}
