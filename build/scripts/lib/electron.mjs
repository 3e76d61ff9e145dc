import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureProductElectron } from './product-electron.mjs';
import { ensureTestRuntime, isTestRuntime } from './test-runtime.mjs';
import { Stop } from './say.mjs';

/**
 * @typedef {object} Electron
 * @property {'product' | 'test'} kind the product's own version, or the fallback for machines that cannot download it
 * @property {string} executable
 * @property {string} version
 */

/**
 * @param {{ tryAgain: boolean }} options tryAgain: download even if it failed a short while ago
 * @returns {Promise<Electron>}
 */
export async function ensureElectron({ tryAgain }) {
  const given = process.env['TEMAS_ELECTRON'];
  if (given) return describe(given);
  const product = await ensureProductElectron({ tryAgain });
  return describe(product ?? (await ensureTestRuntime()));
}

/**
 * @param {string} executable
 * @returns {Electron}
 */
function describe(executable) {
  if (!existsSync(executable)) throw new Stop(`TEMAS_ELECTRON names ${executable}, which does not exist.`);
  const version = join(dirname(executable), 'version');
  return {
    kind: isTestRuntime(executable) ? 'test' : 'product',
    executable,
    version: existsSync(version) ? readFileSync(version, 'utf8').trim().replace(/^v/, '') : 'unknown',
  };
}
