import SqliteDatabase from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_ASSET_BYTES, sha256Of, type AttachmentType } from '../../../electron/host/assets.ts';
import { originOf } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord, Attachment } from '../../../shared/model/kinds.ts';
import { PICTURE } from '../../support/every-kind.ts';
import { pngOf } from '../../support/png.ts';
import { HostProcess } from './host-process.ts';
import { board, codeOfResult, createCopy, makeFile, note, small, tamper, temporaryFolder, valueOf } from './support.ts';

const attachment = (bytes: Buffer, mime: AttachmentType = 'application/octet-stream'): Attachment =>
  fresh('attachment', { id: 'a', noteId: 'n', sha256: sha256Of(bytes), mime, name: 'rapor.pdf', byteCount: bytes.length, order: 'a0' });

/** A published file whose one note has these bytes attached. */
function attached(bytes: Buffer, mime: AttachmentType): string {
  const path = join(temporaryFolder(), 'a.cxmap');
  const copy = createCopy(join(temporaryFolder(), 'copy'), [board, note('n', '')]);
  const { sha256 } = valueOf(copy.putAsset({ mime, bytes }));
  valueOf(copy.apply({ ...EMPTY_DIFF, added: [{ ...attachment(bytes, mime), sha256, width: 9, height: 9 }] }));
  valueOf(publish(copy, path, false));
  copy.close(true);
  return path;
}

const assetsIn = (path: string): readonly unknown[] => {
  const database = new SqliteDatabase(path, { readonly: true });
  try {
    return database.prepare('SELECT sha256 FROM asset').pluck().all();
  } finally {
    database.close();
  }
};

const attachmentIn = (records: readonly AnyRecord[]) => records.find((record) => record.kind === 'attachment');

describe('bytes of attached files', () => {
  it('are kept under their SHA-256, once however often they come', () => {
    const copy = createCopy(join(temporaryFolder(), 'copy'));
    const bytes = Buffer.from('kanıt');
    const first = valueOf(copy.putAsset({ mime: 'application/octet-stream', bytes }));
    expect(first).toEqual(valueOf(copy.putAsset({ mime: 'application/octet-stream', bytes })));
    expect(first.sha256).toBe(sha256Of(bytes));
    expect(valueOf(copy.getAsset(first.sha256))).toEqual({ mime: 'application/octet-stream', bytes });
    expect(valueOf(copy.getAsset('0'.repeat(64)))).toBeNull();
    expect([first.sha256, '0'.repeat(64)].map((sha256) => valueOf(copy.hasAsset(sha256)))).toEqual([true, false]);
    copy.close(false);
  });

  it('are no edit: the file is as saved as it was', () => {
    const copy = createCopy(join(temporaryFolder(), 'copy'));
    const { revision } = copy.identity;
    valueOf(copy.putAsset({ mime: 'image/png', bytes: pngOf(2, 2, [0, 0, 0]) }));
    expect(copy.identity.revision).toBe(revision);
    copy.close(false);
  });

  it.each([
    ['nothing', 0, 'attachment-empty'],
    ['a byte too much', MAX_ASSET_BYTES + 1, 'attachment-too-large'],
  ])('are refused when they are %s', (_, length, code) => {
    const copy = createCopy(join(temporaryFolder(), 'copy'));
    expect(codeOfResult(copy.putAsset({ mime: 'application/octet-stream', bytes: Buffer.alloc(length) }))).toBe(code);
    copy.close(false);
  });

  it('are refused once all together would not be opened again', () => {
    const copy = createCopy(join(temporaryFolder(), 'copy'));
    const codes = Array.from({ length: 9 }, (_, at) =>
      codeOfResult(copy.putAsset({ mime: 'application/octet-stream', bytes: Buffer.alloc(MAX_ASSET_BYTES, at) })),
    );
    expect(codes.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => 'ok'));
    expect(codes.slice(7)).toContain('attachments-full');
    copy.close(false);
  });

  it('go through a file and back, and stay in the working copy when nobody attaches them, not in the file', () => {
    const path = join(temporaryFolder(), 'a.cxmap');
    const copy = createCopy(join(temporaryFolder(), 'copy'));
    const secret = Buffer.from('a picture somebody took back '.repeat(40));
    valueOf(copy.putAsset({ mime: 'application/octet-stream', bytes: secret }));
    valueOf(publish(copy, path, false));
    expect(assetsIn(path)).toEqual([PICTURE.sha256]);
    expect(readFileSync(path).includes('somebody took back')).toBe(false);
    expect(valueOf(copy.getAsset(sha256Of(secret)))?.bytes).toEqual(secret);
    copy.close(true);
    expect(valueOf(vetFile(path))).toMatchObject({ warnings: [], assets: [{ sha256: PICTURE.sha256, mime: 'image/png', bytes: PICTURE.bytes }] });
  });

  it('are still there after a crash, and when an opened file is saved again', () => {
    const folder = join(temporaryFolder(), 'copy');
    createCopy(folder).close(false);
    const copy = valueOf(WorkingCopy.resume(folder));
    expect(valueOf(copy.getAsset(PICTURE.sha256))?.bytes).toEqual(PICTURE.bytes);
    const path = join(temporaryFolder(), 'a.cxmap');
    valueOf(publish(copy, path, false));
    copy.close(true);
    const vetted = valueOf(vetFile(path));
    const opened = valueOf(
      WorkingCopy.create({
        folder: join(temporaryFolder(), 'copy'),
        identity: vetted.identity,
        records: vetted.records,
        origin: originOf(vetted),
        assets: vetted.assets,
      }),
    );
    valueOf(publish(opened, join(path, '..', 'b.cxmap'), false));
    opened.close(false);
    expect(assetsIn(join(path, '..', 'b.cxmap'))).toEqual([PICTURE.sha256]);
  });

  it('reach the host as they are', async () => {
    const host = new HostProcess();
    const copy = createCopy(join(temporaryFolder(), 'copy'), small);
    copy.close(false);
    valueOf(await host.call('resume', { folder: copy.folder }));
    const bytes = new Uint8Array(pngOf(30, 20, [9, 9, 9]));
    const { sha256 } = valueOf(await host.call('putAsset', { mime: 'image/png', bytes }));
    expect(valueOf(await host.call('hasAsset', { sha256 }))).toBe(true);
    const back = valueOf(await host.call('getAsset', { sha256 }));
    expect(back?.mime).toBe('image/png');
    expect(Buffer.from(back?.bytes ?? []).equals(bytes)).toBe(true);
    expect(codeOfResult(await host.call('getAsset', { sha256: '../x' }))).toBe('bad-request');
  });
});

