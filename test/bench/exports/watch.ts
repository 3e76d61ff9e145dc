import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readableElectron } from '../../../build/scripts/lib/desktop-user.mjs';
import { ensureElectron } from '../../../build/scripts/lib/electron.mjs';
import { asDesktopUser, desktopEnv, treeOf } from '../../support/electron.ts';

const LOOK_EVERY_MS = 60;

/**
 * Runs Electron on the app in a folder, from its start to its end; milliseconds. Throws when it ends with an error. `watch` is
 * called while it runs, with the id of its process.
 */
export async function timeOf(folder: string, args: readonly string[], watch: ((pid: number) => void) | null = null): Promise<number> {
  const { executable } = await ensureElectron({ tryAgain: false });
  const command = asDesktopUser(await readableElectron(executable), []);
  const env = await desktopEnv();
  const from = performance.now();
  const child = spawn(command, [folder, ...args], { cwd: '/', env, stdio: ['ignore', 'ignore', 'ignore'] });
  const { pid } = child;
  if (pid === undefined) throw new Error('Electron did not start');
  const looking = watch ? setInterval(() => watch(pid), LOOK_EVERY_MS) : undefined;
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(looking);
  const ms = performance.now() - from;
  if (code !== 0) throw new Error(`Electron ended with ${code}`);
  return ms;
}

/**
 * The most all processes of such a run held together, each shared page counted once. MB; Linux only, else NaN. A run for this
 * alone: to be looked at stops a large process for a while.
 */
export async function peakOf(folder: string, args: readonly string[]): Promise<number> {
  let peakMb = process.platform === 'linux' ? 0 : Number.NaN;
  await timeOf(folder, args, (pid) => {
    peakMb = Math.max(
      peakMb,
      treeOf(pid).reduce((sum, one) => sum + heldBy(one), 0),
    );
  });
  return peakMb;
}

/** MB; shared pages are divided among those that share them (Pss). Nothing for a process that has just ended. */
function heldBy(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
