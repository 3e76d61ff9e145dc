import type { Database } from 'better-sqlite3';
import type { Id } from '../../shared/base/id.ts';
import type { VersionsSize } from '../../shared/model/versions-size.ts';
import type { StoredVersion, VersionInfo, VersionKind } from './protocol.ts';

/** Of one file. Automatic ones make room for others. */
export const MAX_VERSIONS = 500;
/** Of all versions together, without pictures: a file that holds them must stay below what vetting reads. */
export const MAX_ALL_VERSION_BYTES = 64 * 1024 * 1024;

/** Pictures that all of them need, each counted once for every version: each is a row. */
export const MAX_VERSION_ASSETS = 100_000;

/** About what a row takes besides its content, with its places in the indexes. */
const VERSION_ROW_BYTES = 200;
const NEED_ROW_BYTES = 110;

interface VersionRow {
  readonly id: Id;
  readonly kind: VersionKind;
  readonly name: string;
  readonly made_at: string;
  readonly revision: number;
  readonly state_id: Id;
  readonly schema_version: number;
  readonly notes: number;
  readonly maps: number;
  readonly touchpoints: number;
}

const INFO = 'id, kind, name, made_at, revision, state_id, schema_version, notes, maps, touchpoints';

function infoOf(row: VersionRow): Omit<VersionInfo, 'bytes'> {
  const { id, kind, name, made_at: madeAt, revision, state_id: stateId, notes, maps, touchpoints } = row;
  return { id, kind, name, madeAt, revision, stateId, notes, maps, touchpoints };
}

/** One change of the versions a document keeps, as a transaction makes it. */
export interface VersionChange {
  readonly put: readonly StoredVersion[];
  readonly renamed: { readonly id: Id; readonly name: string } | null;
  readonly removed: readonly Id[];
}

export const NO_CHANGE: VersionChange = { put: [], renamed: null, removed: [] };

/** Call it inside a transaction. What is there already is not put again. */
export function changeVersions(database: Database, { put, renamed, removed }: VersionChange): void {
  for (const id of removed) {
    database.prepare('DELETE FROM version_asset WHERE version_id = ?').run(id);
    database.prepare('DELETE FROM version WHERE id = ?').run(id);
  }
  if (renamed) database.prepare('UPDATE version SET name = ? WHERE id = ?').run(renamed.name, renamed.id);
  insertVersions(database, put);
}

export function insertVersions(database: Database, versions: readonly StoredVersion[]): void {
  const insert = database.prepare(`INSERT OR IGNORE INTO version (${INFO}, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const needs = database.prepare('INSERT INTO version_asset (version_id, sha256) VALUES (?, ?)');
  for (const { id, kind, name, madeAt, revision, stateId, schemaVersion, notes, maps, touchpoints, content, assets } of versions) {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const { changes } = insert.run(id, kind, name, madeAt, revision, stateId, schemaVersion, notes, maps, touchpoints, bytes);
    if (changes === 1) for (const sha256 of assets) needs.run(id, sha256);
  }
}

/** The newest first; what they hold is not read. */
export const listVersions = (database: Database): readonly VersionInfo[] =>
  (
    database.prepare(`SELECT ${INFO}, octet_length(content) AS bytes FROM version ORDER BY made_at DESC, revision DESC, id`).all() as (VersionRow & {
      readonly bytes: number;
    })[]
  ).map((row) => ({ ...infoOf(row), bytes: row.bytes }));

/** What all of them take in a file; the pictures they need, which the present may need as well, one by one. */
export function sizeOfVersions(database: Database): VersionsSize {
  const [count = 0, content = 0] = database.prepare('SELECT count(*), coalesce(sum(octet_length(content)), 0) FROM version').raw().get() as number[];
  const rows = database.prepare('SELECT count(*) FROM version_asset').pluck().get() as number;
  const pictures = database
    .prepare('SELECT sha256, octet_length(bytes) AS bytes FROM asset WHERE sha256 IN (SELECT sha256 FROM version_asset)')
    .all() as VersionsSize['pictures'];
  return { count, bytes: content + count * VERSION_ROW_BYTES + rows * NEED_ROW_BYTES, pictures };
}

/** How many pictures each version needs; one that needs none is not there. */
export const countNeeded = (database: Database): ReadonlyMap<Id, number> =>
  new Map(database.prepare('SELECT version_id, count(*) FROM version_asset GROUP BY version_id').raw().all() as [Id, number][]);

const assetsOf = (database: Database, id: Id): readonly string[] =>
  database.prepare('SELECT sha256 FROM version_asset WHERE version_id = ? ORDER BY rowid').pluck().all(id) as string[];

/** Null when there is no such version. */
export function readVersion(database: Database, id: Id): StoredVersion | null {
  const row = database.prepare(`SELECT ${INFO}, content FROM version WHERE id = ?`).get(id) as
    (VersionRow & { readonly content: Buffer }) | undefined;
  if (!row) return null;
  return { ...infoOf(row), schemaVersion: row.schema_version, content: row.content, assets: assetsOf(database, id) };
}

export const readVersions = (database: Database): readonly StoredVersion[] =>
  listVersions(database).flatMap(({ id }) => readVersion(database, id) ?? []);
