import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, findInCache } from './project.mjs';
import { isAlive } from './lock.mjs';

/**
 * A part that takes long to make and is made once: found in a cache, or made in a private folder and moved to its place in
 * one rename, so that whatever exists under its name is complete, however its making was interrupted.
 * @param {string} name says everything the part depends on
 * @param {(work: string) => Promise<string>} make gets an empty folder, returns what in it is the part
 * @returns {Promise<string>} where the part is
 */
export async function cached(name, make) {
  const found = findInCache(name);
  if (found !== undefined) return found;
  const cache = cacheFolder();
  sweep(cache);
  const umask = process.umask(0o022); // others must be able to read what root makes
  const work = join(cache, `making-${process.pid}-${name}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  try {
    const part = await make(work);
    const place = join(cache, name);
    try {
      renameSync(part, place);
    } catch (error) {
      if (!existsSync(place)) throw error; // otherwise another clone made the same part meanwhile
    }
    return place;
  } finally {
    process.umask(umask);
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Removes what makers that were killed left behind.
 * @param {string} cache
 */
function sweep(cache) {
  for (const name of readdirSync(cache)) {
    const pid = /^making-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}
