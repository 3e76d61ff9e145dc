import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { FileWatch } from '../../../electron/main/file-watch.ts';
import { ok } from '../../../shared/base/result.ts';
import type { ErrorCode } from '../../../shared/base/result.ts';
import { board, makeFile, temporaryFolder } from '../host/support.ts';

/** A network folder that answers nothing until it is let go. */
const drive = vi.hoisted(() => ({ answers: Promise.resolve() as Promise<void> }));

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  return { ...fs, stat: (...args: Parameters<typeof fs.stat>) => drive.answers.then(() => fs.stat(...args)) };
});

it('is said to be there again when a file system that hung for a while answers as before', async () => {
  const path = join(temporaryFolder(), 'Harita.cxmap');
  makeFile(path, [board]);
  const noticed: (ErrorCode | null)[] = [];
  const watch = new FileWatch(
    { path, ended: false, checkFile: () => Promise.resolve(ok(null)), fileNoticed: (code) => noticed.push(code) },
    () => undefined,
  );
  await watch.look();
  const { promise, resolve } = Promise.withResolvers<void>();
  drive.answers = promise;
  await watch.look();
  expect(noticed).toEqual(['folder-missing']);
  resolve();
  await watch.look();
  await watch.look();
  expect(noticed).toEqual(['folder-missing', null]);
});
