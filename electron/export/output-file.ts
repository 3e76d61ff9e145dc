import { accessSync, constants, existsSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { fsyncFolder } from '../host/durable.ts';
import { codeOf, Failure, writeErrorOf } from '../host/failure.ts';
import { realTarget } from '../host/real-target.ts';
import { sweepTemporaries, temporaryName } from '../host/temporary.ts';

/** Stands in the names of temporary files where a document's own carry its id. */
const EXPORT = 'temas-export';

/** Takes the next bytes of a file; fails with what is wrong with the disk. */
export type Write = (bytes: Uint8Array) => Promise<Result<null>>;

/**
 * Puts an exported file in its place, whole or not at all: `fill` writes it beside its place under another name, then it is
 * flushed, looked at by `isSound` as it lies there, and only then renamed. Nothing stays behind after a failure. A file its
 * owner made read-only is not replaced; a link is followed, so that it is not replaced by a file.
 */
export async function writeOutput<T>(
  path: string,
  fill: (write: Write) => Promise<Result<T>>,
  isSound: (written: string, filled: T) => Promise<boolean>,
): Promise<Result<null>> {
  let temporary: string | null = null;
  let handle: FileHandle | null = null;
  try {
    const target = realTarget(path);
    if (existsSync(target)) accessSync(target, constants.W_OK);
    const folder = dirname(target);
    sweepTemporaries(folder, EXPORT);
    temporary = join(folder, temporaryName(EXPORT, newId()));
    handle = await open(temporary, 'wx', 0o666);
    const filled = await fill(writerTo(handle));
    if (!filled.ok) return filled;
    await handle.sync();
    await handle.close();
    handle = null;
    if (!(await isSound(temporary, filled.value))) return fail('export-failed');
    await rename(temporary, target);
    temporary = null;
    fsyncFolder(folder);
    return ok(null);
  } catch (error) {
    return failureOf(error);
  } finally {
    await handle?.close().catch(() => undefined);
    if (temporary !== null) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

const writerTo =
  (handle: FileHandle): Write =>
  async (bytes) => {
    try {
      // A full disk may take only some of it without an error; writeFile goes on until all is there or says why not.
      await handle.writeFile(bytes);
      return ok(null);
    } catch (error) {
      return failureOf(error);
    }
  };

function failureOf(error: unknown): Result<never> {
  if (error instanceof Failure) return fail(error.code);
  if (codeOf(error) === '') throw error;
  return fail(writeErrorOf(error));
}
