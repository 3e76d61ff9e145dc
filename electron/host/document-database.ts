import SqliteDatabase, { type Database } from 'better-sqlite3';
import { KIND_NAMES, type AnyRecord } from '../../shared/model/kinds.ts';
import { diffWriter } from './apply-diff.ts';
import { insertIdentity, readIdentity } from './identity-row.ts';
import { asStored, columnsAt, recordOf, selectOf } from './rows.ts';
import { replaceSchema, SCHEMA_VERSION, upgraded } from './schema.ts';

/** Pragma, the value to set, and the value it must answer afterwards. Chosen by simulated power cuts. */
const SETTINGS = [
  ['journal_mode', 'DELETE', 'delete'],
  ['synchronous', 'EXTRA', 3],
  ['fullfsync', 'ON', 1],
  ['locking_mode', 'NORMAL', 'normal'],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
] as const;

/** Of a document that must never lie on a disk as it is: its journal stays in memory too. */
const MEMORY_SETTINGS = SETTINGS.map((setting) => (setting[0] === 'journal_mode' ? (['journal_mode', 'MEMORY', 'memory'] as const) : setting));

type Settings = readonly (readonly [name: string, value: string, expected: string | number])[];

/** Opens a working copy's database with exactly the settings that keep what was acknowledged; throws when one does not take. */
export function openDocumentDatabase(path: string, mustExist: boolean): Database {
  return withSettings(new SqliteDatabase(path, { fileMustExist: mustExist, timeout: 1_000 }), SETTINGS);
}

/** A document in memory alone: a new one, or what the bytes of a file say. */
export const openMemoryDatabase = (content: Buffer | null): Database => withSettings(new SqliteDatabase(content ?? ':memory:'), MEMORY_SETTINGS);

function withSettings(database: Database, settings: Settings): Database {
  try {
    for (const [name, value] of settings) database.pragma(`${name} = ${value}`);
    assertSettings(database, settings);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Reads every setting back: a pragma that was not understood is silence, not an error. */
export function assertSettings(database: Database, settings: Settings = SETTINGS): void {
  for (const [name, , expected] of settings) {
    // A build without memory mapping answers mmap_size with nothing at all, which is as good as 0.
    const actual: unknown = database.pragma(name, { simple: true }) ?? 0;
    if (actual !== expected) throw new Error(`the setting ${name} is ${String(actual)} instead of ${expected}`);
  }
}

/** Every row of every kind, unchecked, kinds in the order of KINDS and rows by id. `version` is that of the tables. */
export function readRows(database: Database, version = SCHEMA_VERSION): AnyRecord[] {
  return KIND_NAMES.flatMap((kind) => {
    const columns = columnsAt(kind, version);
    const rows = columns ? (database.prepare(selectOf(kind, columns)).raw().all() as unknown[][]) : [];
    return rows.map((row) => recordOf(kind, row, columns ?? []) as AnyRecord);
  });
}

/** Brings an older working copy up to date in one transaction. Throws what SQLite throws; nothing is changed then. */
export function migrate(database: Database): void {
  const from = Number(database.pragma('user_version', { simple: true }));
  if (from >= SCHEMA_VERSION) return;
  database.transaction(() => {
    const records = upgraded(readRows(database, from), from);
    const identity = readIdentity(database, from);
    const temasVersion = database.prepare('SELECT temas_version FROM document').pluck().get() as string | undefined;
    replaceSchema(database);
    if (identity) insertIdentity(database, identity, temasVersion);
    diffWriter(database).write({ added: records.map(asStored), updated: [], removed: [] });
  })();
}

/** Closes something when the steps that take it over throw. */
export function closingOnError<T>(closable: { readonly close: () => unknown }, steps: () => T): T {
  try {
    return steps();
  } catch (error) {
    closable.close();
    throw error;
  }
}
