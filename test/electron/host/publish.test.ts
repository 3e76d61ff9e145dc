import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  watch,
  writeFileSync,
  lstatSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { originOf } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { temporaryName } from '../../../electron/host/temporary.ts';
import { repair } from '../../../electron/host/vet/repair.ts';
import { SCHEMA_VERSION } from '../../../electron/host/schema.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { numberedIds } from '../../../shared/base/id.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { diffOf, edits } from './edits.ts';
import { board, byId, codeOfResult, createCopy, note, small, tamper, temporaryFolder, valueOf } from './support.ts';
import { published, write } from './published.ts';

/** Opens the file as another Temas would, edits it and publishes it. */
function editElsewhere(path: string): void {
  const vetted = valueOf(vetFile(path));
  const other = valueOf(
    WorkingCopy.create({ folder: join(temporaryFolder(), 'copy'), identity: vetted.identity, records: vetted.records, origin: originOf(vetted) }),
  );
  write(other, 'elsewhere');
  valueOf(publish(other, null, false));
  other.close(true);
}

describe('publishing', () => {
  it('writes a sound SQLite file that is marked as ours', () => {
    const { path } = published();
    const database = new SqliteDatabase(path, { readonly: true });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('application_id', { simple: true })).toBe(1_129_860_432);
    expect(database.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(database.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(database.prepare('SELECT title FROM touchpoint ORDER BY order_key').pluck().all()).toEqual(['Modemi kapatıp açıyor', 'Arıyor']);
    database.close();
  });

  it('is read back by vetting as exactly the records that were published', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const root = temporaryFolder();
        const memory = new Document([board]);
        const freshId = numberedIds('r');
        for (const one of steps) memory.apply(diffOf(memory, one, freshId));
        fc.pre(memory.all('board').length > 0);
        const copy = createCopy(join(root, 'copy'), [...memory.records().values()]);
        const path = join(root, 'a.cxmap');
        valueOf(publish(copy, path, false));
        const vetted = valueOf(vetFile(path));
        // Drawn records may share an order key, which opening mends; drawn attachments have no bytes.
        const { records, warnings } = repair(copy.state.records);
        expect(byId(vetted.records)).toEqual(byId(records));
        expect(vetted.warnings).toEqual(memory.all('attachment').length > 0 ? [...warnings, 'asset-missing'] : warnings);
        expect(vetted.identity).toEqual(copy.identity);
        copy.close(false);
      }),
      { numRuns: 60 },
    );
  });

  it('puts nothing but one temporary file beside the document, ever', async () => {
    const { folder, path, copy } = published();
    const seen = new Set<string>();
    const end = new Promise<void>((resolve) => {
      const watcher = watch(folder, (_, name) => {
        if (name === 'end') {
          watcher.close();
          resolve();
        } else seen.add(name ?? '');
      });
    });
    write(copy, 'n');
    valueOf(publish(copy, null, false));
    writeFileSync(join(folder, 'end'), '');
    await end;
    expect([...seen].toSorted()).toEqual([temporaryName(copy.identity.documentId), 'shop.cxmap'].toSorted());
    expect(readdirSync(folder).toSorted()).toEqual(['end', 'shop.cxmap']);
    expect(existsSync(path)).toBe(true);
  });

  it('leaves no word of what was deleted in the file', () => {
    const { path, copy } = published();
    const words = Array.from({ length: 200 }, (_, at) => `gizli-sözcük-${at}-${'x'.repeat(20)}`);
    valueOf(copy.apply({ ...EMPTY_DIFF, added: words.map((word, at) => note(`w${at}`, word)) }));
    valueOf(publish(copy, null, false));
    expect(readFileSync(path).includes(Buffer.from('gizli-sözcük-150'))).toBe(true);
    valueOf(copy.apply({ ...EMPTY_DIFF, removed: words.map((word, at) => note(`w${at}`, word)) }));
    valueOf(publish(copy, null, false));
    expect(readFileSync(path).includes(Buffer.from('gizli'))).toBe(false);
    expect(readFileSync(join(copy.folder, 'document.db')).includes(Buffer.from('gizli'))).toBe(false);
  });

  it('keeps the mode of the file, and its owner where it may', () => {
    const { path, copy } = published();
    chmodSync(path, 0o640);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) chownSync(path, 65_534, 65_534);
    write(copy, 'n');
    valueOf(publish(copy, null, false));
    const stat = statSync(path);
    expect(stat.mode & 0o777).toBe(0o640);
    expect(stat.uid).toBe(isRoot ? 65_534 : process.getuid?.());
  });

  it('gives a new file the mode every new file gets', () => {
    const { path } = published();
    expect(statSync(path).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  it('writes to the file a link leads to, and leaves the link', () => {
    const { root, path, copy } = published();
    const link = join(root, 'link.cxmap');
    symlinkSync(path, link);
    write(copy, 'n');
    expect(valueOf(publish(copy, link, false)).origin.path).toBe(path);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(valueOf(vetFile(link)).identity.revision).toBe(1);
  });

  it('says what became of the document: the same one in its own file, a relative under another name', () => {
    const { folder, copy } = published();
    const first = copy.identity;
    write(copy, 'n');
    expect(valueOf(publish(copy, null, false)).identity).toMatchObject({ documentId: first.documentId, revision: 1 });
    const other = valueOf(publish(copy, join(folder, 'other.cxmap'), false));
    expect(other.identity.documentId).not.toBe(first.documentId);
    expect(other.identity).toMatchObject({ lineageId: first.lineageId, createdAt: first.createdAt, revision: 1 });
    expect(valueOf(vetFile(join(folder, 'other.cxmap'))).identity).toEqual(other.identity);
    expect(valueOf(vetFile(join(folder, 'shop.cxmap'))).identity.documentId).toBe(first.documentId);
    copy.close(false);
    const again = valueOf(WorkingCopy.resume(copy.folder));
    expect(again.identity).toEqual(other.identity);
    expect(again.origin).toEqual(other.origin);
  });
});

describe('a file that somebody else touched', () => {
  it('is not overwritten when it was edited elsewhere', () => {
    const { path, copy } = published();
    editElsewhere(path);
    write(copy, 'n');
    const before = readFileSync(path);
    expect(codeOfResult(publish(copy, null, false))).toBe('file-changed-on-disk');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(copy.unpublished).toBe(true);
  });

  it('is not overwritten when a copy of it, edited to the same revision elsewhere, was put in its place', () => {
    const { path, copy } = published();
    const other = `${path}.other`;
    copyFileSync(path, other);
    editElsewhere(other);
    // A clock that has moved on: two edits by hand are never in the same millisecond.
    const elsewhere = valueOf(vetFile(other)).identity;
    do write(copy, `n${copy.identity.revision}`);
    while (copy.identity.modifiedAt === elsewhere.modifiedAt);
    tamper(other, `UPDATE document SET revision = ${copy.identity.revision}`);
    valueOf(publish(copy, null, false));
    renameSync(other, path);
    write(copy, 'm');
    expect(valueOf(vetFile(path)).identity.revision).toBe(copy.origin?.revision);
    expect(codeOfResult(publish(copy, null, false))).toBe('file-changed-on-disk');
  });

  it('is overwritten once the user said so', () => {
    const { path, copy } = published();
    editElsewhere(path);
    write(copy, 'n');
    valueOf(publish(copy, null, true));
    expect(valueOf(vetFile(path)).identity).toEqual(copy.identity);
    expect(copy.unpublished).toBe(false);
  });

  it('counts as ours when only its date changed or the same bytes were put there again', () => {
    const { path, copy } = published();
    write(copy, 'n');
    utimesSync(path, 1, 1);
    valueOf(publish(copy, null, false));
    write(copy, 'm');
    copyFileSync(path, `${path}.synced`);
    renameSync(`${path}.synced`, path);
    valueOf(publish(copy, null, false));
    expect(valueOf(vetFile(path)).identity.revision).toBe(2);
  });

  it.each<[string, (path: string) => void, string]>([
    ['was replaced by something else', (path) => writeFileSync(path, 'not a database'), 'file-replaced'],
    ['was emptied', (path) => writeFileSync(path, ''), 'file-replaced'],
    ['was deleted', (path) => rmSync(path), 'file-missing'],
    ['lost its folder', (path) => rmSync(join(path, '..'), { recursive: true }), 'folder-missing'],
    ['became a folder', (path) => (rmSync(path), mkdirSync(path)), 'file-replaced'],
    ['got a journal beside it', (path) => writeFileSync(`${path}-journal`, 'x'), 'file-changed-on-disk'],
    [
      'got a trigger',
      (path) => tamper(path, "CREATE TRIGGER t AFTER UPDATE ON note BEGIN DELETE FROM note; END; UPDATE document SET modified_at = ''"),
      'file-replaced',
    ],
  ])('is left alone when it %s', (_, happen, code) => {
    const { path, copy } = published();
    write(copy, 'n');
    happen(path);
    expect(codeOfResult(publish(copy, null, false))).toBe(code);
    expect(copy.unpublished).toBe(true);
    write(copy, 'm');
  });

  it('may be written again after it was deleted, when the user said so', () => {
    const { path, copy } = published();
    rmSync(path);
    valueOf(publish(copy, null, true));
    expect(valueOf(vetFile(path)).records).toHaveLength(small.length);
  });
});
