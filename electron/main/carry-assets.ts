import { ok, type Result } from '../../shared/base/result.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Asset } from '../host/assets.ts';
import type { DocumentSession } from './document-session.ts';

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

/**
 * What was copied in another window comes with attachments whose bytes only that window's document has. A window that was
 * closed meanwhile gives none: then the attachment is shown as missing.
 */
export async function fetchAssets(session: DocumentSession, others: readonly DocumentSession[], diff: Diff): Promise<void> {
  await bringAssets(session, others, hashesIn(diff.added));
}

/** Fetches bytes from other windows where the document has none of its own. Answers the hashes that nobody has. */
export async function bringAssets(
  session: DocumentSession,
  others: readonly DocumentSession[],
  hashes: Iterable<string>,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const sha256 of hashes) {
    const own = await session.hasAsset(sha256);
    if (own.ok && !own.value && !(await bringOne(session, others, sha256))) missing.push(sha256);
  }
  return missing;
}

async function bringOne(session: DocumentSession, others: readonly DocumentSession[], sha256: string): Promise<boolean> {
  for (const other of others) {
    const found = await other.getAsset(sha256);
    if (found.ok && found.value) return (await session.putAsset(found.value)).ok;
  }
  return false;
}
