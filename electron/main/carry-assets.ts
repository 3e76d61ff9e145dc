import { ok, type ErrorCode, type Result } from '../../shared/base/result.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Asset, AssetBytes } from '../host/assets.ts';
import type { DocumentSession } from './document-session.ts';

/** Has the bytes of attachments. */
export interface AssetSource {
  readonly getAsset: (sha256: string) => Promise<Result<AssetBytes | null>>;
}

const hashesIn = (records: readonly AnyRecord[]): ReadonlySet<string> =>
  new Set(records.flatMap((record) => (record.kind === 'attachment' ? [record.sha256] : [])));

/**
 * The bytes a document has for the attachments among these records, to take along where they go; of those it has none for
 * there are none. Fails when it cannot be asked: what is written without them would be said to be whole.
 */
export const assetsFor = (session: DocumentSession, records: readonly AnyRecord[]): Promise<Result<readonly Asset[]>> =>
  assetsOf(session, hashesIn(records));

/** The same of these hashes. */
export async function assetsOf(session: DocumentSession, hashes: Iterable<string>): Promise<Result<readonly Asset[]>> {
  const assets: Asset[] = [];
  for (const sha256 of new Set(hashes)) {
    const found = await session.getAsset(sha256);
    if (!found.ok) return found;
    if (found.value) assets.push({ sha256, ...found.value });
  }
  return ok(assets);
}

/** Takes the bytes of attachments. */
type AssetTaker = Pick<DocumentSession, 'hasAsset' | 'putAsset'>;

/** After these the same bytes may well be stored later, and the edit with them. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['disk-full', 'write-denied', 'write-failed', 'host-stopped']);

/**
 * What was copied in another window comes with attachments whose bytes only that window's document has. A window that was
 * closed meanwhile gives none: then the attachment is shown as missing. Fails where bytes that somebody has cannot be stored
 * just now: kept without them, the edit would never ask for them again.
 */
export async function fetchAssets(session: AssetTaker, others: readonly AssetSource[], diff: Diff): Promise<Result<null>> {
  for (const sha256 of hashesIn(diff.added)) {
    const own = await session.hasAsset(sha256);
    const brought = own.ok && !own.value ? await bringOne(session, others, sha256) : own;
    if (!brought.ok && PASSING.has(brought.error.code)) return brought;
  }
  return ok(null);
}

/** Fetches bytes from other windows where the document has none of its own. Answers the hashes that nobody has. */
export async function bringAssets(session: AssetTaker, others: readonly AssetSource[], hashes: Iterable<string>): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const sha256 of hashes) {
    const own = await session.hasAsset(sha256);
    if (!own.ok || own.value) continue;
    const brought = await bringOne(session, others, sha256);
    if (!brought.ok || !brought.value) missing.push(sha256);
  }
  return missing;
}

/** Whether anybody has them; fails with why the document cannot take them. */
async function bringOne(session: AssetTaker, others: readonly AssetSource[], sha256: string): Promise<Result<boolean>> {
  for (const other of others) {
    const found = await other.getAsset(sha256);
    if (!found.ok || !found.value) continue;
    const put = await session.putAsset(found.value);
    return put.ok ? ok(true) : put;
  }
  return ok(false);
}
