import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vetInChild } from '../../../electron/cli/vet-in-child.ts';
import { flawOfSizes, readCheckedRecords } from '../../../electron/host/vet/contents.ts';
import { flawOfSchema, flawOfStructure, openBytes } from '../../../electron/host/vet/database.ts';
import { flawOfHeader } from '../../../electron/host/vet/header.ts';
import { vetDeadlineMs } from '../../../electron/host/vet/limits.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { recordsOf } from '../../../electron/host/packed-file.ts';
import { SCHEMA_VERSION } from '../../../electron/host/schema.ts';
import { flawOfRecords } from '../../../shared/model/check.ts';
import { board, byId, codeOfResult, makeFile, note, small, tamper, temporaryFolder, valueOf } from './support.ts';
import { good, vetUntouched } from './vetting.ts';

function patch(path: string, offset: number, bytes: readonly number[]): void {
  const content = readFileSync(path);
  content.set(bytes, offset);
  writeFileSync(path, content);
}

/** Stores what SQLite's own checks would refuse: the table is made without STRICT, then its text is put back. */
function tamperTypes(path: string, table: string, sql: string): void {
  const database = new SqliteDatabase(path);
  try {
    database.unsafeMode(true);
    database.pragma('writable_schema = ON');
    database.pragma('ignore_check_constraints = ON');
    database.exec(`UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = '${table}'`);
    database.pragma('writable_schema = RESET');
    database.exec(sql);
    database.pragma('writable_schema = ON');
    database.exec(`UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = '${table}'`);
  } finally {
    database.close();
  }
}

describe('a file Temas made', () => {
  it('gives its records, who it is and where it lies', () => {
    const path = good();
    const vetted = valueOf(vetUntouched(path));
    expect(byId(vetted.records)).toEqual(byId(small));
    expect(vetted).toMatchObject({ schemaVersion: SCHEMA_VERSION, path, writable: true, warnings: [] });
  });

  it('may be reached through a link', () => {
    const path = good();
    symlinkSync(path, `${path}.link`);
    expect(valueOf(vetUntouched(`${path}.link`)).path).toBe(path);
  });

  it('may lie under any name, also one that looks like an option', () => {
    const path = good();
    for (const name of ['--help.cxmap', 'şeyma’nın çalıştayı %20 ?.cxmap', 'a;b\nc.cxmap']) {
      copyFileSync(path, join(path, '..', name));
      expect(codeOfResult(vetUntouched(join(path, '..', name)))).toBe('ok');
    }
  });

  it('is still opened when a tool left it in write-ahead mode', () => {
    const path = good();
    const database = new SqliteDatabase(path);
    database.pragma('journal_mode = WAL');
    database.close();
    expect(readFileSync(path)[18]).toBe(2);
    expect(byId(valueOf(vetUntouched(path)).records)).toEqual(byId(small));
  });

  it('is still opened when somebody edited it soundly with another tool', () => {
    const path = good();
    tamper(path, "UPDATE touchpoint SET title = 'elle' WHERE id = 'touchpoint-1'; VACUUM");
    expect(valueOf(vetUntouched(path)).records.find(({ id }) => id === 'touchpoint-1')).toMatchObject({ title: 'elle' });
  });
});

