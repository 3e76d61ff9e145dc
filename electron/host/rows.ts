import type { Field } from '../../shared/model/field.ts';
import { KINDS, type AnyRecord, type Kind } from '../../shared/model/kinds.ts';

/** What one column of a table is called and holds. */
export interface Column {
  readonly field: string;
  readonly name: string;
  readonly rule: Field;
}

export type Value = string | number | null;

/** ORDER is a word of SQL: a person writing a query by hand should not have to quote it. */
const snakeCase = (name: string): string => (name === 'order' ? 'order_key' : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

export const tableOf = (kind: Kind): string => snakeCase(kind);

const COLUMNS = new Map<Kind, readonly Column[]>(
  (Object.keys(KINDS) as Kind[]).map((kind) => [
    kind,
    Object.entries(KINDS[kind]).map(([field, rule]: [string, Field]) => ({ field, name: snakeCase(field), rule })),
  ]),
);

/** The columns after `id`, in the order of the table. */
export const columnsOf = (kind: Kind): readonly Column[] => COLUMNS.get(kind) ?? [];

/** The values of a record in the order id, then `columnsOf`. */
export function rowOf(record: AnyRecord): readonly Value[] {
  const values = record as unknown as Readonly<Record<string, Value>>;
  return [record.id, ...columnsOf(record.kind).map((column) => values[column.field] ?? null)];
}

/** The record a row stands for. The row is what the file holds; whoever reads a file from outside still has to check the record. */
export function recordOf(kind: Kind, row: readonly unknown[]): unknown {
  const record: Record<string, unknown> = { id: row[0], kind };
  columnsOf(kind).forEach((column, at) => {
    record[column.field] = row[at + 1];
  });
  return record;
}

/** SQLite keeps no negative zero: a record as it will be read back. */
export function asStored<R extends AnyRecord>(record: R): R {
  const values = Object.entries(record).map(([name, value]) => [name, value === 0 ? 0 : value]);
  return Object.fromEntries(values) as R;
}

export interface Statements {
  readonly select: string;
  readonly insert: string;
  readonly update: string;
  readonly remove: string;
}

/** The four statements of a kind. `update` takes the columns first and the id last. */
export function statementsOf(kind: Kind): Statements {
  const table = tableOf(kind);
  const names = columnsOf(kind).map((column) => column.name);
  return {
    select: `SELECT ${['id', ...names].join(', ')} FROM ${table} ORDER BY id`,
    insert: `INSERT INTO ${table} (${['id', ...names].join(', ')}) VALUES (?${', ?'.repeat(names.length)})`,
    update: `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
    remove: `DELETE FROM ${table} WHERE id = ?`,
  };
}
