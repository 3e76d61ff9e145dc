import type { Field } from '../../shared/model/field.ts';
import { KINDS, type AnyRecord, type Kind } from '../../shared/model/kinds.ts';
import { fresh } from '../../shared/model/fresh.ts';
import { columnsIn } from './schema.ts';

/** What one column of a table is called and holds. */
export interface Column {
  readonly field: string;
  readonly name: string;
  readonly rule: Field;
}

export type Value = string | number | null;

/** Words of SQL: a person writing a query by hand should not have to quote them. */
const WORDS_OF_SQL: Readonly<Record<string, string>> = { order: 'order_key', group: 'board_group', view: 'saved_view' };
const snakeCase = (name: string): string => WORDS_OF_SQL[name] ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const tableOf = (kind: Kind): string => snakeCase(kind);

const COLUMNS = new Map<Kind, readonly Column[]>(
  (Object.keys(KINDS) as Kind[]).map((kind) => [
    kind,
    Object.entries(KINDS[kind]).map(([field, rule]: [string, Field]) => ({ field, name: snakeCase(field), rule })),
  ]),
);

/** The columns after `id`, in the order of the table. */
export const columnsOf = (kind: Kind): readonly Column[] => COLUMNS.get(kind) ?? [];

/** Those a file of that version has; null when it has no such table. */
export function columnsAt(kind: Kind, version: number): readonly Column[] | null {
  const there = columnsIn(version, tableOf(kind));
  return there && columnsOf(kind).filter(({ name }) => there.has(name));
}

/** The values of a record in the order id, then `columnsOf`. */
export function rowOf(record: AnyRecord): readonly Value[] {
  const values = record as unknown as Readonly<Record<string, Value | boolean>>;
  return [record.id, ...columnsOf(record.kind).map((column) => toStored(values[column.field] ?? null))];
}

const toStored = (value: Value | boolean): Value => (typeof value === 'boolean' ? Number(value) : value);

/** SQLite has no truth values; anything but 0 and 1 stays as it is, for the check to refuse. */
const fromStored = (rule: Field, value: unknown): unknown => (rule.type === 'flag' && (value === 0 || value === 1) ? value === 1 : value);

/**
 * The record a row of these columns stands for; fields without a column start empty. The row is what the file holds; whoever
 * reads a file from outside still has to check the record.
 */
export function recordOf(kind: Kind, row: readonly unknown[], columns: readonly Column[]): unknown {
  const record = fresh(kind, { id: row[0] } as never) as unknown as Record<string, unknown>;
  columns.forEach(({ field, rule }, at) => {
    record[field] = fromStored(rule, row[at + 1]);
  });
  return record;
}

/** Reads the rows of a kind by id: `id`, then those columns. */
export const selectOf = (kind: Kind, columns: readonly Column[]): string =>
  `SELECT ${['id', ...columns.map(({ name }) => name)].join(', ')} FROM ${tableOf(kind)} ORDER BY id`;

/** SQLite keeps no negative zero: a record as it will be read back. */
export function asStored<R extends AnyRecord>(record: R): R {
  const values = Object.entries(record).map(([name, value]) => [name, value === 0 ? 0 : value]);
  return Object.fromEntries(values) as R;
}

export interface Statements {
  readonly insert: string;
  readonly update: string;
  readonly remove: string;
}

/** The three statements that write a kind. `update` takes the columns first and the id last. */
export function statementsOf(kind: Kind): Statements {
  const table = tableOf(kind);
  const names = columnsOf(kind).map((column) => column.name);
  return {
    insert: `INSERT INTO ${table} (${['id', ...names].join(', ')}) VALUES (?${', ?'.repeat(names.length)})`,
    update: `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
    remove: `DELETE FROM ${table} WHERE id = ?`,
  };
}
