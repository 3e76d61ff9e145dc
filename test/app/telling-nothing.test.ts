import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { translator } from '../../shared/i18n/translator.ts';
import { freshFolder, launchTemas } from '../support/launch.ts';

const t = translator('en');
const CANARY = 'Kanarya7Q4Z';
const CRASHES = 10;

/** Every file below a folder whose name says that it is a picture of a program's memory. */
const dumpsIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.dmp$|(?:^|\/)core(?:\.\d+)?$/.test(name)) : [];

it('says neither what a document holds nor where it lies, whatever fails, and keeps no memory of a program that crashed', async () => {
  const folder = join(freshFolder('temas-told'), `${CANARY} A.Ş`);
  mkdirSync(folder);
  giveToDesktopUser(folder);
  const broken = join(folder, `${CANARY}.cxmap`);
  writeFileSync(broken, `SQLite format 3\0${CANARY}`.padEnd(9_000, CANARY));
  giveToDesktopUser(broken);
  const temas = await launchTemas({ args: [broken, join(folder, `none ${CANARY}.cxmap`)] });
  const { page } = temas;
  let said = '';
  for (const stream of [temas.app.process().stdout, temas.app.process().stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()));
  await page.getByRole('alert').first().waitFor();
  await page.getByRole('button', { name: t('start.blank') }).click();
  await page.getByRole('application').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type(CANARY);
  await page.keyboard.press('Escape');
  await page.getByRole('status').getByText(t('save.keptUntitled'), { exact: true }).waitFor();
  await temas.app.evaluate(
    async ({ app, BrowserWindow, ipcMain }, [path, crashes]) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (event: unknown, input: unknown) => unknown> })._invokeHandlers;
      for (const channel of handlers.keys()) await handlers.get(channel)?.({ sender: contents, senderFrame: null }, path);
      // An error nobody foresaw, with all that an error can carry.
      process.emit('uncaughtException', Object.assign(new Error(`ENOENT: open '${path}'`), { code: 'ENOENT', path }));
      // Programs of ours that crash, one after the other: each has the words and the path in its memory.
      for (let crash = 0; crash < crashes; crash++) {
        const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, additionalArguments: [`--at=${path}`] } });
        const gone = new Promise((resolve) => app.once('render-process-gone', resolve));
        await window.loadURL('app://temas/export.html');
        void window.loadURL('chrome://crash').catch(() => undefined);
        await gone;
        window.destroy();
      }
    },
    [join(folder, `${CANARY}.cxmap`), CRASHES] as const,
  );
  await page.getByRole('application').waitFor();
  const dumps = dumpsIn(temas.userData);
  const where = await temas.app.evaluate(({ app }) => [app.getPath('crashDumps'), app.getPath('logs')]);
  await temas.quit();
  // The streams were heard: the failure made on purpose is there.
  expect(said).toContain('temas: main: Error ENOENT');
  expect(said).not.toContain(CANARY);
  expect([...dumps, ...where.flatMap(dumpsIn)]).toEqual([]);
});
