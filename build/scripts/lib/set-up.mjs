import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron.mjs';
import { withProjectLock } from './lock.mjs';
import { ensureSqliteAddon } from './sqlite-addon.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * Everything a fresh clone lacks. Each part first looks whether its work is already done, so a second call takes milliseconds,
 * and each is made aside and put in place in one step, so an interrupted one is simply made again.
 * @param {{ headless?: boolean, tests?: boolean, tryAgain?: boolean }} [needs] headless: no display here, so bring a virtual one
 * @returns {Promise<import('./electron.mjs').Electron>}
 */
export const setUp = ({ headless = false, tests = false, tryAgain = false } = {}) =>
  withProjectLock(async () => {
    await ensureSystemLibraries({ headless, tests });
    await ensureDependencies();
    const electron = await ensureElectron({ tryAgain });
    if (electron.kind === 'test') await ensureSqliteAddon();
    return electron;
  });
