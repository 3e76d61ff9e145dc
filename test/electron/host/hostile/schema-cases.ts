import { KIND_NAMES } from '../../../../shared/model/kinds.ts';
import { tableOf } from '../../../../electron/host/rows.ts';
import { bySql, type HostileCase } from './hostile-case.ts';

const HOSTILE = ['file-hostile'];
/** SQLite itself may stop at what was forged before the list is compared. */
const REFUSED = ['file-hostile', 'file-damaged'];
const TABLES = [...KIND_NAMES.map(tableOf), 'document', 'asset'];

const HANGS = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) AS id FROM c';
const BIG = "printf('%.*c', 100000000, 'x')";

const triggers = ['INSERT', 'UPDATE', 'DELETE'].flatMap((event) =>
  ['BEFORE', 'AFTER'].map((when) =>
    bySql(`a trigger ${when} ${event}`, `CREATE TRIGGER t ${when} ${event} ON note BEGIN DELETE FROM note; DELETE FROM touchpoint; END`, HOSTILE),
  ),
);

/** In place of every table one by one: what hangs, what is huge, what is somebody else's. */
const inPlaceOfTables = TABLES.flatMap((table) => [
  bySql(`a view that never ends named ${table}`, `DROP TABLE ${table}; CREATE VIEW ${table} AS ${HANGS}`, REFUSED),
  bySql(`a generated column in ${table}`, `ALTER TABLE ${table} ADD COLUMN big TEXT GENERATED ALWAYS AS (${BIG}) VIRTUAL`, HOSTILE),
  bySql(`no ${table}`, `DROP TABLE ${table}`, HOSTILE),
]);

const forgedTexts = [
  ['a default that is an expression', "replace(sql, 'text TEXT NOT NULL', 'text TEXT NOT NULL DEFAULT (hex(randomblob(9)))')"],
  ['a check that calls a function', "replace(sql, 'length(text) <= 20000', 'load_extension(text) IS NULL')"],
  ['a collation of another name', "replace(sql, 'text TEXT', 'text TEXT COLLATE RTRIM')"],
  ['no STRICT', "replace(sql, ') STRICT', ')')"],
  ['WITHOUT ROWID', "sql || ', WITHOUT ROWID'"],
  ['a comment', "sql || ' /* x */'"],
  ['a blank more', "replace(sql, 'CREATE TABLE note (', 'CREATE TABLE note  (')"],
  ['a name in quotes', "replace(sql, 'CREATE TABLE note', 'CREATE TABLE \"note\"')"],
  ['capital letters', 'upper(sql)'],
  ['NUL in its text', "sql || char(0) || 'x'"],
  ['no text', 'NULL'],
] as const;

export const SCHEMA_CASES: readonly HostileCase[] = [
  ...triggers,
  ...inPlaceOfTables,
  ...forgedTexts.map(([what, sql]) => bySql(`a table with ${what}`, `UPDATE sqlite_schema SET sql = ${sql} WHERE name = 'note'`, REFUSED)),
  bySql('a trigger on a view', 'CREATE VIEW v AS SELECT 1 AS a; CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN DELETE FROM note; END', HOSTILE),
  bySql(
    'a table whose rows are those of another',
    "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'board') WHERE name = 'note'",
  ),
  bySql('a table that begins at the header', "UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'note'"),
  bySql('a table that begins beyond the file', "UPDATE sqlite_schema SET rootpage = 4000000 WHERE name = 'note'"),
  bySql('a table that begins nowhere', "UPDATE sqlite_schema SET rootpage = 0 WHERE name = 'note'"),
  bySql('a table twice', "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'note'", REFUSED),
  bySql('a table under the name of another', "UPDATE sqlite_schema SET name = 'board', tbl_name = 'board' WHERE name = 'note'", REFUSED),
  bySql('an index that says it is a table', "UPDATE sqlite_schema SET type = 'table' WHERE name = 'note_by_board'", REFUSED),
  bySql('a virtual table of words', 'CREATE VIRTUAL TABLE f USING fts5(a)', HOSTILE),
  bySql('a virtual table of rectangles', 'CREATE VIRTUAL TABLE r USING rtree(id, a, b)', HOSTILE),
  bySql('a virtual table nobody knows', "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 0, 'CREATE VIRTUAL TABLE x USING nobody')", REFUSED),
  bySql('an index on an expression', 'CREATE INDEX e ON note (abs(x))', HOSTILE),
  bySql('a partial index', 'CREATE INDEX p ON note (x) WHERE x > 0', HOSTILE),
  bySql('an index that allows each text once', 'CREATE UNIQUE INDEX u ON note (text)', HOSTILE),
  bySql('an index more', 'CREATE INDEX m ON note (text)', HOSTILE),
  bySql('an index less', 'DROP INDEX note_by_board', HOSTILE),
  bySql('statistics for a planner to trust', 'ANALYZE', HOSTILE),
  bySql('a table of its own that counts', 'CREATE TABLE extra (a INTEGER PRIMARY KEY AUTOINCREMENT)', HOSTILE),
  bySql('a column named __proto__', "ALTER TABLE note ADD COLUMN __proto__ TEXT DEFAULT 'x'", HOSTILE),
  bySql('a column renamed', 'ALTER TABLE note RENAME COLUMN text TO words', HOSTILE),
  bySql(
    'ten thousand tables',
    `INSERT INTO sqlite_schema WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 10000) SELECT 'table', 't' || n, 't' || n, 2, 'CREATE TABLE t' || n || ' (a)' FROM c`,
    REFUSED,
  ),
];
