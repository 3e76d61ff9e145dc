import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decrypted, encrypted, isEncrypted } from '../../../electron/host/encrypted/container.ts';
import { keyFrom, newKey } from '../../../electron/host/encrypted/key.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { PICTURE } from '../../support/every-kind.ts';
import { encryptedFile, key, PASSPHRASE } from './encrypted-support.ts';
import { byId, codeOfResult, small, snapshot, temporaryFolder, valueOf } from './support.ts';

const codeOf = (bytes: Buffer, passphrase: string | null): string => codeOfResult(decrypted(bytes, passphrase === null ? null : { passphrase }));

describe('an encrypted file', () => {
  it('gives back what was put in, and nothing of it can be read in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (plain) => {
        const bytes = encrypted(plain, key);
        expect(isEncrypted(bytes)).toBe(true);
        expect(new Uint8Array(valueOf(decrypted(bytes, { key })).plain)).toEqual(plain);
        if (plain.length > 8) expect(bytes.includes(Buffer.from(plain))).toBe(false);
      }),
    );
  });

  it('is another file every time, although the passphrase and the content are the same', () => {
    const content = Buffer.from('the same');
    expect(encrypted(content, key).equals(encrypted(content, key))).toBe(false);
  });

  it('opens with the same words however a computer composes their letters', () => {
    expect(Buffer.from(keyFrom(PASSPHRASE.normalize('NFD'), key).secret)).toEqual(Buffer.from(key.secret));
  });

  it('leaves nothing of itself in the key that opened it', () => {
    const bytes = encrypted(Buffer.alloc(100_000), key);
    const { key: found } = valueOf(decrypted(bytes, { passphrase: PASSPHRASE }));
    for (const part of [found.salt, found.secret, found.check]) expect(part.buffer.byteLength).toBeLessThanOrEqual(64);
  });

  it('asks for a passphrase, says when it is the wrong one, and opens with the right one', () => {
    const path = encryptedFile();
    expect(codeOfResult(vetFile(path))).toBe('passphrase-needed');
    expect(codeOfResult(vetFile(path, 'üç köprü, beş çiğ'))).toBe('passphrase-wrong');
    const opened = valueOf(vetFile(path, PASSPHRASE));
    expect(byId(opened.records)).toEqual(byId(small));
    expect(opened.assets.map(({ sha256 }) => sha256)).toEqual([PICTURE.sha256]);
  });

  it('is left as it was with all that lies beside it, whatever passphrase is tried', () => {
    const path = encryptedFile();
    const before = snapshot(join(path, '..'));
    for (const passphrase of [null, 'not this one', PASSPHRASE]) vetFile(path, passphrase);
    expect(snapshot(join(path, '..'))).toEqual(before);
  });

  it('is refused within two seconds when any one of its bytes is another', { timeout: 60_000 }, () => {
    const path = encryptedFile();
    const bytes = readFileSync(path);
    const header = Array.from({ length: 60 }, (_, at) => at);
    const some = fc.sample(fc.integer({ min: 60, max: bytes.length - 1 }), { numRuns: 25, seed: 7 });
    for (const at of [...header, ...some, bytes.length - 1]) {
      const tampered = Buffer.from(bytes);
      tampered[at] = (tampered[at] ?? 0) ^ 0x01;
      writeFileSync(path, tampered);
      const startedMs = performance.now();
      const result = vetFile(path, PASSPHRASE);
      expect(performance.now() - startedMs).toBeLessThan(2_000);
      expect(result.ok, `byte ${at}`).toBe(false);
    }
  });

  it('is refused when it is cut short or longer than it was', () => {
    const bytes = readFileSync(encryptedFile());
    for (const length of [8, 40, 60, 75, 76, 1_000, bytes.length - 1]) expect(codeOf(bytes.subarray(0, length), PASSPHRASE)).toBe('file-damaged');
    expect(codeOf(Buffer.concat([bytes, Buffer.alloc(1)]), PASSPHRASE)).toBe('file-damaged');
  });

  it.each([
    ['cost', 9, 30],
    ['cost', 9, 13],
    ['block size', 10, 255],
    ['parallelism', 11, 200],
  ])('is refused before any work when its header asks for another %s', (_what, at, value) => {
    const bytes = encrypted(Buffer.from('x'), key);
    bytes[at] = value;
    const startedMs = performance.now();
    expect(codeOf(bytes, PASSPHRASE)).toBe('file-hostile');
    expect(performance.now() - startedMs).toBeLessThan(50);
  });

  it('that asks for as much as it may takes less than two seconds', () => {
    const bytes = encrypted(Buffer.from('x'), newKey('another one'));
    const startedMs = performance.now();
    expect(codeOf(bytes, PASSPHRASE)).toBe('passphrase-wrong');
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });

  it('of a newer Temas is said to be that', () => {
    const bytes = encrypted(Buffer.from('x'), key);
    bytes[8] = 2;
    expect(codeOf(bytes, PASSPHRASE)).toBe('file-newer');
  });

  it('that holds no database of ours is refused like any other', () => {
    const path = join(temporaryFolder(), 'odd.cxmap');
    writeFileSync(path, encrypted(Buffer.from('SELECT everything'), key));
    expect(codeOfResult(vetFile(path, PASSPHRASE))).toBe('file-foreign');
  });

  it('with a journal beside it is not opened', () => {
    const path = encryptedFile();
    writeFileSync(`${path}-journal`, 'planted');
    expect(codeOfResult(vetFile(path, PASSPHRASE))).toBe('file-hostile');
  });
});
