import SqliteDatabase from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../../electron/host/schema.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { TEMPLATES } from '../../../shared/ipc/names.ts';
import { defaultLists } from '../../../shared/model/default-lists.ts';
import { KIND_NAMES } from '../../../shared/model/kinds.ts';
import { encryptedFile, PASSPHRASE } from '../host/encrypted-support.ts';
import { byId, makeFile, small, snapshot, tamper, temporaryFolder, valueOf } from '../host/support.ts';

const CLI = fileURLToPath(new URL('../../../electron/cli/cli.ts', import.meta.url));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

const run = (...words: readonly string[]): Promise<Run> => runIn({ LC_ALL: 'C' }, ...words);

function runIn(environment: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], ...environment };
    const child = spawn(process.execPath, [CLI, ...words], { stdio: ['ignore', 'pipe', 'pipe'], env });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    child.once('close', (code) => resolve({ code, out, error }));
  });
}

/** What every refusal looks like: nothing on stdout, one line on stderr. */
function expectRefusal(result: Run, code: number, words: string): void {
  expect(result).toMatchObject({ code, out: '' });
  expect(result.error).toMatch(/^[^\n]+\n$/);
  expect(result.error).toContain(words);
}

describe('new', () => {
  it.each(TEMPLATES)('makes a file from the template %s that check finds in order', async (template) => {
    const folder = temporaryFolder();
    const path = join(folder, 'çalıştay.cxmap');
    expect(await run('new', path, '--template', template, '--lang', 'tr')).toMatchObject({ code: 0, out: '', error: '' });
    expect(readdirSync(folder)).toEqual(['çalıştay.cxmap']);
    const checked = await run('check', path);
    expect(checked).toMatchObject({ code: 0, error: '' });
    expect(JSON.parse(checked.out)).toMatchObject({
      schemaVersion: SCHEMA_VERSION,
      revision: 0,
      warnings: [],
      counts: { board: template === 'demo' ? 2 : 1 },
    });
  });

  it('leaves a file that is there alone, and says how it would be replaced', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.cxmap');
    makeFile(path);
    const before = snapshot(folder);
    expectRefusal(await run('new', path), 4, '--force');
    expectRefusal(await run('new', path, '--lang', 'tr'), 4, 'zaten var');
    expect(snapshot(folder)).toEqual(before);
  });

  it('replaces a file that is there when it is told to', async () => {
    const path = join(temporaryFolder(), 'a.cxmap');
    writeFileSync(path, 'old', { mode: 0o600 });
    expect((await run('new', path, '--force')).code).toBe(0);
    expect(byId(valueOf(vetFile(path)).records.filter(({ kind }) => kind !== 'board'))).toEqual(byId(defaultLists()));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['none/a.cxmap', 'no such folder'],
    ['folder', 'can have this name'],
  ])('says why it cannot write %s', async (name, words) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    const result = await run('new', join(folder, name));
    expect(result.error).toContain(words);
    expectRefusal(result, 4, name);
    expect(readdirSync(folder)).toEqual(['folder']);
    expect(result.error).not.toMatch(/your work|open it again/i);
  });

  it('refuses wrong usage before it writes anything', async () => {
    const path = join(temporaryFolder(), 'a.cxmap');
    expectRefusal(await run('new', path, '--template', 'poster'), 2, 'poster');
    expectRefusal(await run('new', path, '--template', 'poster', '--lang', 'tr'), 2, 'Olabilecekler');
    expectRefusal(await run(), 2, 'new, check');
    expect(existsSync(path)).toBe(false);
  });
});

