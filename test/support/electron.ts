import { chmodSync, copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { desktopUserEnv, dropRoot, readableElectron } from '../../build/scripts/lib/desktop-user.mjs';
import { startVirtualDisplay } from '../../build/scripts/lib/display.mjs';
import { ensureElectron } from '../../build/scripts/lib/electron.mjs';
import { freshFolder } from './fresh-folder.ts';

export interface StartOptions {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Runs Electron under this command, for example a tracer. */
  readonly under?: readonly string[];
}

/** Starts Electron on the app in a folder: Chromium's sandbox on, never as root, on a screen of the tests' own. */
export async function startElectron(folder: string, options: StartOptions): Promise<ElectronApplication> {
  const { executable } = await ensureElectron({ tryAgain: false });
  return _electron.launch({
    executablePath: asDesktopUser(await readableElectron(executable), options.under ?? []),
    args: ['-r', readyGate(), folder, ...options.args],
    // Without this Playwright adds --no-sandbox, and the tests would run in another program than the users'.
    chromiumSandbox: true,
    cwd: '/',
    env: await desktopEnv(options.env),
  });
}

/** The user Electron runs as may not be able to read the clone. */
function readyGate(): string {
  const copy = join(freshFolder('temas-gate'), 'ready-gate.cjs');
  copyFileSync(new URL('ready-gate.cjs', import.meta.url), copy);
  return copy;
}

/** The environment of a program on the tests' screen, with a home of its own. */
export async function desktopEnv(more: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  const home = freshFolder('temas-home');
  return definedOnly({ ...desktopUserEnv(home), HOME: home, XDG_CONFIG_HOME: home, ...(await display()), ...more });
}

/** Ends a process and all that descend from it with no chance to tidy up: what a power cut does to a program. */
export function killTree(pid: number): void {
  for (const one of treeOf(pid)) {
    try {
      process.kill(one, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

let screen: Promise<NodeJS.ProcessEnv> | null = null;

/**
 * One screen with a window manager for a whole test file, on Linux also where there is a real one: every machine tests at
 * the same size and nothing pops up. It ends with the process that runs the file.
 */
function display(): Promise<NodeJS.ProcessEnv> {
  if (process.platform !== 'linux') return Promise.resolve({});
  screen ??= startVirtualDisplay({ windowManager: true }).then(({ env }) => env);
  return screen;
}

/**
 * Playwright starts one program, so dropping root and tracing need a program of their own. `exec` keeps the process id right.
 */
export function asDesktopUser(executable: string, under: readonly string[]): string {
  const { command, args } = dropRoot(under[0] ?? executable, under.length > 0 ? [...under.slice(1), executable] : []);
  if (command === executable && args.length === 0) return executable;
  const script = join(freshFolder('temas-start'), 'electron');
  writeFileSync(script, `#!/bin/sh\nexec ${[command, ...args].map((part) => `'${part}'`).join(' ')} "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** A process and all that descend from it; elsewhere than on Linux only itself. */
export const treeOf = (pid: number): readonly number[] => [pid, ...descendants(pid)];

/** Linux only; elsewhere an Electron's processes end with the first of them. */
function descendants(pid: number): readonly number[] {
  if (process.platform !== 'linux') return [];
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]));
    } catch {
      // It ended while we looked.
    }
  }
  const children = (of: number): number[] => [...parents].filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...children(child)]);
  return children(pid);
}
