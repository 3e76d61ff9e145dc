import { spawn, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, resolve, sep } from 'node:path';
import { inProject, projectFolder } from './project.mjs';
import { Stop } from './say.mjs';

/**
 * Runs a helper program without showing its output, unless it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, what?: string, timeout?: number }} [options] timeout in ms
 * @returns {Promise<string>} its stdout
 * @throws {Stop} with the end of its output
 */
export async function runQuietly(command, args, { cwd = projectFolder, env = process.env, what = command, timeout } = {}) {
  const { code, stdout, output } = await capture(command, args, { cwd, env, timeout });
  if (code !== 0) {
    const tail = output.trim().split('\n').slice(-30).join('\n');
    throw new Stop(`${what} failed (${code ?? 'killed'}).\n${tail}`);
  }
  return stdout;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number | undefined }} [options]
 * @returns {Promise<{ code: number | null, stdout: string, output: string }>} output holds stdout and stderr as they came
 */
export function capture(command, args, { cwd = projectFolder, env = process.env, timeout } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout, shell: needsShell(command) });
    let stdout = '';
    let output = '';
    child.stdout.on('data', (data) => {
      stdout += data;
      output += data;
    });
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => done({ code: null, stdout, output: `${output}${error.message}\n` }));
    child.on('close', (code) => done({ code, stdout, output }));
  });
}

/**
 * Runs a program in the foreground; its output is the user's.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code, 128 + n when signal n ended it, as a shell would say
 */
export function runInForeground(command, args, options = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: projectFolder, stdio: 'inherit', ...options });
    const stopForwarding = forwardSignals(child);
    child.on('error', (error) => {
      stopForwarding();
      failed(new Stop(`${command} could not be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      stopForwarding();
      done(code ?? 128 + signalNumber(signal));
    });
  });
}

/**
 * Ctrl+C reaches the child by itself (same terminal); a `kill` of this script does not, so it is handed on and the child
 * decides how to end. Staying alive meanwhile lets us stop the display only after the child.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void}
 */
export function forwardSignals(child) {
  const handOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  const wait = () => {};
  process.on('SIGTERM', handOn).on('SIGHUP', handOn).on('SIGINT', wait);
  return () => process.off('SIGTERM', handOn).off('SIGHUP', handOn).off('SIGINT', wait);
}

/** @param {NodeJS.Signals | null} signal */
export function signalNumber(signal) {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
  return signal !== null && signal in numbers ? numbers[/** @type {keyof typeof numbers} */ (signal)] : 1;
}

/** @param {string} command */
export const isInstalled = (command) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, command)));

/** The Node the project brings along (24): the tests, the tools and better-sqlite3 need it; the machine's may be older. */
export function projectNode() {
  const own = inProject('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

/**
 * npm as the user has it, run by the Node the user has: its settings (registry, certificates) are found from that Node's
 * prefix, and `npm ci` deletes the project's own Node while it works.
 * @returns {{ command: string, args: string[], env: NodeJS.ProcessEnv }}
 */
export function systemNpm() {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !resolve(folder).startsWith(inProject('node_modules') + sep));
  const env = { ...process.env, PATH: path.join(delimiter) };
  const node = process.env['npm_node_execpath'];
  const cli = process.env['npm_execpath'];
  if (node && cli && existsSync(node) && existsSync(cli)) return { command: node, args: [cli], env };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [], env };
}

/**
 * Where the machine's own Node keeps its C headers, so that compiling needs no download.
 * @returns {string | undefined} a prefix with include/node below it
 */
export function nodeHeaderPrefix() {
  const { env } = systemNpm();
  const found = spawnSync('node', ['-p', 'process.execPath'], { env, encoding: 'utf8' }).stdout?.trim();
  return [process.env['npm_node_execpath'], found, process.execPath]
    .filter((node) => node !== undefined && existsSync(node))
    .map((node) => dirname(dirname(realpathSync(/** @type {string} */ (node)))))
    .find((prefix) => existsSync(join(prefix, 'include', 'node', 'node_api.h')));
}

/** @param {string} command */
const needsShell = (command) => process.platform === 'win32' && command.endsWith('.cmd');