describe('a path that is no file of ours', () => {
  it.each<[string, (folder: string) => unknown, string]>([
    ['is no text', () => 42, 'file-name-unusable'],
    ['is empty', () => '', 'file-name-unusable'],
    ['is relative', () => 'shop.cxmap', 'file-name-unusable'],
    ['holds NUL', (folder) => join(folder, 'shop.cxmap') + '\0.txt', 'file-name-unusable'],
    ['ends in a blank', (folder) => join(folder, 'shop.cxmap '), 'file-name-unusable'],
    ['leads nowhere', (folder) => join(folder, 'none.cxmap'), 'file-missing'],
    ['goes through a file', (folder) => join(folder, 'shop.cxmap', 'x'), 'file-missing'],
    ['is far too long', (folder) => join(folder, 'x'.repeat(5_000)), 'file-name-unusable'],
    ['is a folder', (folder) => folder, 'file-not-regular'],
    ['is a device', () => '/dev/zero', 'file-not-regular'],
  ])('is refused when it %s', (_, path, code) => {
    const folder = join(good(), '..');
    expect(codeOfResult(vetFile(path(folder)))).toBe(code);
  });

  it('is refused when it is a FIFO, without waiting for a writer', () => {
    const path = join(temporaryFolder(), 'x.cxmap');
    expect(spawnSync('mkfifo', [path]).status).toBe(0);
    expect(codeOfResult(vetUntouched(path))).toBe('file-not-regular');
  });

  it('is refused when it is a ring of links', () => {
    const path = join(temporaryFolder(), 'x.cxmap');
    symlinkSync(path, path);
    expect(codeOfResult(vetUntouched(path))).toBe('file-name-unusable');
  });
});

describe('bytes that are no file of ours', () => {
  const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const foreign = (path: string): void => {
    const database = new SqliteDatabase(path);
    database.exec('CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT)');
    database.close();
  };
  it.each<[string, (path: string) => void, string]>([
    ['nothing', (path) => writeFileSync(path, ''), 'file-empty'],
    ['text', (path) => writeFileSync(path, 'Sayın müşterimiz,\n'.repeat(100)), 'file-foreign'],
    ['one letter', (path) => writeFileSync(path, 'a'), 'file-foreign'],
    ['a picture', (path) => writeFileSync(path, Buffer.concat([PNG, Buffer.alloc(4_000, 7)])), 'file-foreign'],
    ['another program’s database', foreign, 'file-foreign'],
    ['zeros after a power cut', (path) => writeFileSync(path, Buffer.alloc(8_192)), 'file-damaged'],
    ['a newer Temas’ database', (path) => (makeFile(path), patch(path, 60, [0, 0, 0, 99])), 'file-newer'],
    ['a negative version', (path) => (makeFile(path), patch(path, 60, [255, 255, 255, 255])), 'file-damaged'],
    ['text in UTF-16', (path) => (makeFile(path), patch(path, 56, [0, 0, 0, 2])), 'file-hostile'],
    ['an odd page size', (path) => (makeFile(path), patch(path, 16, [0x0f, 0xff])), 'file-damaged'],
    ['the first half', (path) => (makeFile(path), truncateSync(path, 20_480)), 'file-damaged'],
    ['the first bytes only', (path) => (makeFile(path), truncateSync(path, 300)), 'file-damaged'],
    ['a torn end', (path) => (makeFile(path), truncateSync(path, readFileSync(path).length - 1)), 'file-damaged'],
    ['something appended', (path) => (makeFile(path), writeFileSync(path, 'x', { flag: 'a' })), 'file-damaged'],
  ])('are refused when they hold %s', (_, make, code) => {
    const path = join(temporaryFolder(), 'x.cxmap');
    make(path);
    expect(codeOfResult(vetUntouched(path))).toBe(code);
  });

  it('never harm, however they were damaged', () => {
    const bytes = readFileSync(good());
    const path = join(temporaryFolder(), 'x.cxmap');
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    const tally = new Map<string, number>();
    fc.assert(
      fc.property(damage, (places) => {
        const copy = Buffer.from(bytes);
        for (const [at, value] of places) copy[at] = value;
        writeFileSync(path, copy);
        const result = vetFile(path);
        tally.set(codeOfResult(result), (tally.get(codeOfResult(result)) ?? 0) + 1);
        if (result.ok) expect(flawOfRecords(result.value.records)).toBeNull();
        else expect(['file-damaged', 'file-foreign', 'file-newer', 'file-hostile', 'document-invalid']).toContain(result.error.code);
      }),
      { numRuns: 400 },
    );
    // Most of a file is unused space or text: both answers must have been seen.
    expect(tally.get('ok')).toBeGreaterThan(0);
    expect(tally.get('file-damaged')).toBeGreaterThan(0);
  });
});

