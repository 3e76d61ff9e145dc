import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { dropRoot, readableElectron } from '../../build/scripts/lib/desktop-user.mjs';
import { packagedExecutable } from '../../build/scripts/lib/package-app.mjs';
import { desktopEnv, killTree } from './electron.ts';
import { freshFolder } from './fresh-folder.ts';

/** The packaged program, where the user it runs as can read it. */
export async function packagedTemas(): Promise<string> {
  const executable = packagedExecutable();
  if (executable === null) throw new Error('nothing is packaged: `npm run package` comes first, and `npm run e2e -- packaged` does that');
  return readableElectron(executable);
}

export interface PackagedRun {
  readonly page: Page;
  readonly pid: number;
  readonly userData: string;
  quit(): Promise<void>;
}

/**
 * Starts the packaged app with its fuses as shipped. Playwright's own way in, --inspect, is one of the things they shut, so
 * the page is driven over Chromium's debugging port.
 */
export async function launchPackaged(args: readonly string[]): Promise<PackagedRun> {
  const userData = freshFolder('temas-data');
  const { command, args: words } = dropRoot(await packagedTemas(), [
    `--user-data-dir=${userData}`,
    '--remote-debugging-port=0',
    '--log-level=3',
    '--lang=en',
    ...args,
  ]);
  const child = spawn(command, words, { cwd: '/', env: await desktopEnv({ LANGUAGE: 'en' }), stdio: 'ignore' });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started`);
  onTestFinished(() => killTree(pid));
  const gone = once(child, 'exit');

  const port = join(userData, 'DevToolsActivePort');
  await expect.poll(() => existsSync(port) && readFileSync(port, 'utf8').includes('\n'), { timeout: 30_000 }).toBe(true);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('a browser has a context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForLoadState();
  return {
    page,
    pid,
    userData,
    async quit() {
      await browser.close();
      child.kill('SIGTERM'); // what Electron takes as "please quit"
      await gone;
    },
  };
}

/** Runs the package's program for the terminal to its end. */
export async function temasCli(args: readonly string[], { display }: { readonly display: boolean }) {
  const { DISPLAY, ...env } = await desktopEnv();
  const { command, args: words } = dropRoot(join(dirname(await packagedTemas()), 'temas-cli'), args);
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: '/',
    encoding: 'utf8',
    env: display && DISPLAY !== undefined ? { ...env, DISPLAY } : withoutDisplay(env),
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

function withoutDisplay({ WAYLAND_DISPLAY: _wayland, ...env }: Record<string, string>): Record<string, string> {
  return env;
}