describe('attached files of an opened file', () => {
  it('keep the size the picture has, whatever the attachment says', () => {
    const vetted = valueOf(vetFile(attached(pngOf(30, 20, [9, 9, 9]), 'image/png')));
    expect(attachmentIn(vetted.records)).toMatchObject({ mime: 'image/png', width: 30, height: 20 });
    expect(vetted.warnings).toEqual([]);
  });

  it.each<[string, Buffer]>([
    ['what is no picture', Buffer.from('<script>alert(1)</script>')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>')],
    ['a picture of 60,000 by 60,000', pngOf(1, 1, [0, 0, 0], { width: 60_000, height: 60_000 })],
    ['a picture longer than any Temas keeps', pngOf(1, 1, [0, 0, 0], { width: 4_097, height: 1 })],
    ['a picture that ends before its size', pngOf(1, 1, [0, 0, 0]).subarray(0, 12)],
  ])('are kept as a file and never drawn when they are %s', (_, bytes) => {
    const vetted = valueOf(vetFile(attached(bytes, 'image/png')));
    expect(attachmentIn(vetted.records)).toMatchObject({ mime: 'application/octet-stream', width: null, height: null, byteCount: bytes.length });
    expect(vetted.assets).toMatchObject([{ mime: 'application/octet-stream', bytes }]);
    expect(vetted.warnings).toEqual(['asset-refused']);
  });

  it('are missing when their bytes are others, and the attachment stays', () => {
    const path = join(temporaryFolder(), 'a.cxmap');
    makeFile(path);
    tamper(path, "UPDATE asset SET bytes = x'89504e47'");
    const vetted = valueOf(vetFile(path));
    expect(vetted.warnings).toEqual(['asset-refused', 'asset-missing']);
    expect(vetted.assets).toEqual([]);
    expect(attachmentIn(vetted.records)).toMatchObject({ name: 'ekran.png', sha256: PICTURE.sha256 });
  });

  it('are missing when the file has none', () => {
    const path = join(temporaryFolder(), 'a.cxmap');
    makeFile(path);
    tamper(path, "DELETE FROM asset; UPDATE attachment SET sha256 = '../../etc'");
    expect(valueOf(vetFile(path)).warnings).toEqual(['asset-missing']);
  });

  it('are refused by size before any is read', () => {
    const path = join(temporaryFolder(), 'a.cxmap');
    makeFile(path);
    tamper(path, `INSERT INTO asset VALUES ('${'b'.repeat(64)}', 'image/png', zeroblob(50000001))`);
    expect(codeOfResult(vetFile(path))).toBe('file-too-large');
  });
});
