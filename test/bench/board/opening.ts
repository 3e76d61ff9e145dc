import SqliteDatabase from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { readableApp, readableElectron } from '../../../build/scripts/lib/desktop-user.mjs';
import { ensureElectron } from '../../../build/scripts/lib/electron.mjs';
import { asDesktopUser, desktopEnv, killTree } from '../../support/electron.ts';
import { freshFolder } from '../../support/fresh-folder.ts';

const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 20;

/** From the start of the process to the first frame with the notes, ms: what follows a double click on the file. */
export const openTemas = async (file: string): Promise<number> => untilPainted(await readableApp(), ['--lang=tr', file]);

/** The same for an Electron with an empty window. */
export function openEmptyWindow(): Promise<number> {
  const shell = freshFolder('temas-shell');
  writeFileSync(join(shell, 'package.json'), '{"name":"shell","version":"1.0.0","main":"main.js"}');
  const main =
    "const{app,BrowserWindow}=require('electron');app.whenReady().then(()=>new BrowserWindow({width:1600,height:900}).loadFile('empty.html'))";
  writeFileSync(join(shell, 'main.js'), main);
  const script = "requestAnimationFrame(()=>requestAnimationFrame(()=>performance.mark('board-painted')))";
  writeFileSync(join(shell, 'empty.html'), `<!doctype html><script>${script}</script>`);
  return untilPainted(shell, []);
}

/** Every row of the notes, by SQLite alone, ms. */
export function readRows(file: string): number {
  const from = performance.now();
  const database = new SqliteDatabase(file, { readonly: true });
  database.prepare('SELECT * FROM note').all();
  database.close();
  return performance.now() - from;
}

/** Nothing but Chromium's own port looks on: a test driver that waits for the program would be measured with it. */
async function untilPainted(folder: string, args: readonly string[]): Promise<number> {
  const { executable } = await ensureElectron({ tryAgain: false });
  const userData = freshFolder('temas-data');
  const command = asDesktopUser(await readableElectron(executable), []);
  const env = await desktopEnv({ LANGUAGE: 'tr', LC_ALL: 'tr_TR.UTF-8' });
  const from = Date.now();
  const child = spawn(command, [folder, '--remote-debugging-port=0', `--user-data-dir=${userData}`, ...args], { cwd: '/', env, stdio: 'ignore' });
  try {
    return (await paintedAt(userData, from + PATIENCE_MS)) - from;
  } finally {
    if (child.pid !== undefined) killTree(child.pid);
  }
}

/** When the page said that it has painted, ms since 1970. */
async function paintedAt(userData: string, patience: number): Promise<number> {
  const portFile = join(userData, 'DevToolsActivePort');
  await until(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n'), patience);
  // Long enough for the page to be there: what looks on must not take part in the start.
  await delay(1_500);
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  try {
    for (;;) {
      for (const page of browser.contexts().flatMap((context) => context.pages())) {
        const at = await page.evaluate(() => performance.timeOrigin + (performance.getEntriesByName('board-painted')[0]?.startTime ?? NaN));
        if (!Number.isNaN(at)) return at;
      }
      if (Date.now() > patience) throw new Error('the window never showed its board');
      await delay(LOOK_EVERY_MS);
    }
  } finally {
    await browser.close();
  }
}

async function until(isSo: () => boolean, patience: number): Promise<void> {
  while (!isSo()) {
    if (Date.now() > patience) throw new Error('Electron did not start');
    await delay(LOOK_EVERY_MS);
  }
}
