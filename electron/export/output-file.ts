import { accessSync, constants, existsSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { fsyncFolder } from '../host/durable.ts';
import { codeOf, Failure, writeErrorOf } from '../host/failure.ts';
import { realTarget } from '../host/real-target.ts';
import { sweepTemporaries, temporaryName } from '../host/temporary.ts';

/** Stands in the names of temporary files where a document's own carry its id. */
const EXPORT = 'temas-export';

/**
 * Puts an exported file in its place, whole or not at all: written beside it under another name, flushed, read back,
 * looked at by `isSound`, and only then renamed. Nothing stays behind after a failure. A file its owner made read-only is
 * not replaced; a link is followed, so that it is not replaced by a file.
 */
export async function writeOutput(path: string, bytes: Uint8Array, isSound: (written: Uint8Array) => Promise<boolean>): Promise<Result<null>> {
  let temporary: string | null = null;
  try {
    const target = realTarget(path);
    if (existsSync(target)) accessSync(target, constants.W_OK);
    const folder = dirname(target);
    sweepTemporaries(folder, EXPORT);
    temporary = join(folder, temporaryName(EXPORT, newId()));
    await writeDurably(temporary, bytes);
    if (!(await isSound(await readFile(temporary)))) return fail('export-failed');
    await rename(temporary, target);
    temporary = null;
    fsyncFolder(folder);
    return ok(null);
  } catch (error) {
    if (error instanceof Failure) return fail(error.code);
    if (codeOf(error) === '') throw error;
    return fail(writeErrorOf(error));
  } finally {
    if (temporary !== null) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o666);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
