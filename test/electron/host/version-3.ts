import SqliteDatabase from 'better-sqlite3';
import { SCHEMA_V3_INDEXES, SCHEMA_V3_TABLES } from '../../../electron/host/schema-v3.ts';
import { columnsOf, rowOf, tableOf } from '../../../electron/host/rows.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { PICTURE } from '../../support/every-kind.ts';

const DOCUMENT = "INSERT INTO document VALUES (1, 'doc-v3', 'lineage-v3', 7, '2026-01-01T08:00:00.000Z', '2026-01-02T09:30:00.000Z', '0.3.0')";

/** A database as version 3 of Temas made it: no record has another column since. */
export function makeVersion3(path: string, records: readonly AnyRecord[]): void {
  const database = new SqliteDatabase(path);
  try {
    database.transaction(() => {
      for (const statement of [...SCHEMA_V3_TABLES, ...SCHEMA_V3_INDEXES, DOCUMENT]) database.exec(statement);
      for (const record of records) {
        const names = ['id', ...columnsOf(record.kind).map(({ name }) => name)];
        const sql = `INSERT INTO ${tableOf(record.kind)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
        database.prepare(sql).run(...rowOf(record));
      }
      database.prepare('INSERT INTO asset VALUES (?, ?, ?)').run(PICTURE.sha256, PICTURE.mime, PICTURE.bytes);
      database.pragma('application_id = 1129860432');
      database.pragma('user_version = 3');
    })();
  } finally {
    database.close();
  }
}
