import fc from 'fast-check';
import { cpSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asStoredDiff } from '../../../electron/host/apply-diff.ts';
import { originOf } from '../../../electron/host/identity.ts';
import { findForFile, isOnlyOne, listLeftBehind } from '../../../electron/host/left-behind.ts';
import { publish } from '../../../electron/host/publish.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { numberedIds } from '../../../shared/base/id.ts';
import { EMPTY_DIFF, isEmptyDiff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { PICTURE } from '../../support/every-kind.ts';
import { diffOf, edits } from './edits.ts';
import { encryptedCopy, encryptedFile, filesWith, key, PASSPHRASE } from './encrypted-support.ts';
import { board, byId, codeOfResult, note, temporaryFolder, valueOf } from './support.ts';

const SECRET = 'Kesinti yüzünden ayrılıyoruz';

const added = (id: string, text: string) => ({ ...EMPTY_DIFF, added: [note(id, text)] });

/** A file that opens with PASSPHRASE, and the working copy of who has it open. */
function opened() {
  const root = temporaryFolder();
  const path = encryptedFile([board, note('n', SECRET)]);
  const vetted = valueOf(vetFile(path, PASSPHRASE));
  const folder = join(root, 'copy');
  const { identity, records, assets } = vetted;
  return { root, path, folder, copy: valueOf(WorkingCopy.create({ folder, identity, records, assets, origin: originOf(vetted), key: vetted.key })) };
}

/** What a crash leaves: the folder as it stands, without its lock. */
function crashed(folder: string): string {
  const left = join(temporaryFolder(), 'left');
  cpSync(folder, left, { recursive: true });
  return left;
}

describe('the working copy of an encrypted file', () => {
  it('keeps exactly what the document in memory holds, edit after edit, over a crash', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const folder = join(temporaryFolder(), 'copy');
        const copy = encryptedCopy(folder, [board]);
        const memory = new Document([board]);
        const freshId = numberedIds('r');
        for (const one of steps) {
          const diff = diffOf(memory, one, freshId);
          if (isEmptyDiff(diff)) continue;
          valueOf(copy.apply(diff));
          memory.apply(asStoredDiff(diff));
        }
        const again = valueOf(WorkingCopy.resume(crashed(folder), undefined, { passphrase: PASSPHRASE }));
        expect(byId(again.state.records)).toEqual(byId([...memory.records().values()]));
        expect(again.identity).toEqual(copy.identity);
        again.close(false);
        copy.close(false);
      }),
      { numRuns: 30 },
    );
  });

  it('holds nothing that can be read, whatever is done in it', () => {
    const { copy, folder, path } = opened();
    valueOf(copy.apply(added('n2', `${SECRET} 2`)));
    valueOf(copy.putAsset({ mime: 'application/octet-stream', bytes: Buffer.from(SECRET) }));
    const place = { boardId: 'board-1', selection: [], cell: null, presenting: null, camera: { x: 0, y: 0, zoom: 1 } };
    const step = JSON.stringify({ label: 'history.add', diff: added('n2', SECRET), before: place, after: place });
    valueOf(copy.history.keep({ sitting: 's', from: 0, steps: [step] }));
    expect(valueOf(copy.history.read({ sitting: 's', at: 1, toward: 'older' }))).toEqual([step]);
    expect(filesWith(folder, SECRET)).toEqual([]);
    copy.prepareFile(copy.identity.documentId);
    expect(filesWith(folder, SECRET)).toEqual([]);
    valueOf(publish(copy, null, false));
    expect(filesWith(folder, SECRET)).toEqual([]);
    expect(filesWith(join(path, '..'), SECRET)).toEqual([]);
    copy.close(true);
  });

  it('is published encrypted with the same passphrase, and then begins from there', () => {
    const { copy, path, folder } = opened();
    valueOf(copy.apply(added('n2', 'yeni')));
    valueOf(copy.putAsset({ mime: 'application/octet-stream', bytes: Buffer.from('nobody attaches this') }));
    valueOf(publish(copy, null, false));
    expect(valueOf(vetFile(path, PASSPHRASE)).records.map(({ id }) => id)).toContain('n2');
    expect(statSync(join(folder, 'edits.encrypted')).size).toBe(0);
    valueOf(copy.apply(added('n3', 'daha yeni')));
    const again = valueOf(WorkingCopy.resume(crashed(folder), undefined, { key }));
    expect(again.document.get('n3')).toBeDefined();
    again.close(false);
    copy.close(false);
  });

  it('keeps a picture through a crash that was taken off, published without, and put back', () => {
    const { copy, folder } = opened();
    const picture = fresh('attachment', {
      id: 'p',
      byteCount: PICTURE.bytes.byteLength,
      noteId: 'n',
      sha256: PICTURE.sha256,
      mime: PICTURE.mime,
      name: 'p.png',
      order: 'a0',
    });
    valueOf(copy.putAsset(PICTURE));
    valueOf(copy.apply({ ...EMPTY_DIFF, added: [picture] }));
    valueOf(copy.apply({ ...EMPTY_DIFF, removed: [picture] }));
    valueOf(publish(copy, null, false));
    valueOf(copy.apply({ ...EMPTY_DIFF, added: [picture] }));
    const again = valueOf(WorkingCopy.resume(crashed(folder), undefined, { key }));
    expect(again.document.get('p')).toBeDefined();
    expect(valueOf(again.hasAsset(PICTURE.sha256))).toBe(true);
    again.close(false);
    copy.close(false);
  });

  it('is saved under another name as another document, still encrypted, and remembers that over a crash', () => {
    const { copy, folder } = opened();
    const elsewhere = join(temporaryFolder(), 'other.cxmap');
    const before = copy.identity.documentId;
    valueOf(publish(copy, elsewhere, true));
    expect(codeOfResult(vetFile(elsewhere))).toBe('passphrase-needed');
    expect(valueOf(vetFile(elsewhere, PASSPHRASE)).identity.documentId).not.toBe(before);
    const again = valueOf(WorkingCopy.resume(crashed(folder), undefined, { key }));
    expect(again.identity).toEqual(copy.identity);
    again.close(false);
    copy.close(true);
  });

  it('takes a file whose time alone changed for its own, and one with another edit for somebody else’s', () => {
    const { copy, path } = opened();
    utimesSync(path, new Date(), new Date(Date.now() + 5_000));
    valueOf(copy.apply(added('n2', 'bir')));
    expect(codeOfResult(publish(copy, null, false))).toBe('ok');
    const theirs = valueOf(vetFile(path, PASSPHRASE));
    const other = valueOf(WorkingCopy.create({ ...theirs, folder: join(temporaryFolder(), 'theirs'), origin: originOf(theirs), key: theirs.key }));
    valueOf(other.apply(added('n4', 'onların')));
    valueOf(publish(other, null, false));
    other.close(true);
    valueOf(copy.apply(added('n3', 'iki')));
    expect(codeOfResult(publish(copy, null, false))).toBe('file-changed-on-disk');
    copy.close(false);
  });

  it('gives up an edit that was not written to its end, and no other one', () => {
    const folder = join(temporaryFolder(), 'copy');
    const copy = encryptedCopy(folder, [board]);
    const log = join(folder, 'edits.encrypted');
    const ends = ['a', 'b', 'c'].map((id) => {
      valueOf(copy.apply(added(id, id)));
      return statSync(log).size;
    });
    const [, second = 0, third = 0] = ends;
    for (const length of [second, second + 1, second + 4, second + 30, third - 1]) {
      const left = crashed(folder);
      truncateSync(join(left, 'edits.encrypted'), length);
      const again = valueOf(WorkingCopy.resume(left, undefined, { key }));
      expect(['a', 'b', 'c'].filter((id) => again.document.get(id))).toEqual(['a', 'b']);
      valueOf(again.apply(added('d', 'd')));
      again.close(false);
      const more = valueOf(WorkingCopy.resume(left, undefined, { key }));
      expect(['a', 'b', 'c', 'd'].filter((id) => more.document.get(id))).toEqual(['a', 'b', 'd']);
      more.close(false);
    }
    copy.close(false);
  });

  it('is what was kept before the first damage, or refused, when any byte of it is another', { timeout: 60_000 }, () => {
    const folder = join(temporaryFolder(), 'copy');
    const copy = encryptedCopy(folder, [board]);
    const ids = ['a', 'b', 'c', 'd'];
    for (const id of ids) valueOf(copy.apply(added(id, id)));
    const left = crashed(folder);
    copy.close(false);
    fc.assert(
      fc.property(fc.constantFrom('edits.encrypted', 'document.encrypted'), fc.nat(), fc.integer({ min: 1, max: 255 }), (name, place, change) => {
        const path = join(left, name);
        const whole = readFileSync(path);
        const damaged = Buffer.from(whole);
        const at = place % damaged.length;
        damaged[at] = (damaged[at] ?? 0) ^ change;
        writeFileSync(path, damaged);
        const edits = readFileSync(join(left, 'edits.encrypted'));
        const again = WorkingCopy.resume(left, undefined, { key });
        if (again.ok) {
          const kept = ids.filter((id) => again.value.document.get(id));
          expect(kept).toEqual(ids.slice(0, kept.length));
          expect(kept.length).toBeLessThan(ids.length);
          again.value.close(false);
        } else {
          expect(name).toBe('document.encrypted');
          expect(['file-damaged', 'file-hostile', 'file-newer', 'file-foreign', 'passphrase-wrong']).toContain(codeOfResult(again));
        }
        writeFileSync(path, whole);
        if (name !== 'edits.encrypted') writeFileSync(join(left, 'edits.encrypted'), edits);
      }),
      { numRuns: 200 },
    );
  });

  it('does not open with another passphrase, without one, or when it was tampered with', () => {
    const { copy, folder } = opened();
    valueOf(copy.apply(added('n2', 'bir')));
    copy.close(false);
    expect(codeOfResult(WorkingCopy.resume(folder))).toBe('passphrase-needed');
    expect(codeOfResult(WorkingCopy.resume(folder, undefined, { passphrase: 'something else' }))).toBe('passphrase-wrong');
    const base = join(folder, 'document.encrypted');
    const bytes = readFileSync(base);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    writeFileSync(base, bytes);
    expect(codeOfResult(WorkingCopy.resume(folder, undefined, { key }))).toBe('file-damaged');
  });

  it('left behind with edits is listed without a word of what it holds, and without edits not at all', () => {
    const { copy, root, path, folder } = opened();
    copy.close(false);
    const left = crashed(folder);
    expect(valueOf(listLeftBehind(root))).toEqual([]);
    expect(readdirSync(root)).toEqual([]);
    const again = valueOf(WorkingCopy.resume(left, undefined, { key }));
    valueOf(again.apply(added('n2', SECRET)));
    again.close(false);
    const [work] = valueOf(listLeftBehind(join(left, '..')));
    expect(work).toMatchObject({ folder: left, path, counts: {}, hint: '', encrypted: true });
    expect(valueOf(findForFile(join(left, '..'), path))?.encrypted).toBe(true);
  });

  it('is kept when something else stands where its file was, as no other file has it', () => {
    const { copy, root, path, folder } = opened();
    valueOf(copy.apply(added('n2', SECRET)));
    valueOf(publish(copy, null, false));
    copy.close(false);
    writeFileSync(path, 'a letter');
    expect(valueOf(listLeftBehind(root))).toMatchObject([{ folder, path, encrypted: true }]);
    const again = valueOf(WorkingCopy.resume(folder, undefined, { key }));
    expect(isOnlyOne(again)).toBe(true);
    valueOf(publish(again, null, true));
    expect(isOnlyOne(again)).toBe(false);
    again.close(false);
    expect(valueOf(listLeftBehind(root))).toEqual([]);
  });

  it('is gone with all it held once its file holds everything', () => {
    const { copy, root } = opened();
    valueOf(copy.apply(added('n2', SECRET)));
    expect(codeOfResult(copy.close(true))).toBe('bad-request');
    valueOf(publish(copy, null, false));
    copy.close(true);
    expect(readdirSync(root)).toEqual([]);
  });
});
