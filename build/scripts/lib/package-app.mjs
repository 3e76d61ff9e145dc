import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureBuilt } from './build-app.mjs';
import { ensureElectron } from './electron.mjs';
import { inProject } from './project.mjs';
import { projectNode, runQuietly } from './run.mjs';
import { say, sayWhile } from './say.mjs';

/**
 * The unpacked app in dist/package, as the installers would install it.
 * @returns {Promise<string>} its folder
 */
export async function packageApp() {
  await ensureBuilt();
  const electron = await ensureElectron({ tryAgain: false });
  const forTest = electron.kind === 'test';
  if (forTest) say(`packaging on the test runtime (Electron ${electron.version}): to test the package, never to ship it`);
  const config = forTest ? [`-c.electronDist=${dirname(electron.executable)}`, `-c.electronVersion=${electron.version}`] : [];
  await sayWhile('packaging', () =>
    runQuietly(
      projectNode(),
      [inProject('node_modules', 'electron-builder', 'cli.js'), '--dir', '--config', inProject('electron-builder.yml'), ...config],
      {
        what: 'electron-builder',
      },
    ),
  );
  // Of an Electron it downloaded itself electron-builder removes this; a given one it leaves as it is.
  if (forTest) rmSync(inProject('dist', 'package', 'linux-unpacked', 'resources', 'default_app.asar'));
  return inProject('dist', 'package');
}

/** @returns {string | null} the packaged program on Linux, where it is tested */
export function packagedExecutable() {
  const executable = inProject('dist', 'package', 'linux-unpacked', 'temas');
  return existsSync(executable) ? executable : null;
}