describe('check', () => {
  it('prints one canonical JSON object', async () => {
    const path = join(temporaryFolder(), 'a.cxmap');
    makeFile(path);
    const { out } = await run('check', path, '--records');
    const answer = JSON.parse(out) as Record<string, unknown> & { records: { id: string }[] };
    const vetted = valueOf(vetFile(path));
    expect(answer).toEqual({
      title: 'Kesinti',
      schemaVersion: SCHEMA_VERSION,
      documentId: vetted.identity.documentId,
      lineageId: vetted.identity.lineageId,
      revision: 0,
      counts: Object.fromEntries(KIND_NAMES.map((kind) => [kind, small.filter((record) => record.kind === kind).length])),
      versions: 0,
      warnings: [],
      records: byId(vetted.records),
    });
    expect(Object.keys(answer)).toEqual(Object.keys(answer).toSorted());
    for (const record of answer.records) expect(Object.keys(record)).toEqual(Object.keys(record).toSorted());
    expect((await run('check', path, '--records')).out).toBe(out);
  });

  it('names a board without a titled map after its file', async () => {
    const path = join(temporaryFolder(), 'Salı.cxmap');
    await run('new', path);
    expect(JSON.parse((await run('check', path)).out)).toMatchObject({ title: 'Salı' });
  });

  const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(5_000, 3)]);
  it.each<[string, (path: string) => void, string]>([
    ['a text', (path) => writeFileSync(path, 'Merhaba\n'.repeat(200)), 'not a Temas file'],
    ['a picture', (path) => writeFileSync(path, PNG), 'not a Temas file'],
    ['an empty file', (path) => writeFileSync(path, ''), 'empty'],
    ['a truncated file', (path) => (makeFile(path), truncateSync(path, 10_000)), 'damaged'],
    ['another program’s database', (path) => new SqliteDatabase(path).exec('CREATE TABLE a (b)').close(), 'not a Temas file'],
    ['a newer file', (path) => (makeFile(path), tamper(path, 'PRAGMA user_version = 99')), 'newer'],
    ['a hostile file', (path) => (makeFile(path), tamper(path, 'CREATE VIEW v AS SELECT 1')), 'not opened'],
  ])('refuses %s with one clear line and leaves it alone', async (_, make, words) => {
    const folder = temporaryFolder();
    const path = join(folder, 'x.cxmap');
    make(path);
    const before = snapshot(folder);
    const result = await run('check', path);
    expectRefusal(result, 3, words);
    expect(snapshot(folder)).toEqual(before);
  });

  it('says in Turkish what is missing', async () => {
    expectRefusal(await run('check', join(temporaryFolder(), 'yok.cxmap'), '--lang', 'tr'), 3, 'artık yerinde değil');
  });

  it('speaks as the computer does', async () => {
    const path = join(temporaryFolder(), 'yok.cxmap');
    expectRefusal(await runIn({ LANG: 'tr_TR.UTF-8' }, 'check', path), 3, 'artık yerinde değil');
    expectRefusal(await runIn({ LANG: 'tr_TR.UTF-8', LC_ALL: 'C' }, 'check', path), 3, 'no longer');
  });

  it('keeps to one line whatever the file is called', async () => {
    expectRefusal(await run('check', '/none/a\n\u001b[31mb.cxmap'), 3, '/none/a??[31mb.cxmap');
  });

  it('can be cut short by its reader', async () => {
    const path = join(temporaryFolder(), 'a.cxmap');
    makeFile(path);
    const child = spawn('sh', ['-c', `"$0" "$1" check "$2" --records | head -c 1`, process.execPath, CLI, path]);
    const error: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => error.push(text));
    await new Promise((resolve) => child.once('close', resolve));
    expect(error).toEqual([]);
  });
});

describe('an encrypted file', () => {
  it('is checked with the passphrase in a file, and refused without it or with another one', async () => {
    const path = encryptedFile();
    const words = join(temporaryFolder(), 'words.txt');
    writeFileSync(words, `\uFEFF${PASSPHRASE}\r\nnot part of it\n`);
    const checked = await run('check', path, '--passphrase-file', words);
    expect(checked).toMatchObject({ code: 0, error: '' });
    expect(JSON.parse(checked.out)).toMatchObject({ title: expect.any(String) as string, schemaVersion: SCHEMA_VERSION });
    expectRefusal(await run('check', path), 3, '--passphrase-file');
    expectRefusal(await run('check', path, '--lang', 'tr'), 3, 'şifreli');
    writeFileSync(words, 'another one');
    expectRefusal(await run('check', path, '--passphrase-file', words), 3, 'not the passphrase');
    expectRefusal(await run('check', path, '--passphrase-file', join(words, '..', 'none.txt')), 3, 'passphrase');
  });
});

describe('export without a window', () => {
  it('says so and writes nothing', async () => {
    const folder = temporaryFolder();
    makeFile(join(folder, 'a.cxmap'));
    expectRefusal(await run('export', join(folder, 'a.cxmap'), '--to', join(folder, 'a.pdf')), 1, 'display');
    expect(readdirSync(folder)).toEqual(['a.cxmap']);
    expect(readFileSync(join(folder, 'a.cxmap')).length).toBeGreaterThan(0);
  });
});
