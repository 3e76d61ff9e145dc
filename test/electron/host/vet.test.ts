import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vetInChild } from '../../../electron/cli/vet-in-child.ts';
import { flawOfSizes, readCheckedRecords } from '../../../electron/host/vet/contents.ts';
import { flawOfSchema, flawOfStructure, openBytes } from '../../../electron/host/vet/database.ts';
import { flawOfHeader } from '../../../electron/host/vet/header.ts';
import { vetDeadlineMs } from '../../../electron/host/vet/limits.ts';
import { repair } from '../../../electron/host/vet/repair.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { SCHEMA_VERSION } from '../../../electron/host/schema.ts';
import { flawOfRecords } from '../../../shared/model/check.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { EMPTY_DIFF, type Diff } from '../../../shared/model/diff.ts';
import type { Kind, RecordOf } from '../../../shared/model/kinds.ts';
import { board, byId, codeOfResult, createCopy, makeFile, note, small, snapshot, tamper, temporaryFolder, valueOf } from './support.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { typedWords } from '../../../shared/model/words.ts';

const firstOf = <K extends Kind>(kind: K) => (records: readonly AnyRecord[]): RecordOf<K> => {
  const found = records.find((record) => record.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found as unknown as RecordOf<K>;
};
const [mapOf, cardOf, curveOf, laneOf, stageOf] = [firstOf('map'), firstOf('touchpoint'), firstOf('curve'), firstOf('lane'), firstOf('stage')];

/** A good file in a folder of its own. */
function good(): string {
  const path = join(temporaryFolder(), 'shop.cxmap');
  makeFile(path);
  return path;
}

/** Vets and proves that the file and everything beside it stayed as it was. */
function vetUntouched(path: string) {
  const before = snapshot(join(path, '..'));
  const startedMs = performance.now();
  const result = vetFile(path);
  expect(performance.now() - startedMs).toBeLessThan(2_000);
  expect(snapshot(join(path, '..'))).toEqual(before);
  return result;
}

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
    expect(vetted).toMatchObject({ schemaVersion: 2, path, writable: true, warnings: [] });
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
    ['a newer Temas’ database', (path) => (makeFile(path), patch(path, 60, [0, 0, 0, 3])), 'file-newer'],
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
  ['a virtual table', "CREATE VIRTUAL TABLE f USING fts5(a)"],
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
    ['two document rows', "INSERT INTO document SELECT 2, document_id, lineage_id, revision, created_at, modified_at, temas_version FROM document", 'document-invalid'],
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

describe('a file with something beside it', () => {
  /** Leaves what an interrupted program leaves: a journal that undoes the last change. */
  function interrupt(path: string, mode: 'DELETE' | 'WAL'): void {
    const script = `
      const database = require('better-sqlite3')(process.argv[1]);
      database.pragma('journal_mode = ${mode}');
      database.pragma('cache_size = 2');
      database.exec("BEGIN; UPDATE note SET text = 'half'; CREATE TABLE spill (a)");
      database.exec("INSERT INTO spill WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 5000) SELECT hex(randomblob(50)) FROM c");
      if ('${mode}' === 'WAL') database.exec("DROP TABLE spill; COMMIT");
      process.kill(process.pid, 'SIGKILL');`;
    expect(spawnSync(process.execPath, ['-e', script, path], { cwd: process.cwd() }).signal).toBe('SIGKILL');
  }

  it('is read as before the interrupted change, says so, and is not to be written to', () => {
    const path = good();
    interrupt(path, 'DELETE');
    const vetted = valueOf(vetUntouched(path));
    expect(byId(vetted.records)).toEqual(byId(small));
    expect(vetted).toMatchObject({ warnings: ['sidecar-replayed'], writable: false });
  });

  it('is refused when its journal names another file, which SQLite might then delete', () => {
    const path = good();
    const victim = join(temporaryFolder(), 'thesis-mj0A1B2C9D3');
    writeFileSync(victim, 'years of work');
    interrupt(path, 'DELETE');
    const name = Buffer.from(victim);
    const tail = Buffer.alloc(16);
    tail.writeUInt32BE(name.length, 0);
    tail.writeUInt32BE(name.reduce((sum, byte) => sum + byte, 0), 4);
    Buffer.from('d9d505f920a163d7', 'hex').copy(tail, 8);
    appendFileSync(`${path}-journal`, Buffer.concat([Buffer.alloc(4), name, tail]));
    const vetted = vetUntouched(path);
    expect(readFileSync(victim, 'utf8')).toBe('years of work');
    expect(codeOfResult(vetted)).toBe('file-hostile');
  });

  it('is read with what another program had written to its log', () => {
    const path = good();
    interrupt(path, 'WAL');
    const vetted = valueOf(vetUntouched(path));
    expect(vetted.records.find(({ id }) => id === 'note-1')).toMatchObject({ text: 'half' });
    expect(vetted).toMatchObject({ warnings: ['sidecar-replayed'], writable: false });
  });

  it.each(['-journal', '-wal'])('is read all the same when a planted %s is rubbish, and is not written to', (ending) => {
    const path = good();
    writeFileSync(path + ending, 'rubbish'.repeat(500));
    const result = vetUntouched(path);
    expect(codeOfResult(result)).toBe('ok');
    expect(valueOf(result).writable).toBe(false);
  });

  it.each(['-journal', '-wal'])('is refused when the %s is no file', (ending) => {
    const path = good();
    mkdirSync(path + ending);
    expect(codeOfResult(vetUntouched(path))).toBe('file-hostile');
  });

  it('takes no notice of an empty one', () => {
    const path = good();
    writeFileSync(`${path}-journal`, '');
    expect(valueOf(vetUntouched(path))).toMatchObject({ warnings: [], writable: true });
  });
});

describe('mending', () => {
  const notes = (...orders: readonly string[]): readonly AnyRecord[] => [board, ...orders.map((order, at) => ({ ...note(`n${at}`, ''), order }))];
  const sorted = (records: readonly AnyRecord[]) =>
    records.filter((record) => record.kind === 'note').toSorted((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1)).map(({ id }) => id);

  it('leaves sound records as they are', () => {
    expect(repair(small)).toEqual({ records: small, warnings: [] });
  });

  it.each([[['a0', 'a0', 'a1']], [['zz', 'a0']], [['A', '1', 'a0']], [['a00', 'a1']]])('gives siblings with the keys %j new ones, in the order they showed', (orders) => {
    const records = notes(...orders);
    const mended = repair(records);
    expect(mended.warnings).toEqual(['order-renumbered']);
    expect(sorted(mended.records)).toEqual(sorted(records));
    expect(repair(mended.records).warnings).toEqual([]);
  });

  it('adds the board that every document needs', () => {
    expect(repair([], () => 'fresh')).toMatchObject({ records: [{ id: 'fresh', kind: 'board' }], warnings: ['board-added'] });
  });
});

describe('what does not belong together', () => {
  const otherMap: readonly AnyRecord[] = [
    { ...mapOf(small), id: 'map-2', order: 'a1' },
    fresh('stage', { id: 'stage-9', mapId: 'map-2', name: null, order: 'a0' }),
    fresh('step', { id: 'step-9', stageId: 'stage-9', name: null, order: 'a0' }),
  ];
  const twin: AnyRecord = fresh('curvePoint', { id: 'point-2', curveId: 'curve-1', stepId: 'step-1', value: 2, basis: 'assumed', sampleSize: null, measuredOn: null });

  /** Every word somebody typed, whatever carries it; an arrow's may be said once more where it ended. */
  const wordsIn = (all: readonly AnyRecord[]) => new Set(all.flatMap((record) => (record.kind === 'touchpoint' ? [record.title, record.feeling] : [typedWords(record)])).filter((words) => words !== ''));

  it.each([
    ["scale_min = 2, scale_max = -2", { scaleMin: -2, scaleMax: 2 }],
    ["scale_min = 5, scale_max = 5", { scaleMin: 4, scaleMax: 6 }],
  ])('mends a scale with %s', (sql, scale) => {
    const path = good();
    tamper(path, `UPDATE curve SET ${sql}`);
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(records.find(({ kind }) => kind === 'curve')).toMatchObject(scale);
    expect(warnings).toEqual(['scale-mended']);
    expect(flawOfDocument(records)).toBeNull();
  });

  it('gives the second point at a step a curve of its own and loses neither', () => {
    const path = join(temporaryFolder(), 'twins.cxmap');
    makeFile(path);
    tamper(path, "INSERT INTO curve_point VALUES ('point-2', 'curve-1', 'step-1', 2, 'assumed', NULL, NULL, '')");
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(warnings).toContain('points-set-apart');
    expect(flawOfDocument(records)).toBeNull();
    expect(records.filter(({ kind }) => kind === 'curvePoint').map((point) => 'value' in point && point.value).toSorted()).toEqual([-1.5, 2]);
    expect(records.filter(({ kind }) => kind === 'curve')).toHaveLength(2);
  });

  it.each([
    ['the lane of a curve', "UPDATE touchpoint SET lane_id = 'lane-2' WHERE id = 'touchpoint-1'"],
    ['a divider', "UPDATE lane SET type = 'line-visibility' WHERE id = 'lane-1'"],
    ['a step of another map', "UPDATE touchpoint SET step_id = 'step-9' WHERE id = 'touchpoint-1'"],
  ])('lays a card in %s on the board as a note, with all that was on it', (_, sql) => {
    const path = join(temporaryFolder(), 'astray.cxmap');
    makeFile(path, [...small, ...otherMap]);
    tamper(path, sql);
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(warnings).toContain('cards-freed');
    expect(flawOfDocument(records)).toBeNull();
    expect(records.find(({ id }) => id === 'touchpoint-1')).toMatchObject({ kind: 'note', text: 'Modemi kapatıp açıyor' });
  });

  it.each([
    ['a point at a step of another map', "UPDATE curve_point SET step_id = 'step-9'"],
    ['a curve on a lane of cards', "UPDATE curve SET lane_id = 'lane-1'"],
  ])('refuses %s', (_, sql) => {
    const path = join(temporaryFolder(), 'astray.cxmap');
    makeFile(path, [...small, ...otherMap]);
    tamper(path, sql);
    expect(codeOfResult(vetUntouched(path))).toBe('document-invalid');
  });

  it.each([
    ['a card on a curve’s lane', { added: [{ ...cardOf(small), id: 'new', laneId: 'lane-2' }] }],
    ['a card moved to a step of another map', { updated: [[cardOf(small), { ...cardOf(small), stepId: 'step-9' }]] }],
    ['a second point at a step', { added: [twin] }],
    ['a point at a step of another map', { added: [{ ...twin, stepId: 'step-9' }] }],
    ['a scale that falls', { updated: [[curveOf(small), { ...curveOf(small), scaleMin: 3 }]] }],
    ['a lane that becomes a divider under its cards', { updated: [[laneOf(small), { ...laneOf(small), type: 'line-visibility' }]] }],
    ['a stage that goes to another map with its cards', { updated: [[stageOf(small), { ...stageOf(small), mapId: 'map-2' }]] }],
  ] as readonly [string, Partial<Diff>][])('is refused as an edit: %s', (_, diff) => {
    const copy = createCopy(join(temporaryFolder(), 'copy'), [...small, ...otherMap]);
    expect(codeOfResult(copy.apply({ ...EMPTY_DIFF, ...diff }))).toBe('edit-refused');
    expect(byId(copy.state.records)).toEqual(byId([...small, ...otherMap]));
    copy.close(false);
  });

  it('keeps what was said about a freed card, and what hangs on it', () => {
    const path = join(temporaryFolder(), 'astray.cxmap');
    makeFile(path, small);
    tamper(path, "UPDATE touchpoint SET lane_id = 'lane-2', feeling = 'çaresiz', evidence = 'kayıt 12' WHERE id = 'touchpoint-1'");
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(warnings).toContain('cards-freed');
    expect(flawOfDocument(records)).toBeNull();
    const comments = records.flatMap((record) => (record.kind === 'comment' && record.noteId === 'touchpoint-1' ? [record.text] : []));
    expect(comments.toSorted()).toEqual(['Emin miyiz?', 'kayıt 12', 'ya da', 'çaresiz']);
  });

  it.each([
    ['a map that follows itself', "UPDATE map SET source_id = 'map-1' WHERE id = 'map-1'"],
    ['two maps that follow each other', "UPDATE map SET source_id = CASE id WHEN 'map-1' THEN 'map-2' ELSE 'map-1' END"],
    ['a stage that follows one of a map that is not followed', "UPDATE stage SET source_id = 'stage-9' WHERE id = 'stage-1'"],
    ['a step that follows itself', "UPDATE step SET source_id = id WHERE id = 'step-1'"],
    ['steps that are alternatives to each other', "UPDATE step SET alternative_to_id = 'step-2' WHERE id = 'step-1'"],
    ['an alternative to a step of another map', "UPDATE step SET alternative_to_id = 'step-9' WHERE id = 'step-2'"],
    ['a comment on two things', "UPDATE comment SET note_id = 'note-1'"],
    ['a tag on two things', "UPDATE tagging SET touchpoint_id = 'touchpoint-1'"],
    ['an attachment of three things', "UPDATE attachment SET note_id = 'note-1', persona_id = 'persona-1'"],
  ])('takes %s apart by clearing what leads astray', (_, sql) => {
    const path = join(temporaryFolder(), 'links.cxmap');
    makeFile(path, [...small, ...otherMap]);
    tamper(path, sql);
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(warnings).toContain('links-cleared');
    expect(warnings.filter((code) => code !== 'links-cleared' && code !== 'order-renumbered')).toEqual([]);
    expect(flawOfDocument(records)).toBeNull();
    expect(byId(records).map(({ id }) => id)).toEqual(byId([...small, ...otherMap]).map(({ id }) => id));
  });

  it.each([
    ['back to its own card', "UPDATE connector SET to_id = from_id", 'ya da'],
    ['back to its own step', "UPDATE jump SET to_id = from_id", 'yeniden dene'],
    ['to a step of another map', "UPDATE jump SET to_id = 'step-9'", 'yeniden dene'],
  ])('turns an arrow %s into a note with its words', (_, sql, words) => {
    const path = join(temporaryFolder(), 'arrow.cxmap');
    makeFile(path, [...small, ...otherMap]);
    tamper(path, sql);
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(warnings).toContain('arrows-removed');
    expect(flawOfDocument(records)).toBeNull();
    expect(records.flatMap((record) => (record.kind === 'note' && record.text === words ? [record.boardId] : []))).toEqual(['board-1']);
  });

  it('gives a comment and an attachment that belong to nothing a note, and drops such a tag', () => {
    const path = join(temporaryFolder(), 'lost.cxmap');
    makeFile(path, small);
    tamper(path, 'UPDATE comment SET touchpoint_id = NULL; UPDATE attachment SET touchpoint_id = NULL; UPDATE tagging SET note_id = NULL');
    const { records, warnings } = valueOf(vetUntouched(path));
    expect(warnings).toContain('hosts-given');
    expect(flawOfDocument(records)).toBeNull();
    expect(records.flatMap((record) => (record.kind === 'note' ? [record.text] : [])).toSorted()).toEqual(['Emin miyiz?', 'ekran.png', 'İnternet yine gitti 😡'].toSorted());
    expect(records.filter(({ kind }) => kind === 'tagging')).toEqual([]);
  });

  it('is mended or refused whatever was tampered with, and what is mended is sound', () => {
    const ids = fc.constantFrom('lane-1', 'lane-2');
    const steps = fc.constantFrom('step-1', 'step-9');
    const scale = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(ids, ids, steps, steps, scale, scale, fc.integer({ min: 0, max: 3 }), (cardLane, curveLane, cardStep, pointStep, scaleMin, scaleMax, twins) => {
        const records = [...small, ...otherMap, ...Array.from({ length: twins }, (_, at) => ({ ...twin, id: `twin-${at}` }))].map((record): AnyRecord => {
          if (record.kind === 'touchpoint') return { ...record, laneId: cardLane, stepId: cardStep };
          if (record.kind === 'curve') return { ...record, laneId: curveLane, scaleMin, scaleMax };
          return record.kind === 'curvePoint' ? { ...record, stepId: pointStep } : record;
        });
        const mended = repair(records).records;
        const hopeless = curveLane === 'lane-1' || pointStep === 'step-9';
        expect(flawOfDocument(mended) !== null).toBe(hopeless);
        expect(repair(mended).warnings).toEqual([]);
        expect(wordsIn(mended)).toEqual(wordsIn(records));
      }),
    );
  });
});

describe('the vetting process', () => {
  const vet = new URL('../../../electron/host/vet.ts', import.meta.url);

  it('answers and ends', async () => {
    const path = good();
    expect(byId(valueOf(await vetInChild(path, vet)).records)).toEqual(byId(small));
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
