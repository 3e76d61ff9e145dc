import { open, readdir, readFile, realpath, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { newId } from '../../shared/base/id.ts';
import { fail, ok, type ErrorCode, type Result } from '../../shared/base/result.ts';

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EACCES: 'write-denied',
  EPERM: 'write-denied',
  EROFS: 'write-denied',
  EISDIR: 'write-denied',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

const writeErrorOf = (error: unknown): ErrorCode => (error instanceof Error && 'code' in error ? CODES[String(error.code)] : undefined) ?? 'write-failed';

/**
 * Puts an exported file in its place, whole or not at all: written beside it under another name, flushed, read back,
 * looked at by `isSound`, and only then renamed. Nothing stays behind after a failure.
 */
export async function writeOutput(path: string, bytes: Uint8Array, isSound: (written: Uint8Array) => Promise<boolean>): Promise<Result<null>> {
  let temporary: string | null = null;
  try {
    const target = await realTarget(path);
    const folder = dirname(target);
    await sweep(folder);
    temporary = join(folder, `${PREFIX}${process.pid}-${newId()}`);
    await writeDurably(temporary, bytes);
    if (!(await isSound(await readFile(temporary)))) return fail('export-failed');
    await rename(temporary, target);
    temporary = null;
    await flushFolder(folder);
    return ok(null);
  } catch (error) {
    return fail(writeErrorOf(error));
  } finally {
    if (temporary !== null) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

const PREFIX = '.temas-export-';

/** What an export that was killed left here. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (pid > 0 && pid !== process.pid && !isAlive(pid)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A link is followed, so that it is not replaced by a file. */
const realTarget = async (path: string): Promise<string> => realpath(path).catch(async () => join(await realpath(dirname(path)), basename(path)));

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o666);
  await closing(handle, async () => {
    await handle.writeFile(bytes);
    await handle.sync();
  });
}

async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await closing(handle, () => handle.sync());
}

async function closing(handle: FileHandle, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } finally {
    await handle.close();
  }
}
