import SqliteDatabase from 'better-sqlite3';
import { SCHEMA_V1_INDEXES, SCHEMA_V1_TABLES } from '../../../electron/host/schema-v1.ts';

const ROWS = [
  "INSERT INTO document VALUES (1, 'doc-v1', 'lineage-v1', 7, '2026-01-01T08:00:00.000Z', '2026-01-02T09:30:00.000Z', '0.1.0')",
  "INSERT INTO board VALUES ('b', NULL, 'a0')",
  "INSERT INTO note VALUES ('n', 'b', -220, 10.5, 180, 180, 'Hat yine kesik 😡', 'pink', 'https://example.org/', 'a0')",
  "INSERT INTO map VALUES ('m', 'b', 0, 0, 'journey', 'Kesinti', 'Deniz', 'Bağlantı kopuyor', '', 'Endişeyi azaltmak', '2026-03-01', 'draft', 'a0')",
  "INSERT INTO stage VALUES ('st', 'm', 'Arıza', 'a0')",
  "INSERT INTO step VALUES ('s1', 'st', 'Modem', 'a0'), ('s2', 'st', NULL, 'a1')",
  "INSERT INTO lane VALUES ('l1', 'm', 'doing', NULL, 'a0'), ('l2', 'm', 'line-visibility', NULL, 'a1'), ('l3', 'm', 'emotion', 'Ruh hâli', 'a2')",
  "INSERT INTO touchpoint VALUES ('t1', 's1', 'l1', 'Modemi kapatıp açıyor', NULL, NULL, 'a0'), ('t2', 's2', 'l1', 'Arıyor', 'green', NULL, 'a0')",
  "INSERT INTO curve VALUES ('c', 'l3', 'experience', 'Yaşanan', -2, 2, 'a0')",
  "INSERT INTO curve_point VALUES ('p1', 'c', 's1', -1.5, 'measured', 12, '2026-02-01'), ('p2', 'c', 's2', 0, 'assumed', NULL, NULL)",
];

/** A database as version 1 of Temas made it, with rows of every kind it had. */
export function makeVersion1(path: string): void {
  const database = new SqliteDatabase(path);
  try {
    database.transaction(() => {
      for (const statement of [...SCHEMA_V1_TABLES, ...SCHEMA_V1_INDEXES, ...ROWS]) database.exec(statement);
      database.pragma('application_id = 1129860432');
      database.pragma('user_version = 1');
    })();
  } finally {
    database.close();
  }
}
