import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isRoot } from './project.mjs';
import { runQuietly } from './run.mjs';
import { Stop, sayWhile } from './say.mjs';

/** What Electron itself is linked against. A second name is what newer releases call the same library. */
const forElectron = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libdrm2'],
];

/** A screen for machines that have none. */
const forHeadless = [['xvfb']];

/** What the tests look at the results with: a window manager, PDF tools, the sqlite3 shell, a system call tracer, a C compiler. */
const forTests = [...forHeadless, ['openbox'], ['poppler-utils'], ['qpdf'], ['sqlite3'], ['strace'], ['gcc'], ['libc6-dev']];

/**
 * Installs missing Debian packages when root; otherwise stops with the one line to run. Systems that are not like Debian are
 * left alone: a desktop there has these libraries, and if not, Electron's own message says which one.
 * @param {{ headless: boolean, tests: boolean }} needs
 */
export async function ensureSystemLibraries({ headless, tests }) {
  if (!isLikeDebian()) return;
  const wanted = [...forElectron, ...(tests ? forTests : headless ? forHeadless : [])];
  const missing = missingPackages(wanted);
  if (missing.length === 0) return;
  if (!isRoot()) {
    throw new Stop(
      `system libraries are missing. Please run this once, then try again:\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`,
    );
  }
  await sayWhile(`installing system libraries (${missing.join(' ')})`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runQuietly('apt-get', ['update'], { env });
    // An installation that was killed leaves dpkg half-configured; this repairs it and does nothing otherwise.
    await runQuietly('dpkg', ['--configure', '-a'], { env });
    await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env });
  });
}

function isLikeDebian() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release') || !existsSync('/usr/bin/dpkg-query')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * @param {readonly (readonly string[])[]} wanted each a list of alternative names
 * @returns {string[]} the name to ask apt for, of each that is missing
 */
function missingPackages(wanted) {
  const listed = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...wanted.flat()], { encoding: 'utf8' });
  const installed = new Set(
    listed.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return wanted.filter((names) => !names.some((name) => installed.has(name))).map((names) => availableName(names));
}

/** @param {readonly string[]} names */
function availableName(names) {
  const known = (/** @type {string} */ name) => spawnSync('apt-cache', ['show', name], { encoding: 'utf8' }).status === 0;
  return names.length === 1 ? /** @type {string} */ (names[0]) : (names.find(known) ?? /** @type {string} */ (names[0]));
}
