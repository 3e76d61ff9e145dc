import type { Database } from 'better-sqlite3';
import { isInstant } from '../../../shared/base/day.ts';
import { fail, ok, type ErrorCode, type Result } from '../../../shared/base/result.ts';
import { SHA256_PATTERN } from '../../../shared/model/attachments.ts';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';
import { MAX_PASSED, readPassed } from '../passed.ts';
import { VERSION_KINDS, type Past, type StoredVersion } from '../protocol.ts';
import { columnsIn, SCHEMA_VERSION } from '../schema.ts';
import { MAX_VERSION_BYTES } from '../version-content.ts';
import { MAX_VERSION_ASSETS, MAX_VERSIONS, readVersions } from '../version-table.ts';
import { MAX_RECORDS } from './limits.ts';
import { isCount, isId } from './values.ts';

/** Whether files of that version say what their document went through. */
export const hasPast = (version: number): boolean => columnsIn(version, 'passed') !== null;

/** Step 6 for states and versions: how many and how much, without reading any of it. */
export function flawOfPastSizes(database: Database, version: number): ErrorCode | null {
  if (!hasPast(version)) return null;
  const measure = (table: string, columns: readonly string[]): readonly number[] =>
    database
      .prepare(`SELECT count(*), ${columns.map((column) => `coalesce(max(octet_length(${column})), 0)`).join(', ')} FROM ${table}`)
      .raw()
      .get() as number[];
  const [states = 0, stateId = 0] = measure('passed', ['state_id']);
  const [versions = 0, content = 0, name = 0, ...ids] = measure('version', ['content', 'name', 'id', 'kind', 'made_at', 'state_id']);
  const [needed = 0, hash = 0, owner = 0] = measure('version_asset', ['sha256', 'version_id']);
  if (states > MAX_PASSED || versions > MAX_VERSIONS || needed > MAX_VERSION_ASSETS || content > MAX_VERSION_BYTES) return 'file-too-large';
  const short = [stateId, hash, owner, ...ids].every((length) => length <= 64) && name <= 3 * LONGEST_NAME;
  return short ? null : 'document-invalid';
}

/** Step 7 for states and versions. What a version holds is only looked into when somebody asks for it. */
export function readCheckedPast(database: Database, version: number, stateId: string): Result<Past> {
  if (!hasPast(version)) return ok({ passed: [stateId], versions: [] });
  const before = readPassed(database);
  const versions = readVersions(database);
  if (!before.every(isId) || !versions.every(isVersion)) return fail('document-invalid');
  return ok({ passed: [...before.filter((one) => one !== stateId), stateId], versions });
}

const isVersion = ({ id, kind, name, madeAt, revision, stateId, schemaVersion, notes, maps, touchpoints, content, assets }: StoredVersion): boolean =>
  isId(id) &&
  VERSION_KINDS.includes(kind) &&
  name.length <= LONGEST_NAME &&
  name.isWellFormed() &&
  !name.includes('\0') &&
  isInstant(madeAt) &&
  isCount(revision, Number.MAX_SAFE_INTEGER) &&
  isId(stateId) &&
  schemaVersion > 0 &&
  isCount(schemaVersion, SCHEMA_VERSION) &&
  [notes, maps, touchpoints].every((count) => isCount(count, MAX_RECORDS)) &&
  content.byteLength > 0 &&
  assets.every((sha256) => SHA256_PATTERN.test(sha256));
