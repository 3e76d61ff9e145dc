import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readableElectron } from '../../../build/scripts/lib/desktop-user.mjs';
import { ensureElectron } from '../../../build/scripts/lib/electron.mjs';
import { asDesktopUser, desktopEnv, treeOf } from '../../support/electron.ts';

const LOOK_EVERY_MS = 60;

export interface Watched {
  /** From the start of the program to its end. */
  readonly ms: number;
  /** The most all its processes held together, each shared page counted once. MB; Linux only, else NaN. */
  readonly peakMb: number;
}

/** Runs Electron on the app in a folder until it ends by itself, and looks at it from outside. Throws when it ends with an error. */
export async function runToEnd(folder: string, args: readonly string[]): Promise<Watched> {
  const { executable } = await ensureElectron({ tryAgain: false });
  const command = asDesktopUser(await readableElectron(executable), []);
  const env = await desktopEnv();
  const from = performance.now();
  const child = spawn(command, [folder, ...args], { cwd: '/', env, stdio: ['ignore', 'ignore', 'ignore'] });
  const { pid } = child;
  if (pid === undefined) throw new Error('Electron did not start');
  let peakMb = process.platform === 'linux' ? 0 : Number.NaN;
  const looking = setInterval(() => {
    peakMb = Math.max(
      peakMb,
      treeOf(pid).reduce((sum, one) => sum + heldBy(one), 0),
    );
  }, LOOK_EVERY_MS);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(looking);
  const ms = performance.now() - from;
  if (code !== 0) throw new Error(`Electron ended with ${code}`);
  return { ms, peakMb };
}

/** MB; shared pages are divided among those that share them (Pss). Nothing for a process that has just ended. */
function heldBy(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
