import SqliteDatabase from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allowedEntries, APPLICATION_ID, createSchema, SCHEMA_VERSION, sortEntries, type SchemaEntry } from '../../../electron/host/schema.ts';
import { columnsOf, tableOf } from '../../../electron/host/rows.ts';
import { TEMAS_VERSION } from '../../../electron/host/version.ts';
import type { Field } from '../../../shared/model/field.ts';
import { KIND_NAMES, type Kind } from '../../../shared/model/kinds.ts';

function fresh() {
  const database = new SqliteDatabase(':memory:');
  database.transaction(() => createSchema(database))();
  return database;
}

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly hidden: number;
}

const sqlType = (rule: Field): string => (rule.type === 'number' ? 'REAL' : rule.type === 'integer' || rule.type === 'flag' ? 'INTEGER' : 'TEXT');

describe('the schema of a file', () => {
  it.each(KIND_NAMES)('keeps %s in the columns its description names', (kind) => {
    const database = fresh();
    const columns = database.prepare('SELECT name, type, "notnull", hidden FROM pragma_table_xinfo(?)').all(tableOf(kind)) as ColumnInfo[];
    expect(columns).toEqual([
      { name: 'id', type: 'TEXT', notnull: 1, hidden: 0 },
      ...columnsOf(kind).map(({ name, rule }) => ({ name, type: sqlType(rule), notnull: rule.nullable ? 0 : 1, hidden: 0 })),
    ]);
    const references = database.prepare('SELECT "from", "table" FROM pragma_foreign_key_list(?) ORDER BY "from"').all(tableOf(kind));
    const described = columnsOf(kind).flatMap(({ name, rule }) =>
      rule.type === 'ref' && typeof rule.to === 'string' ? [{ from: name, table: tableOf(rule.to as Kind) }] : [],
    );
    expect(references).toEqual(described.toSorted((a, b) => (a.from < b.from ? -1 : 1)));
  });

  it.each(KIND_NAMES)('limits the columns of %s as its description does', (kind) => {
    const sql = fresh().prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck().get(tableOf(kind)) as string;
    for (const { name, rule } of columnsOf(kind)) {
      const line = sql.split('\n').find((one) => one.startsWith(`  ${name} `)) ?? '';
      if (rule.type === 'choice') expect(line).toContain(`IN (${rule.of.map((value) => `'${value}'`).join(', ')})`);
      if (rule.type === 'text') expect(line).toContain(`length(${name}) <= ${rule.max})`);
      if (rule.type === 'number' || rule.type === 'integer') {
        const [, low, high] = /BETWEEN (\S+) AND ([^)]+)\)/.exec(line) ?? [];
        expect([Number(low), Number(high)]).toEqual([rule.min, rule.max]);
      }
    }
  });

  it('has no table but the document, its past, its assets and one for every kind', () => {
    const tables = fresh().prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    expect(new Set(tables)).toEqual(new Set(['document', 'passed', 'version', 'version_asset', 'asset', ...KIND_NAMES.map(tableOf)]));
  });

  it('is exactly what vetting allows', () => {
    const entries = fresh().prepare('SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema').all() as SchemaEntry[];
    expect(sortEntries(entries)).toEqual(allowedEntries(SCHEMA_VERSION));
    expect(allowedEntries(SCHEMA_VERSION + 1)).toBeNull();
  });

  it('holds strict tables only, and nothing that runs by itself', () => {
    const entries = allowedEntries(SCHEMA_VERSION) ?? [];
    expect(entries.length).toBeGreaterThan(20);
    for (const { type, sql } of entries) {
      expect(['table', 'index']).toContain(type);
      if (type === 'table') expect(sql).toMatch(/\) STRICT$/);
      expect(sql ?? '').not.toMatch(/GENERATED|\bAS \(|VIRTUAL|TRIGGER/);
    }
  });

  it('is marked as ours, with its version and in UTF-8', () => {
    const database = fresh();
    expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(APPLICATION_ID).toBe(1_129_860_432);
    expect(database.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(database.pragma('encoding', { simple: true })).toBe('UTF-8');
  });

  it('records the version of Temas that package.json has', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(TEMAS_VERSION).toBe(manifest.version);
  });
});
