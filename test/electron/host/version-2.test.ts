import SqliteDatabase from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { originOf } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { columnsAt, rowOf, tableOf } from '../../../electron/host/rows.ts';
import { SCHEMA_VERSION } from '../../../electron/host/schema.ts';
import { SCHEMA_V2_INDEXES, SCHEMA_V2_TABLES } from '../../../electron/host/schema-v2.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { PICTURE } from '../../support/every-kind.ts';
import { byId, small, temporaryFolder, valueOf } from './support.ts';

const DOCUMENT = "INSERT INTO document VALUES (1, 'doc-v2', 'lineage-v2', 7, '2026-01-01T08:00:00.000Z', '2026-01-02T09:30:00.000Z', '0.2.0')";

/** What version 2 could hold: a record of every kind it had, and nothing in the fields that came later. */
const had: readonly AnyRecord[] = small.flatMap((record) => {
  const columns = columnsAt(record.kind, 2);
  if (!columns || ('imageId' in record && record.imageId !== null)) return [];
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const kept = Object.fromEntries(columns.map(({ field }) => [field, values[field]]));
  return [fresh(record.kind, { id: record.id, ...kept } as never) as AnyRecord];
});

function makeVersion2(path: string): void {
  const database = new SqliteDatabase(path);
  try {
    database.transaction(() => {
      for (const statement of [...SCHEMA_V2_TABLES, ...SCHEMA_V2_INDEXES, DOCUMENT]) database.exec(statement);
      for (const record of had) {
        const all = columnsAt(record.kind, SCHEMA_VERSION) ?? [];
        const columns = columnsAt(record.kind, 2) ?? [];
        const row = rowOf(record);
        const values = columns.map((column) => row[1 + all.findIndex(({ name }) => name === column.name)]);
        database
          .prepare(
            `INSERT INTO ${tableOf(record.kind)} (${['id', ...columns.map(({ name }) => name)].join(', ')}) VALUES (?${', ?'.repeat(columns.length)})`,
          )
          .run(record.id, ...values);
      }
      database.prepare('INSERT INTO asset VALUES (?, ?, ?)').run(PICTURE.sha256, PICTURE.mime, PICTURE.bytes);
      database.pragma('application_id = 1129860432');
      database.pragma('user_version = 2');
    })();
  } finally {
    database.close();
  }
}

describe('a file of version 2', () => {
  it('is read with nothing lost and nothing added, and stays untouched', () => {
    const path = join(temporaryFolder(), 'eski.cxmap');
    makeVersion2(path);
    const bytes = readFileSync(path);
    const vetted = valueOf(vetFile(path));
    expect(vetted).toMatchObject({ schemaVersion: 2, warnings: [], identity: { documentId: 'doc-v2', revision: 7 } });
    expect(byId(vetted.records)).toEqual(byId(had));
    expect(had.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['note', 'frame', 'personaCard', 'map', 'attachment']));
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('holds what is drawn on it once it has been saved', () => {
    const path = join(temporaryFolder(), 'eski.cxmap');
    makeVersion2(path);
    const vetted = valueOf(vetFile(path));
    const assets = [PICTURE];
    const copy = valueOf(
      WorkingCopy.create({
        folder: join(temporaryFolder(), 'copy'),
        identity: vetted.identity,
        records: vetted.records,
        origin: originOf(vetted),
        assets,
      }),
    );
    const drawn = fresh('shape', {
      id: 'drawn',
      boardId: 'board-1',
      x: 0,
      y: 0,
      width: 100,
      height: 60,
      rotation: 0,
      form: 'ellipse',
      fontSize: 20,
      order: 'a9',
    });
    valueOf(copy.apply({ ...EMPTY_DIFF, added: [drawn] }));
    valueOf(publish(copy, null, false));
    copy.close(true);
    const again = valueOf(vetFile(path));
    expect(again).toMatchObject({ schemaVersion: SCHEMA_VERSION, warnings: [] });
    expect(byId(again.records)).toEqual(byId([...had, drawn]));
  });
});
