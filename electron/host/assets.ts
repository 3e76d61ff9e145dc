import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ATTACHMENT_TYPES } from '../../shared/model/kinds.ts';

export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** The bytes of an attached file, as the file keeps them. */
export interface AssetBytes {
  readonly mime: AttachmentType;
  readonly bytes: Uint8Array;
}

export interface Asset extends AssetBytes {
  readonly sha256: string;
}

/** Of one attached file. */
export const MAX_ASSET_BYTES = 50_000_000;
/** Of all together: a file that holds them must stay below what vetting reads. */
export const MAX_ALL_ASSET_BYTES = 400_000_000;
export const MAX_ASSETS = 5_000;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Room for so many more bytes: counted by SQLite without reading one of them. */
function hasRoom(database: Database, bytes: number): boolean {
  const [count, total] = database.prepare('SELECT count(*), coalesce(sum(octet_length(bytes)), 0) FROM asset').raw().get() as [number, number];
  return count < MAX_ASSETS && total + bytes <= MAX_ALL_ASSET_BYTES;
}

/** Keeps the bytes under their SHA-256, once however often they come. Fails with attachment-empty, attachment-too-large or attachments-full. */
export function putAsset(database: Database, { mime, bytes }: AssetBytes): Result<{ readonly sha256: string }> {
  if (bytes.byteLength === 0) return fail('attachment-empty');
  if (bytes.byteLength > MAX_ASSET_BYTES) return fail('attachment-too-large');
  const sha256 = sha256Of(bytes);
  if (hasAsset(database, sha256)) return ok({ sha256 });
  if (!hasRoom(database, bytes.byteLength)) return fail('attachments-full');
  insertAssets(database, [{ sha256, mime, bytes }]);
  return ok({ sha256 });
}

export function insertAssets(database: Database, assets: readonly Asset[]): void {
  const insert = database.prepare('INSERT INTO asset (sha256, mime, bytes) VALUES (?, ?, ?)');
  for (const { sha256, mime, bytes } of assets) insert.run(sha256, mime, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

export const hasAsset = (database: Database, sha256: string): boolean =>
  database.prepare('SELECT 1 FROM asset WHERE sha256 = ?').get(sha256) !== undefined;

export const getAsset = (database: Database, sha256: string): AssetBytes | null =>
  (database.prepare('SELECT mime, bytes FROM asset WHERE sha256 = ?').get(sha256) as AssetBytes | undefined) ?? null;

/** Removes what no attachment names, and no version either, also from the pages of the file. Call it outside a transaction. */
export function dropOrphans(database: Database): void {
  const { changes } = database
    .prepare('DELETE FROM asset WHERE sha256 NOT IN (SELECT sha256 FROM attachment UNION SELECT sha256 FROM version_asset)')
    .run();
  if (changes > 0) database.exec('VACUUM');
}
