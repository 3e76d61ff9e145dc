import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
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
  const { server, display } = await startServer();
  const env = { DISPLAY: display };
  const manager = windowManager ? spawnTied('openbox', [], 'ignore', { ...process.env, ...env }) : undefined;
  return {
    env,
    stop() {
      manager?.kill();
      server.kill();
    },
  };
}

const TRIES = 5;
/** Far from the numbers people and other programs use; an X display's number ends below 59,536. */
const NUMBERS = /** @type {const} */ ([1_000, 59_000]);

/**
 * Xvfb could look for a free number itself, but it gives up at the first one for which another user, killed the hard way, left
 * a socket or a keyboard file behind in the shared folder. So we draw lots.
 * @returns {Promise<{ server: import('node:child_process').ChildProcess, display: string }>}
 */
async function startServer(triesLeft = TRIES) {
  const display = `:${randomInt(...NUMBERS)}`;
  const server = spawnTied(
    'Xvfb',
    [display, '-displayfd', '3', '-ac', '-nolisten', 'tcp', '-screen', '0', '1920x1080x24'],
    ['ignore', 'ignore', 'pipe', 'pipe'],
  );
  try {
    await ready(server);
    return { server, display };
  } catch (error) {
    if (triesLeft <= 1) throw error;
    return startServer(triesLeft - 1);
  }
}

/**
 * A helper that ends with this script, even when the script is killed with -9 and could not stop it. It is asked to end, so
 * that it removes what it put into shared folders.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 * @param {NodeJS.ProcessEnv} [env]
 */
function spawnTied(command, args, stdio, env = process.env) {
  const child = isInstalled('setpriv')
    ? spawn('setpriv', ['--pdeathsig', 'TERM', command, ...args], { stdio, env })
    : spawn(command, args, { stdio, env });
  child.unref();
  return child;
}

/**
 * Xvfb writes its number to the fourth file once it takes connections.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<void>}
 */
function ready(server) {
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
      done();
    });
  });
}
