import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { board } from '../electron/host/simple-records.ts';
import { makeFile } from '../electron/host/support.ts';
import { typeNote } from '../support/gestures.ts';
import { freshFolder, launchTemas, type Temas } from '../support/launch.ts';

const CANARY = 'Kanarya7Q4Z';
/** Programs and how often each crashes: no more often than Chromium and Temas start it again. */
const CRASHES: readonly (readonly [name: string, times: number])[] = [
  ['Temas document', 3],
  ['GPU', 2],
  ['Tab', 3],
  ['Network Service', 1],
];
const ALL = 10;
const BACK_MS = 20_000;

function fileWithCanary(): string {
  const folder = join(freshFolder('temas-dumps'), `${CANARY} A.Ş`);
  mkdirSync(folder);
  const file = join(folder, `${CANARY}.cxmap`);
  makeFile(file, [board]);
  for (const path of [folder, file]) giveToDesktopUser(path);
  return file;
}

const dumpsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.dmp'))
        .map((name) => join(folder, name))
    : [];

const foldersOf = (paths: readonly string[]): readonly string[] => paths.map((path) => dirname(path));

const tells = (dump: string): boolean =>
  (['utf8', 'utf16le'] as const).some((encoding) => readFileSync(dump).includes(Buffer.from(CANARY, encoding)));

const pidsOf = ({ app }: Temas, wanted: string): Promise<readonly number[]> =>
  app.evaluate(
    ({ app: electronApp }, of) => electronApp.getAppMetrics().flatMap(({ type, name, pid }) => ([type, name].includes(of) ? [pid] : [])),
    wanted,
  );

const showsBoard = ({ app }: Temas): Promise<boolean> =>
  app
    .evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `document.querySelector('[role="application"]') !== null`,
        ) as Promise<boolean>,
    )
    .catch(() => false);

/** Has what runs under that name crash, and waits until another one is there. */
async function crash(temas: Temas, name: string): Promise<void> {
  const pids = await pidsOf(temas, name);
  expect(pids, name).toHaveLength(1);
  // The sandbox of a page swallows a signal from outside.
  if (name === 'Tab')
    await temas.app.evaluate(
      ({ BrowserWindow }) =>
        void BrowserWindow.getAllWindows()[0]
          ?.loadURL('chrome://crash')
          .catch(() => undefined),
    );
  else process.kill(pids[0] ?? 0, 'SIGSEGV');
  await expect.poll(async () => (await pidsOf(temas, name)).filter((pid) => pid !== pids[0]).length, { timeout: BACK_MS }).toBe(1);
  await expect.poll(() => showsBoard(temas), { timeout: BACK_MS }).toBe(true);
}

it('keeps dumps of crashes when it is told to, with where a program crashed and nothing of the document or its file', async () => {
  const file = fileWithCanary();
  const first = await launchTemas({ args: ['--crash-dumps', file] });
  const { page, userData, app } = first;
  const folder = join(userData, 'crash-dumps');
  await page.getByRole('application').waitFor();
  for (const text of ['one', 'two', 'three']) await typeNote(page, `${CANARY} ${text}`);
  let crashes = 0;
  for (const [name, times] of CRASHES) {
    for (let at = 0; at < times; at++) {
      if (name === 'Temas document') await typeNote(page, `${CANARY} ${at}`);
      await crash(first, name);
      crashes++;
      // Cleaned as soon as main has heard of it, and the reporter's own are gone.
      await expect.poll(() => foldersOf(dumpsIn(folder)), { timeout: BACK_MS }).toEqual(Array.from({ length: crashes }, () => folder));
    }
  }
  expect(dumpsIn(folder).filter(tells)).toEqual([]);

  const main = app.process();
  process.kill(main.pid ?? 0, 'SIGSEGV');
  const raw = (): readonly string[] => dumpsIn(join(folder, 'pending'));
  await expect.poll(() => raw().length, { timeout: BACK_MS }).toBe(1);
  // As Chromium writes it, it would tell where the file lies: on main's stack lies its command line.
  expect(raw().filter(tells)).toHaveLength(1);
  await first.killHard();

  const second = await launchTemas({ userData });
  await second.page.getByRole('button').first().waitFor();
  expect(foldersOf(dumpsIn(folder))).toEqual(Array.from({ length: ALL }, () => folder));
  expect(dumpsIn(folder).filter(tells)).toEqual([]);
  await second.quit();
});
