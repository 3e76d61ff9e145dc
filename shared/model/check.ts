import { isDay, isInstant } from '../base/day.ts';
import { ID_PATTERN, type Id } from '../base/id.ts';
import { ORDER_PATTERN } from '../base/order.ts';
import { touchedIds, type Diff } from './diff.ts';
import { leadsTo, type Field } from './field.ts';
import { KINDS, type AnyRecord } from './kinds.ts';

/** Why a value was refused: where it stood, and what is wrong with it. Never holds the value itself. */
export interface Flaw {
  readonly where: string;
  readonly what: string;
}

/** The fields of every kind, listed once: ten thousand records are checked while somebody waits for them. */
const FIELDS = new Map<string, readonly (readonly [name: string, field: Field])[]>(
  Object.entries(KINDS).map(([kind, fields]) => [kind, Object.entries(fields)]),
);
const REFERENCES = new Map(
  [...FIELDS].map(([kind, fields]) => [kind, fields.flatMap(([name, field]) => (field.type === 'ref' ? [[name, field] as const] : []))]),
);

function flawOfValue(field: Field, value: unknown): string | null {
  if (value === null) return field.nullable ? null : 'is missing';
  switch (field.type) {
    case 'number':
    case 'integer':
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'is not a finite number';
      if (field.type === 'integer' && !Number.isSafeInteger(value)) return 'is not a whole number';
      return value < field.min || value > field.max ? 'is out of range' : null;
    case 'text':
      if (typeof value !== 'string') return 'is not text';
      if (value.length > field.max) return 'is too long';
      // A surrogate half on its own cannot be stored: SQLite would turn it into another character (U+FFFD).
      return !value.isWellFormed() || value.includes('\0') ? 'is not valid text' : null;
    case 'choice':
      return typeof value === 'string' && field.of.includes(value) ? null : 'is not one of the known values';
    case 'date':
      return typeof value === 'string' && isDay(value) ? null : 'is not a day';
    case 'instant':
      return isInstant(value) ? null : 'is not a moment';
    case 'flag':
      return typeof value === 'boolean' ? null : 'is neither true nor false';
    case 'order':
      return typeof value === 'string' && ORDER_PATTERN.test(value) ? null : 'is not an order key';
    case 'ref':
      return typeof value === 'string' && ID_PATTERN.test(value) ? null : 'is not an id';
  }
}

/** Checks one record that came from outside (a file, another process), field by field; returns the first flaw. */
export function flawOfRecord(value: unknown): Flaw | null {
  if (typeof value !== 'object' || value === null) return { where: 'record', what: 'is not a record' };
  const record = value as Record<string, unknown>;
  const kind = record['kind'];
  const fields = typeof kind === 'string' ? FIELDS.get(kind) : undefined;
  if (typeof kind !== 'string' || !fields) return { where: 'kind', what: 'is not a known kind' };
  if (typeof record['id'] !== 'string' || !ID_PATTERN.test(record['id'])) return { where: `${kind}.id`, what: 'is not an id' };
  for (const [name, field] of fields) {
    const flaw = Object.hasOwn(record, name) ? flawOfValue(field, record[name]) : 'is missing';
    if (flaw) return { where: `${kind}.${name}`, what: flaw };
  }
  return Object.keys(record).length === fields.length + 2 ? null : { where: kind, what: 'has fields nobody knows' };
}

/** Checks that every reference of a record leads to a record of the right kind; whether they belong together is asked in belonging.ts. */
export function flawOfReferences(record: AnyRecord, lookup: (id: Id) => AnyRecord | undefined): Flaw | null {
  const values = record as unknown as Record<string, Id | null>;
  for (const [name, field] of REFERENCES.get(record.kind) ?? []) {
    const id = values[name];
    if (id === null || id === undefined) continue;
    const target = lookup(id);
    if (!target || !leadsTo(field, target.kind)) return { where: `${record.kind}.${name}`, what: `leads to no ${String(field.to)}` };
  }
  return null;
}

/** Checks a whole set of records: each record, and every reference. The shape of KINDS admits no cycles. */
export function flawOfRecords(records: readonly AnyRecord[]): Flaw | null {
  const byId = new Map<Id, AnyRecord>();
  for (const record of records) {
    const flaw = flawOfRecord(record);
    if (flaw) return flaw;
    if (byId.has(record.id)) return { where: `${record.kind}.id`, what: 'stands twice' };
    byId.set(record.id, record);
  }
  for (const record of records) {
    const flaw = flawOfReferences(record, (id) => byId.get(id));
    if (flaw) return flaw;
  }
  return null;
}

/** True when `value` has the shape of a Diff whose records are all sound by themselves and stand in it once; references are the document's to judge. */
export function isDiff(value: unknown): value is Diff {
  if (typeof value !== 'object' || value === null) return false;
  const { added, updated, removed } = value as Record<string, unknown>;
  const sound = (record: unknown) => flawOfRecord(record) === null;
  const soundPair = (pair: unknown) =>
    Array.isArray(pair) && pair.length === 2 && pair.every(sound) && sameIdentity(pair[0] as AnyRecord, pair[1] as AnyRecord);
  if (!Array.isArray(added) || !Array.isArray(updated) || !Array.isArray(removed)) return false;
  if (!added.every(sound) || !updated.every(soundPair) || !removed.every(sound)) return false;
  const ids = touchedIds(value as Diff);
  return new Set(ids).size === ids.length;
}

const sameIdentity = (a: AnyRecord, b: AnyRecord): boolean => a.id === b.id && a.kind === b.kind;
