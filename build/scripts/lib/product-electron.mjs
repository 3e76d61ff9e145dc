import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, inProject } from './project.mjs';
import { projectNode, runInForeground, runQuietly } from './run.mjs';
import { say } from './say.mjs';

const FORGET_FAILURE_AFTER_MS = 12 * 3600_000;
const packageFolder = inProject('node_modules', 'electron');

/**
 * The npm package `electron` holds no program: it downloads it from GitHub. Where GitHub cannot be reached that fails within
 * seconds, and the failure is remembered for some hours so that not every start waits for it again.
 * @param {{ tryAgain: boolean }} options
 * @returns {Promise<string | undefined>} the executable
 */
export async function ensureProductElectron({ tryAgain }) {
  const installed = installedExecutable();
  if (installed !== undefined) return installed;
  const version = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
  const failure = join(cacheFolder(), `electron-${version}-unreachable`);
  if (!tryAgain && existsSync(failure) && Date.now() - statSync(failure).mtimeMs < FORGET_FAILURE_AFTER_MS) return undefined;

  say(`downloading Electron ${version} …`);
  const code = await runInForeground(projectNode(), [inProject('build', 'scripts', 'download-electron.mjs')], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (code !== 0) {
    writeFileSync(failure, '');
    return undefined;
  }
  await runQuietly(projectNode(), [join(packageFolder, 'install.js')], { what: 'unpacking Electron' });
  rmSync(failure, { force: true });
  return installedExecutable();
}

/** The same test the package makes before it starts anything: path.txt is the last thing its installation writes. */
function installedExecutable() {
  const path = join(packageFolder, 'path.txt');
  if (!existsSync(path)) return undefined;
  const executable = join(packageFolder, 'dist', readFileSync(path, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}
