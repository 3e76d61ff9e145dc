import type { Database } from 'better-sqlite3';
import { isInstant } from '../../../shared/base/day.ts';
import { fail, ok, type ErrorCode, type Result } from '../../../shared/base/result.ts';
import { flawOfRecords } from '../../../shared/model/check.ts';
import type { Field } from '../../../shared/model/field.ts';
import { KIND_NAMES, type AnyRecord, type Kind } from '../../../shared/model/kinds.ts';
import { identityColumns } from '../identity-row.ts';
import { olderStateId } from '../passed.ts';
import type { DocumentIdentity } from '../protocol.ts';
import { columnsAt, recordOf, selectOf, tableOf, type Column } from '../rows.ts';
import { upgraded } from '../schema.ts';
import { freeEnds } from './free-ends.ts';
import { MAX_RECORDS } from './limits.ts';
import { hasPast } from './past.ts';
import { isId, plainNumber } from './values.ts';

/** A UTF-16 code unit, which is what `max` counts, takes at most three bytes of UTF-8. */
function maxBytes(rule: Field): number {
  switch (rule.type) {
    case 'text':
      return rule.max * 3;
    case 'choice':
      return Math.max(...rule.of.map((value) => value.length));
    case 'date':
      return 10;
    case 'order':
      return 300;
    case 'ref':
      return 64;
    case 'instant':
      return 24;
    case 'number':
    case 'integer':
    case 'flag':
      // SQLite measures a number by its decimal text.
      return 40;
  }
}

/** Step 6: how much there is, without reading any of it: octet_length looks at a value's header only. */
export function flawOfSizes(database: Database, version: number): ErrorCode | null {
  let records = 0;
  for (const kind of KIND_NAMES) {
    const stored = columnsAt(kind, version);
    if (!stored) continue;
    const columns = [{ name: 'id', max: 64 }, ...stored.map(({ name, rule }) => ({ name, max: maxBytes(rule) }))];
    const longest = columns.map(({ name }) => `coalesce(max(octet_length(${name})), 0)`);
    const [count, ...lengths] = database
      .prepare(`SELECT count(*), ${longest.join(', ')} FROM ${tableOf(kind)}`)
      .raw()
      .get() as number[];
    records += count ?? 0;
    if (records > MAX_RECORDS) return 'file-too-large';
    if (columns.some(({ max }, at) => (lengths[at] ?? 0) > max)) return 'document-invalid';
  }
  const columns = ['document_id', 'lineage_id', 'created_at', 'modified_at', ...(hasPast(version) ? ['state_id', 'installation_id'] : [])];
  const measured = columns.map((column) => `coalesce(octet_length(${column}), 0)`).join(', ');
  const lengths = database.prepare(`SELECT max(${measured}) FROM document`).raw().all() as [number][];
  return lengths.length === 1 && (lengths[0]?.[0] ?? 65) <= 64 ? null : 'document-invalid';
}

/** Step 7, first part: who the document is. */
export function readCheckedIdentity(database: Database, version: number): Result<DocumentIdentity> {
  const row = database
    .prepare(`SELECT ${identityColumns(version)} FROM document WHERE one = 1`)
    .raw()
    .safeIntegers()
    .get() as unknown[] | undefined;
  const [documentId, lineageId, revision, createdAt, modifiedAt, installationId, state] = (row ?? []).map(plainNumber);
  const sound =
    isId(documentId) &&
    isId(lineageId) &&
    typeof revision === 'number' &&
    revision >= 0 &&
    isInstant(createdAt) &&
    isInstant(modifiedAt) &&
    (installationId === null || isId(installationId)) &&
    (hasPast(version) ? isId(state) : state === null);
  if (!sound) return fail('document-invalid');
  const identity = { documentId, lineageId, revision, createdAt, modifiedAt, installationId };
  return ok({ ...identity, stateId: isId(state) ? state : olderStateId(identity) });
}

export interface CheckedRecords {
  readonly records: readonly AnyRecord[];
  /** True when text held bytes that are no UTF-8; they were read as U+FFFD. */
  readonly textRepaired: boolean;
  /** True when ends of lines led to nothing; they are free now. */
  readonly endsFreed: boolean;
}

/** Step 7: every value of every record, and every reference, as the current version has them. */
export function readCheckedRecords(database: Database, version: number): Result<CheckedRecords> {
  const records: AnyRecord[] = [];
  let textRepaired = false;
  for (const kind of KIND_NAMES) {
    const columns = columnsAt(kind, version);
    if (!columns) continue;
    // A whole number past 2^53 comes rounded, to one that is still past it: no field takes either.
    const rows = database.prepare(selectOf(kind, columns)).raw().all() as unknown[][];
    textRepaired ||=
      rows.some((row) => row.some((value) => typeof value === 'string' && value.includes('\uFFFD'))) &&
      storesOtherText(database, kind, columns, rows);
    for (const row of rows) records.push(recordOf(kind, row, columns) as AnyRecord);
  }
  const current = upgraded(records, version);
  const freed = freeEnds(current);
  return flawOfRecords(freed) ? fail('document-invalid') : ok({ records: freed, textRepaired, endsFreed: freed !== current });
}

/** A text read back as U+FFFD was either written so or was never UTF-8; its bytes tell. */
function storesOtherText(database: Database, kind: Kind, columns: readonly Column[], rows: readonly (readonly unknown[])[]): boolean {
  const names = ['id', ...columns.map((column) => column.name)];
  const stored = database
    .prepare(`SELECT ${names.map((name) => `CAST(${name} AS BLOB)`).join(', ')} FROM ${tableOf(kind)} ORDER BY id`)
    .raw()
    .all() as (Buffer | null)[][];
  return rows.some((row, at) => row.some((value, column) => typeof value === 'string' && stored[at]?.[column]?.equals(Buffer.from(value)) !== true));
}
