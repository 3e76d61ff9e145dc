import { spawn } from 'node:child_process';
import { isInstalled } from './run.mjs';
import { Stop } from './say.mjs';

/** Only Linux can lack a display, and Chromium dies there with code 139 instead of saying so. */
export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * @typedef {object} VirtualDisplay
 * @property {NodeJS.ProcessEnv} env what its programs need in their environment
 * @property {() => void} stop
 */

/**
 * A screen in memory, without network and without access control (the unprivileged user Electron runs as must reach it).
 * @param {{ windowManager?: boolean }} [options] windowManager: without one nothing maximises and full screen is never left
 * @returns {Promise<VirtualDisplay>}
 */
export async function startVirtualDisplay({ windowManager = false } = {}) {
  const server = spawnTied('Xvfb', ['-displayfd', '3', '-ac', '-nolisten', 'tcp', '-screen', '0', '1920x1080x24'], ['ignore', 'ignore', 'pipe', 'pipe']);
  const display = await displayNumber(server);
  const env = { DISPLAY: `:${display}` };
  const manager = windowManager ? spawnTied('openbox', [], 'ignore', { ...process.env, ...env }) : undefined;
  return {
    env,
    stop() {
      manager?.kill();
      server.kill();
    },
  };
}

/**
 * A helper that dies with this script, even when the script is killed with -9 and could not stop it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 * @param {NodeJS.ProcessEnv} [env]
 */
function spawnTied(command, args, stdio, env = process.env) {
  const child = isInstalled('setpriv')
    ? spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], { stdio, env })
    : spawn(command, args, { stdio, env });
  child.unref();
  return child;
}

/**
 * Xvfb picks a free number itself and writes it once it is ready.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((done, failed) => {
    let complaints = '';
    let number = '';
    const numbers = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    server.stderr?.on('data', (data) => (complaints += data));
    server.on('error', (error) => failed(new Stop(`Xvfb could not be started: ${error.message}`)));
    server.on('exit', (code) => failed(new Stop(`Xvfb ended at once (${code}). ${complaints.trim()}`)));
    numbers.on('data', (data) => {
      number += data;
      if (!number.endsWith('\n')) return; // it writes number and newline separately, and gives up if the second finds no reader
      server.stderr?.destroy(); // a pipe nobody reads would stop the server when full
      numbers.destroy();
      done(number.trim());
    });
  });
}
