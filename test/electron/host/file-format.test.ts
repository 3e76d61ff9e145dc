import SqliteDatabase from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeNew } from '../../../electron/cli/new.ts';
import { APPLICATION_ID, createSchema, SCHEMA_VERSION } from '../../../electron/host/schema.ts';
import type { TemplateName } from '../../../shared/ipc/names.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import { LANE_TYPES, MAP_FORMS, MAP_STATUSES } from '../../../shared/model/kinds.ts';
import { temporaryFolder, valueOf } from './support.ts';

const text = readFileSync(new URL('../../../docs/file-format.md', import.meta.url), 'utf8');
const queries = [...text.matchAll(/\n([^\n]+):\n\n```sql\n([^`]+)```/g)].map(([, question, sql]) => [question ?? '', sql ?? ''] as const);

/** Table → its documented columns with their types. */
function documented(): Readonly<Record<string, readonly string[]>> {
  const tables = [...text.matchAll(/^### (\w+)\n([^#]+)/gm)];
  return Object.fromEntries(
    tables.map(([, name, body]) => [
      name,
      [...(body ?? '').matchAll(/^\| `(\w+)` \| (TEXT|REAL|INTEGER|BLOB)( or NULL)? \|/gm)].map(
        ([, column, type, nullable]) => `${column} ${type}${nullable ?? ''}`,
      ),
    ]),
  );
}

function actual(): Readonly<Record<string, readonly string[]>> {
  const database = new SqliteDatabase(':memory:');
  database.transaction(() => createSchema(database))();
  const rows = database
    .prepare(
      'SELECT m.name AS "table", c.name, c.type, c."notnull" AS filled FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = \'table\' ORDER BY m.rowid, c.cid',
    )
    .all() as { table: string; name: string; type: string; filled: number }[];
  const tables: Record<string, string[]> = {};
  for (const { table, name, type, filled } of rows) (tables[table] ??= []).push(`${name} ${type}${filled ? '' : ' or NULL'}`);
  return tables;
}

describe('the description of the file format', () => {
  it('names every table and column, and no other', () => {
    expect(documented()).toEqual(actual());
  });

  it('names the marks of the file', () => {
    expect(text).toContain(String(APPLICATION_ID));
    expect(text).toContain(`schema version ${SCHEMA_VERSION}\n`);
  });

  it('names every value a column may choose from', () => {
    for (const values of [NOTE_COLORS, LANE_TYPES, MAP_FORMS, MAP_STATUSES]) expect(text).toContain(`| ${values.join(', ')} |`);
  });

  it('asks at least six questions', () => {
    expect(queries.length).toBeGreaterThanOrEqual(6);
  });

  const answers = (template: TemplateName, sql: string): readonly unknown[] => {
    const path = join(temporaryFolder(), 'a.cxmap');
    valueOf(makeNew({ name: 'new', output: path, template, force: false, language: 'tr' }));
    const database = new SqliteDatabase(path, { readonly: true });
    try {
      return database.prepare(sql).all();
    } finally {
      database.close();
    }
  };

  it.each(queries)('answers on the demo, or on an empty map: %s', (question, sql) => {
    // The demo may have filled every cell, and nobody may have commented on it.
    if (!question.includes('none where')) expect(answers(question.includes('empty') ? 'journey' : 'demo', sql).length).toBeGreaterThan(0);
    expect(() => answers('demo', sql)).not.toThrow();
  });
});
