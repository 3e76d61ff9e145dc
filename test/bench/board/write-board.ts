import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../../shared/base/result.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import type { Asset } from '../../../electron/host/assets.ts';
import { newIdentity } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';

/** Writes records as a file of the user, in the way the app publishes any file. Throws when it cannot. */
export function writeBoard(records: readonly AnyRecord[], path: string, assets: readonly Asset[] = []): void {
  const folder = mkdtempSync(join(tmpdir(), 'temas-bench-'));
  try {
    const copy = valueOf(WorkingCopy.create({ folder, identity: newIdentity(), records, origin: null, assets }));
    try {
      valueOf(publish(copy, path, true));
    } finally {
      copy.close(false);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the board could not be written: ${result.error.code}`);
  return result.value;
}
