import { homedir } from 'node:os';
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone these scripts belong to. */
export const projectFolder = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** @param {...string} parts */
export const inProject = (...parts) => join(projectFolder, ...parts);

/** Where the user typed the command: npm itself moves to the project's folder first. */
export const callerFolder = () => process.env['INIT_CWD'] ?? process.cwd();

export const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0;

const SYSTEM_CACHE = '/var/cache/temas';

/**
 * Downloads and compiled parts live here, outside the clone, so that the next clone needs none of it again.
 * @returns {string} a folder that exists and is ours to write
 */
export function cacheFolder() {
  const folder = cachePath();
  mkdirSync(folder, { recursive: true });
  if (isRoot()) chmodSync(folder, 0o755); // the unprivileged user Electron runs as must get in, whatever root's umask
  return folder;
}

/**
 * Looks for a finished part in our own cache, then in the one root made for everybody.
 * @param {string} name
 * @returns {string | undefined}
 */
export function findInCache(name) {
  const own = join(cachePath(), name);
  if (existsSync(own)) return own;
  const shared = join(SYSTEM_CACHE, name);
  return madeByRoot(shared) ? shared : undefined;
}

function cachePath() {
  if (isRoot()) return SYSTEM_CACHE;
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), 'temas', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'temas');
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'temas');
}

/**
 * Programs are run from there, so it must be root's own work and nobody else's.
 * @param {string} path
 */
function madeByRoot(path) {
  if (process.platform !== 'linux') return false;
  try {
    return [SYSTEM_CACHE, path].every((part) => {
      const { uid, mode } = statSync(part);
      return uid === 0 && (mode & 0o022) === 0;
    });
  } catch {
    return false;
  }
}
