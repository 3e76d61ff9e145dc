import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { readableApp } from '../../build/scripts/lib/desktop-user.mjs';
import { inProject } from '../../build/scripts/lib/project.mjs';
import type { Language } from '../../shared/i18n/translate.ts';
import { killTree, startElectron, type StartOptions } from './electron.ts';
import { freshFolder } from './fresh-folder.ts';

export { freshFolder };

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

export interface LaunchOptions extends Partial<StartOptions> {
  /** Kept between launches to see what survives; a new one unless given. */
  readonly userData?: string;
  readonly lang?: Language;
  /** Where the built app lies; that of this project unless given. */
  readonly app?: string;
  /** Who is given what ends it; the test unless given. */
  readonly endWith?: (end: () => void) => void;
}

/** Starts Temas, on a screen of its own, and ends it with the test. */
export async function launchTemas({
  userData = freshFolder('temas-data'),
  lang = 'en',
  app: from,
  args = [],
  env,
  endWith = onTestFinished,
  ...how
}: LaunchOptions = {}): Promise<Temas> {
  const app = await startElectron(from ?? (await readableApp()), {
    args: [`--user-data-dir=${userData}`, `--lang=${lang}`, ...args],
    env: { LANGUAGE: lang, LC_ALL: lang === 'tr' ? 'tr_TR.UTF-8' : 'en_US.UTF-8', ...env },
    ...how,
  });
  const child = app.process();
  const { pid } = child;
  if (pid === undefined) throw new Error('Electron has no process id although it was launched');
  const gone = once(child, 'exit');
  endWith(() => killTree(pid));
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

/**
 * One Temas for all tests of a block, started before the first: for what leaves it as it was, as most of the time of a
 * short test is that of the start. Answers how to get at it from within a test.
 */
export function sharedTemas(start: (options: Pick<LaunchOptions, 'endWith'>) => Promise<Temas>): () => Temas {
  let temas: Temas | null = null;
  const ends: (() => void)[] = [];
  beforeAll(async () => {
    temas = await start({ endWith: (end) => void ends.push(end) });
  });
  afterAll(() => ends.forEach((end) => end()));
  return () => {
    if (!temas) throw new Error('Temas is shared by the tests of a block, and none of them has begun');
    return temas;
  };
}

/** Answers the next native save or open dialog as the user would, without showing it. */
export async function answerDialog(temas: Temas, path: string | readonly string[] | null): Promise<void> {
  await temas.app.evaluate(({ dialog }, answer) => {
    const filePaths = answer === null ? [] : typeof answer === 'string' ? [answer] : [...answer];
    const chosen = { canceled: answer === null, filePath: filePaths[0] ?? '', filePaths };
    dialog.showSaveDialog = (...asked: readonly unknown[]) => {
      const { defaultPath } = asked.at(-1) as { readonly defaultPath?: string };
      (globalThis as { suggestedPath?: string | undefined }).suggestedPath = defaultPath;
      return Promise.resolve(chosen);
    };
    dialog.showOpenDialog = () => Promise.resolve(chosen);
  }, path);
}

/** The path the last save dialog suggested, since `answerDialog`; null when none was asked for. */
export const suggestedPath = (temas: Temas): Promise<string | null> =>
  temas.app.evaluate(() => (globalThis as { suggestedPath?: string | undefined }).suggestedPath ?? null);

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
