import { expect, it } from 'vitest';
import type { AssetBytes } from '../../../electron/host/assets.ts';
import { picturesAmong } from '../../../electron/main/state-pictures.ts';
import { fail, ok } from '../../../shared/base/result.ts';
import { codeOfResult, valueOf } from '../host/support.ts';

const bytes = (length: number): Uint8Array => new Uint8Array(length);
const ASSETS: Readonly<Record<string, AssetBytes>> = {
  large: { mime: 'image/png', bytes: bytes(80) },
  medium: { mime: 'image/jpeg', bytes: bytes(50) },
  small: { mime: 'image/png', bytes: bytes(20) },
  document: { mime: 'application/octet-stream', bytes: bytes(1) },
};
const get = (sha256: string) => Promise.resolve(ok(ASSETS[sha256] ?? null));

it('gives pictures alone, each once, as many as there is room for', async () => {
  const found = valueOf(await picturesAmong(['gone', 'large', 'medium', 'document', 'large', 'small'], get, 100));
  expect(found.map(({ sha256, mime, bytes: { length } }) => [sha256, mime, length])).toEqual([
    ['large', 'image/png', 80],
    ['small', 'image/png', 20],
  ]);
});

it('fails when nobody can be asked', async () => {
  expect(codeOfResult(await picturesAmong(['large'], () => Promise.resolve(fail('host-stopped'))))).toBe('host-stopped');
});
