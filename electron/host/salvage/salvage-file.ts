import { closeSync } from 'node:fs';
import { newId, type Id } from '../../../shared/base/id.ts';
import { fail, ok, type ErrorCode, type Result } from '../../../shared/base/result.ts';
import type { SalvageSummary } from '../../../shared/model/salvage-summary.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { holdsWork } from '../../../shared/model/default-lists.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Asset } from '../assets.ts';
import { isEncrypted } from '../encrypted/container.ts';
import { attempt, readErrorOf } from '../failure.ts';
import { upgraded } from '../schema.ts';
import { checkedAssets } from '../vet/assets.ts';
import { readBytes } from '../vet/bytes.ts';
import { openRegularFile } from '../vet/path.ts';
import { repair } from '../vet/repair.ts';
import { salvageHeader } from './header.ts';
import { outcomeOf } from './outcome.ts';
import { Pages } from './pages.ts';
import { rejoined, withoutMisplaced, type Rejoined } from './rejoin.ts';
import { readTables, type FoundTables } from './tables.ts';

/** What can be had of a damaged file, and what cannot. */
export interface Salvaged extends SalvageSummary {
  readonly records: readonly AnyRecord[];
  readonly assets: readonly Asset[];
  /** The board, ahead of all others and without a name, for what has no place any more; null when everything kept its own. */
  readonly gathering: Id | null;
}

/** Which answers of vetting are about damage: what is hostile, foreign, newer or locked is left alone. */
export const mayBeSalvaged = (code: ErrorCode): boolean => code === 'file-damaged' || code === 'document-invalid';

/**
 * Reads what can be read of a file that vetting refused as damaged. SQLite is not asked: pages are read one by one, and each
 * value passes the checks of vetting. Fails with file-damaged when there is nothing of anybody's work. The file and its
 * folder are left exactly as they were. Run it in a process of its own that is killed at `vetDeadlineMs`.
 */
export function salvageFile(path: unknown): Result<Salvaged> {
  const opened = openRegularFile(path);
  if (!opened.ok) return opened;
  try {
    const read = readBytes(opened.value, null);
    if (!read.ok) return read;
    const { bytes } = read.value;
    return isEncrypted(bytes) ? fail('file-damaged') : attempt(() => salvageBytes(bytes), readErrorOf);
  } finally {
    closeSync(opened.value.handle);
  }
}

/** The same for bytes that are in memory. */
export function salvageBytes(bytes: Buffer): Result<Salvaged> {
  const header = salvageHeader(bytes);
  if (!header.ok) return header;
  const { version, pageSizes } = header.value;
  const found = mostOf(pageSizes.map((pageBytes) => readTables(new Pages(bytes, pageBytes), version)));
  if (!found || !holdsWork(found.records)) return fail('file-damaged');
  const before = upgraded(found.records, version);
  const sound = soundDocument(before);
  if (!sound) return fail('file-damaged');
  const { records, gathering } = sound;
  const attached = checkedAssets(records, (sha256) => found.assets.get(sha256));
  const wanted = new Set(records.flatMap((record) => (record.kind === 'attachment' ? [record.sha256] : [])));
  return ok({
    records: attached.records,
    assets: attached.assets,
    gathering,
    gathered: gathering !== null,
    ...outcomeOf(before, sound, found.lost),
    files: { rescued: attached.assets.length, lost: wanted.size - attached.assets.length },
    torn: found.torn,
  });
}

const mostOf = (all: readonly FoundTables[]): FoundTables | undefined => all.toSorted((a, b) => b.records.length - a.records.length)[0];

/** As vetting would have it; null when that cannot be. */
function soundDocument(found: readonly AnyRecord[]): Rejoined | null {
  const first = rejoined(found, newId);
  const mended = repair(first.records).records;
  if (flawOfDocument(mended) === null) return { ...first, records: mended };
  const second = withoutMisplaced(mended, newId, first);
  const rest = repair(second.records).records;
  return flawOfDocument(rest) === null ? { ...second, records: rest } : null;
}