const VIEW_THAT_HANGS = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) AS id FROM c';
const SCHEMA_ATTACKS: readonly (readonly [string, string])[] = [
  ['a trigger', 'CREATE TRIGGER t AFTER UPDATE ON note BEGIN DELETE FROM note; END'],
  ['a view', 'CREATE VIEW v AS SELECT 1'],
  ['a view in place of a table', `DROP TABLE curve_point; CREATE VIEW curve_point AS ${VIEW_THAT_HANGS}`],
  ['a generated column', "ALTER TABLE note ADD COLUMN big TEXT GENERATED ALWAYS AS (printf('%.*c', 100000000, 'x')) VIRTUAL"],
  ['another column', "ALTER TABLE note ADD COLUMN __proto__ TEXT DEFAULT 'x'"],
  ['another table', 'CREATE TABLE extra (a TEXT) STRICT'],
  ['a virtual table', 'CREATE VIRTUAL TABLE f USING fts5(a)'],
  ['an index on an expression', 'CREATE INDEX e ON note (abs(x))'],
  ['a partial index', 'CREATE INDEX p ON note (x) WHERE x > 0'],
  ['one index less', 'DROP INDEX note_by_board'],
  ['one table less', 'DROP TABLE curve_point'],
  ['statistics', 'ANALYZE'],
];

describe('a database with another schema', () => {
  it.each(SCHEMA_ATTACKS)('is refused when it has %s', (_, sql) => {
    const path = good();
    tamper(path, sql);
    expect(codeOfResult(vetUntouched(path))).toBe('file-hostile');
  });

  it('is refused when one of its texts differs by a single letter', () => {
    const path = good();
    const database = new SqliteDatabase(path);
    database.unsafeMode(true);
    database.pragma('writable_schema = ON');
    database.exec("UPDATE sqlite_schema SET sql = replace(sql, 'DEFERRED', 'DEFERREd') WHERE name = 'note'");
    database.close();
    expect(codeOfResult(vetUntouched(path))).toBe('file-hostile');
  });

  it('would get through without the list: every other step finds a trigger quite in order', () => {
    const path = good();
    tamper(path, SCHEMA_ATTACKS[0]![1]);
    const bytes = readFileSync(path);
    const database = openBytes(bytes);
    expect(flawOfHeader(bytes) ?? flawOfStructure(database) ?? flawOfSizes(database, SCHEMA_VERSION)).toBeNull();
    expect(codeOfResult(readCheckedRecords(database, SCHEMA_VERSION))).toBe('ok');
    expect(flawOfSchema(database, SCHEMA_VERSION)).toBe('file-hostile');
    database.close();
  });
});

