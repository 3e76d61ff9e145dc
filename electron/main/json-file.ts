import { readdirSync, rmSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { untilDone } from './writes.ts';

/**
 * One of our own small files. Anything missing, damaged or of another shape reads as `whenUnusable`: settings and lists
 * are conveniences, and a bad one must not stop the app.
 */
export async function readJson<T>(path: string, schema: z.ZodType<T>, whenUnusable: T): Promise<T> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : whenUnusable;
  } catch {
    return whenUnusable;
  }
}

/** The sound ones among entries that were read: one that makes no sense costs itself and no other. */
export const soundOnes = <T>(entries: readonly unknown[], entry: z.ZodType<T>): readonly T[] =>
  entries.flatMap((one) => {
    const parsed = entry.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });

/** A list in one of our own small files; nothing where it is missing or no list. */
export const readList = async <T>(path: string, entry: z.ZodType<T>): Promise<readonly T[]> =>
  soundOnes(await readJson<readonly unknown[]>(path, z.array(z.unknown()), []), entry);

/** Replaces a file whole: after a crash either the old or the new content is there. */
export function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  return untilDone(replace(path, content));
}

const HALF_WRITTEN = /^\.\d+-\d+\.tmp$/;

/** Removes what a run that was killed left half written in a folder of ours: pictures of workshops among it. Only while no other run writes there. */
export function sweepHalfWritten(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && HALF_WRITTEN.test(entry.name)) rmSync(join(folder, entry.name), { force: true });
  }
}

async function replace(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${process.pid}-${nextNumber()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

let last = 0;
const nextNumber = () => ++last;

/** Several changes at once become one write after the other, the newest content last. */
export function writerOf<T>(path: string): (value: T) => Promise<void> {
  let queue = Promise.resolve();
  return (value) => {
    const content = JSON.stringify(value, null, 2);
    queue = untilDone(queue.catch(() => undefined).then(() => replaceFile(path, content)));
    return queue;
  };
}
