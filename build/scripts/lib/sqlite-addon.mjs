import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cached } from './cache-entry.mjs';
import { inProject } from './project.mjs';
import { nodeHeaderPrefix, projectNode, runQuietly } from './run.mjs';
import { sayWhile } from './say.mjs';

const packageFolder = inProject('node_modules', 'better-sqlite3');
// The package itself prefers this place to the binaries it brings along.
const place = join(packageFolder, 'build', 'Release', 'better_sqlite3.node');

/**
 * The binaries inside better-sqlite3 crash in the test runtime: it has only the stable part of Node's C interface that they
 * use the experimental part of. Compiled without that part the addon runs in the test runtime and in every newer Node alike.
 */
export async function ensureSqliteAddon() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const compiled = await cached(`better-sqlite3-${version}-${process.platform}-${process.arch}-stable-napi.node`, (work) =>
    sayWhile(`compiling better-sqlite3 ${version} for the test runtime`, () => compile(work)),
  );
  if (existsSync(place) && readFileSync(place).equals(readFileSync(compiled))) return;
  mkdirSync(dirname(place), { recursive: true });
  const temporary = `${place}.${process.pid}`;
  cpSync(compiled, temporary);
  renameSync(temporary, place);
}

/**
 * @param {string} work
 * @returns {Promise<string>}
 */
async function compile(work) {
  const folder = join(work, 'better-sqlite3');
  cpSync(packageFolder, folder, { recursive: true, filter: (path) => !/better-sqlite3[/\\](build|prebuilds)$/.test(path) });
  symlinkSync(inProject('node_modules'), join(work, 'node_modules')); // binding.gyp requires node-addon-api
  const headers = nodeHeaderPrefix();
  const nodeGyp = inProject('node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const args = ['rebuild', '--release', '--force_build=1', '-C', folder, ...(headers === undefined ? [] : [`--nodedir=${headers}`])];
  const env = { ...process.env, CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT' };
  await runQuietly(projectNode(), [nodeGyp, ...args], { env, what: 'compiling better-sqlite3 (needs g++, make and python3)' });
  return join(folder, 'build', 'Release', 'better_sqlite3.node');
}