describe('a database with other content', () => {
  const someText = (field: string, value: string) => `UPDATE note SET ${field} = ${value}`;
  it.each<[string, string, string]>([
    ['a reference to nothing', "UPDATE note SET board_id = 'nowhere'", 'document-invalid'],
    ['infinity', someText('x', '9e999'), 'document-invalid'],
    ['a number far out', someText('x', '1e308'), 'document-invalid'],
    ['a colour nobody knows', someText('color', "'#fff'"), 'document-invalid'],
    ['an id that is a path', someText('id', "'../../x'"), 'document-invalid'],
    ['an id twice, in two tables', someText('id', "'board-1'"), 'document-invalid'],
    ['an order key that is a command', someText('order_key', "'a;b'"), 'document-invalid'],
    ['a day that is none', "UPDATE map SET date = '2026-99-99'", 'document-invalid'],
    ['a NUL in a text', someText('text', "'a' || char(0) || 'b'"), 'document-invalid'],
    ['a text that is too long', someText('text', "printf('%.*c', 20001, 'x')"), 'document-invalid'],
    ['a very long text', someText('text', "printf('%.*c', 50000000, 'x')"), 'document-invalid'],
    ['a count past what a number can hold', 'UPDATE curve_point SET sample_size = 9007199254740993', 'document-invalid'],
    ['no document row', 'DELETE FROM document', 'document-invalid'],
    [
      'two document rows',
      'INSERT INTO document SELECT 2, document_id, lineage_id, revision, created_at, modified_at, temas_version, installation_id, state_id FROM document',
      'document-invalid',
    ],
    ['a document id that is none', "UPDATE document SET document_id = '../x'", 'document-invalid'],
    ['a negative revision', 'UPDATE document SET revision = -1', 'document-invalid'],
    ['a revision past what a number can hold', 'UPDATE document SET revision = 9223372036854775807', 'document-invalid'],
    ['an instant that is none', "UPDATE document SET modified_at = 'gestern'", 'document-invalid'],
  ])('is refused when it holds %s', (_, sql, code) => {
    const path = good();
    tamper(path, sql);
    expect(codeOfResult(vetUntouched(path))).toBe(code);
  });

  it.each<[string, string, string]>([
    ['a text where a number belongs', 'note', "UPDATE note SET x = 'far'"],
    ['bytes where a text belongs', 'note', "UPDATE note SET text = x'00ff'"],
    ['nothing where something belongs', 'document', "PRAGMA writable_schema = OFF; UPDATE document SET revision = 'many'"],
  ])('is refused when it holds %s', (_, table, sql) => {
    const path = good();
    tamperTypes(path, table, sql);
    expect(codeOfResult(vetUntouched(path))).toBe('file-damaged');
  });

  it('is refused when it holds more records than any workshop', () => {
    const path = good();
    const many = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 200001)';
    tamper(path, `INSERT INTO board SELECT 'b' || x, NULL, 'a0' FROM (${many} SELECT x FROM c)`);
    expect(codeOfResult(vetFile(path))).toBe('file-too-large');
  });

  it('is read with a mark where its text was no UTF-8, and says so', () => {
    const path = good();
    tamper(path, "UPDATE note SET text = CAST(x'61eda0bd62' AS TEXT)");
    const vetted = valueOf(vetUntouched(path));
    expect(vetted.warnings).toEqual(['text-repaired']);
    expect(vetted.records.find(({ id }) => id === 'note-1')).toMatchObject({ text: 'a\uFFFD\uFFFD\uFFFDb' });
  });

  it('is read without a word where somebody wrote that mark', () => {
    const path = join(temporaryFolder(), 'x.cxmap');
    makeFile(path, [board, note('n', 'a\uFFFDb')]);
    expect(valueOf(vetUntouched(path)).warnings).toEqual([]);
  });
});

describe('the vetting process', () => {
  const vet = new URL('../../../electron/host/vet.ts', import.meta.url);

  it('answers and ends', async () => {
    const path = good();
    expect(byId(recordsOf(valueOf(await vetInChild(path, vet))))).toEqual(byId(small));
    expect(codeOfResult(await vetInChild(join(path, 'none'), vet))).toBe('file-missing');
  });

  it('is killed at its deadline, which leaves more time to a large file', async () => {
    const startedMs = performance.now();
    expect(codeOfResult(await vetInChild(good(), new URL('./children/hang.ts', import.meta.url)))).toBe('file-too-slow');
    expect(performance.now() - startedMs).toBeLessThan(3_000);
    expect([vetDeadlineMs(50 * 1024 * 1024), vetDeadlineMs(50 * 1024 * 1024 + 1)]).toEqual([2_000, 10_000]);
  });

  it('counts as refused when the file brings it down', async () => {
    expect(codeOfResult(await vetInChild(good(), new URL('./children/die.ts', import.meta.url)))).toBe('file-damaged');
  });
});
