import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cached } from './cache-entry.mjs';
import { fingerprint } from './files.mjs';
import { cacheFolder, inProject, isRoot, projectFolder } from './project.mjs';

// Chromium's sandbox does not work for root. Instead of switching it off, Electron runs as this user, whom every Linux has and
// who owns nothing.
const ID = 65534;
const HOME = '/var/lib/temas-desktop';
const KEEP_COPIES_MS = 7 * 24 * 3600_000;

/** What the built app needs at run time, relative to the project. */
const appParts = [
  'package.json',
  'dist/main',
  'dist/preload',
  'dist/renderer',
  'assets',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/lib',
  'node_modules/better-sqlite3/prebuilds',
  'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
];

/**
 * The same command, run as the desktop user when we are root. `setpriv` replaces itself, so the process id stays right.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export const dropRoot = (command, args) =>
  isRoot()
    ? { command: 'setpriv', args: ['--reuid', `${ID}`, '--regid', `${ID}`, '--clear-groups', command, ...args] }
    : { command, args: [...args] };

/**
 * @param {string} path
 * @returns {string} the path
 */
export function giveToDesktopUser(path) {
  if (isRoot()) chownSync(path, ID, ID);
  return path;
}

/**
 * @param {string} path
 * @param {'-r' | '-w' | '-x'} how
 */
export function desktopUserMay(path, how) {
  const { command, args } = dropRoot('test', [how, path]);
  return spawnSync(command, args, { cwd: '/' }).status === 0;
}

/**
 * An environment in which nothing points into root's home.
 * @param {string} [home] kept by default, so that recent files and unsaved work are there at the next start
 * @returns {NodeJS.ProcessEnv}
 */
export function desktopUserEnv(home = HOME) {
  if (!isRoot()) return process.env;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  giveToDesktopUser(home);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') };
  for (const name of ['XDG_RUNTIME_DIR', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'DBUS_SESSION_BUS_ADDRESS', 'TMPDIR']) delete env[name];
  const pass = process.env['XAUTHORITY'] ?? join(homedir(), '.Xauthority');
  if (existsSync(pass)) {
    const copy = join(home, '.Xauthority');
    copyFileSync(pass, copy);
    chmodSync(copy, 0o600);
    env['XAUTHORITY'] = giveToDesktopUser(copy);
  }
  return env;
}

/**
 * @returns {Promise<string>} a folder with the built app that the user Electron runs as can read: the project itself if possible
 */
export async function readableApp() {
  const parts = appParts.filter((part) => existsSync(inProject(part)));
  if (!isRoot() || desktopUserReads(parts.map((part) => inProject(part)))) return projectFolder;
  return readableCopy(
    'app',
    parts.map((part) => inProject(part)),
    projectFolder,
  );
}

/**
 * @param {string} executable
 * @returns {Promise<string>} an executable that the user Electron runs as can read, with all that lies beside it
 */
export async function readableElectron(executable) {
  const folder = dirname(executable);
  if (!isRoot() || desktopUserReads([folder])) return executable;
  return join(await readableCopy('electron', [folder], folder), relative(folder, executable));
}

/** @param {readonly string[]} paths */
function desktopUserReads(paths) {
  const { command, args } = dropRoot('find', [...paths, '!', '-readable', '-print', '-quit']);
  const { status, stdout } = spawnSync(command, args, { cwd: '/', encoding: 'utf8' });
  return status === 0 && stdout === '';
}

/**
 * @param {string} kind
 * @param {readonly string[]} paths
 * @param {string} base
 */
async function readableCopy(kind, paths, base) {
  sweepOldCopies();
  const copy = await cached(`copy-${kind}-${fingerprint(paths).slice(0, 16)}`, async (work) => {
    const folder = join(work, kind);
    mkdirSync(folder);
    for (const path of paths) cpSync(path, join(folder, relative(base, path)), { recursive: true });
    spawnSync('chmod', ['-R', 'u=rwX,go=rX', folder]);
    return folder;
  });
  utimesSync(copy, new Date(), new Date()); // still in use
  return copy;
}

function sweepOldCopies() {
  const cache = cacheFolder();
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('copy-'))) {
    const copy = join(cache, name);
    if (Date.now() - lstatSync(copy).mtimeMs > KEEP_COPIES_MS) rmSync(copy, { recursive: true, force: true });
  }
}
