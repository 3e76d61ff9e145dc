import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { desktopUserEnv, dropRoot, giveToDesktopUser, readableApp, readableElectron } from '../../build/scripts/lib/desktop-user.mjs';
import { startVirtualDisplay } from '../../build/scripts/lib/display.mjs';
import { ensureElectron } from '../../build/scripts/lib/electron.mjs';
import { inProject } from '../../build/scripts/lib/project.mjs';
import type { Language } from '../../shared/i18n/translate.ts';

/** The app as a person has it: real Electron, Chromium's sandbox on, never as root. */
export interface Temas {
  readonly app: ElectronApplication;
  /** The first window. */
  readonly page: Page;
  readonly userData: string;
  /** Closes it as the user would; waits until the process is gone. */
  quit: () => Promise<void>;
  /** kill -9 of main and of everything it started. */
  killHard: () => Promise<void>;
}

export interface LaunchOptions {
  readonly args?: readonly string[];
  /** Kept between launches to see what survives; a new one unless given. */
  readonly userData?: string;
  readonly lang?: Language;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs the app under this command, for example a tracer. */
  readonly under?: readonly string[];
}

/** A folder in which the user Electron runs as may write; removed when the test ends. */
export function freshFolder(name = 'temas-test'): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  giveToDesktopUser(folder);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts Temas, on a screen of its own unless the runner brought one, and ends it with the test. */
export async function launchTemas(options: LaunchOptions = {}): Promise<Temas> {
  const electron = await ensureElectron({ tryAgain: false });
  const executable = await readableElectron(electron.executable);
  const userData = options.userData ?? freshFolder('temas-data');
  const home = freshFolder('temas-home');
  const app = await _electron.launch({
    executablePath: asDesktopUser(executable, options.under ?? []),
    args: [await readableApp(), `--user-data-dir=${userData}`, `--lang=${options.lang ?? 'en'}`, ...(options.args ?? [])],
    chromiumSandbox: true,
    cwd: '/',
    env: definedOnly({ ...desktopUserEnv(home), ...(await display()), LANGUAGE: options.lang ?? 'en', LC_ALL: options.lang === 'tr' ? 'tr_TR.UTF-8' : 'en_US.UTF-8', ...options.env }),
  });
  const pid = app.process().pid;
  if (pid === undefined) throw new Error('Electron has no process id although it was launched');
  const gone = new Promise<void>((done) => app.process().once('exit', () => done()));
  onTestFinished(() => killTree(pid));
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return {
    app,
    page,
    userData,
    quit: async () => {
      await app.evaluate(({ app: electronApp }) => electronApp.quit()).catch(() => undefined);
      await gone;
    },
    killHard: async () => {
      killTree(pid);
      await gone;
    },
  };
}

/** Waits for the window that opens next. */
export const nextWindow = (temas: Temas, action: () => Promise<unknown>): Promise<Page> =>
  Promise.all([temas.app.waitForEvent('window'), action()]).then(async ([page]) => {
    await page.waitForLoadState();
    return page;
  });

/** Answers the next native save or open dialog as the user would, without showing it. */
export async function answerDialog(temas: Temas, path: string | null): Promise<void> {
  await temas.app.evaluate(({ dialog }, answer) => {
    const chosen = { canceled: answer === null, filePath: answer ?? '', filePaths: answer === null ? [] : [answer] };
    dialog.showSaveDialog = () => Promise.resolve(chosen);
    dialog.showOpenDialog = () => Promise.resolve(chosen);
  }, path);
}

/** Gives the window's content exactly this size. */
export async function resize(temas: Temas, width: number, height: number): Promise<void> {
  await temas.app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [width, height] as const);
  await temas.page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
}

/** Keeps a picture of the window to look at, in dist/test/screens. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = inProject('dist', 'test', 'screens');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

let screen: Promise<NodeJS.ProcessEnv> | null = null;

/** One screen with a window manager for the whole run: without one nothing maximises and full screen is never left. */
function display(): Promise<NodeJS.ProcessEnv> {
  if (process.platform !== 'linux') return Promise.resolve({});
  screen ??= startVirtualDisplay({ windowManager: true }).then(({ env }) => env);
  return screen;
}

/** Playwright starts one program, so dropping root and tracing need a program of their own. `exec` keeps the process id right. */
function asDesktopUser(executable: string, under: readonly string[]): string {
  const { command, args } = dropRoot(under[0] ?? executable, under.length > 0 ? [...under.slice(1), executable] : []);
  if (command === executable && args.length === 0) return executable;
  const script = join(freshFolder('temas-start'), 'electron');
  writeFileSync(script, `#!/bin/sh\nexec ${[command, ...args].map((part) => `'${part}'`).join(' ')} "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));

function killTree(pid: number): void {
  for (const one of [pid, ...descendants(pid)]) {
    try {
      process.kill(one, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

function descendants(pid: number): readonly number[] {
  if (process.platform !== 'linux') return [];
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const [, parent] = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      parents.set(Number(entry), Number(parent));
    } catch {
      // It ended while we looked.
    }
  }
  const children = (of: number): number[] => [...parents].filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...children(child)]);
  return children(pid);
}
