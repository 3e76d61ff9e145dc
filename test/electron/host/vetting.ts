import { join } from 'node:path';
import { expect } from 'vitest';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { makeFile, snapshot, temporaryFolder } from './support.ts';

/** A good file in a folder of its own. */
export function good(): string {
  const path = join(temporaryFolder(), 'shop.cxmap');
  makeFile(path);
  return path;
}

/** Vets and proves that the file and everything beside it stayed as it was. */
export function vetUntouched(path: string) {
  const before = snapshot(join(path, '..'));
  const startedMs = performance.now();
  const result = vetFile(path);
  expect(performance.now() - startedMs).toBeLessThan(2_000);
  expect(snapshot(join(path, '..'))).toEqual(before);
  return result;
}
