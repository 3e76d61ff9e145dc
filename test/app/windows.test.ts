import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { translator } from '../../shared/i18n/translator.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { keptRecords, untilKept } from '../support/board.ts';
import { answerDialog, freshFolder, launchTemas, type Temas } from '../support/launch.ts';
import { watchMenus } from '../support/menus.ts';

const t = translator('en');
const MENUS = ['file', 'edit', 'view', 'insert', 'arrange', 'map', 'board', 'language', 'help'] as const;

/** Within what a person would wait for, on a machine that is busy testing. */
const PATIENCE = { timeout: 10_000, interval: 50 } as const;

/** A file with a map, named, in a folder in which Temas may write. */
function newFile(name: string, template = 'journey'): string {
  const file = join(freshFolder('temas-windows'), `${name}.cxmap`);
  execFileSync(process.execPath, [inProject('dist/main/cli.js'), 'new', file, '--template', template, '--lang', 'en']);
  giveToDesktopUser(file);
  return file;
}

const textsIn = (records: readonly AnyRecord[] = []): readonly string[] =>
  records.flatMap((record) => (record.kind === 'note' ? [record.text] : [])).toSorted();
const status = (page: Page, key: Parameters<typeof t>[0]) => page.getByRole('status').getByText(t(key), { exact: true });
const shows = (page: Page, name: string) => page.getByRole('banner').getByText(name, { exact: true }).waitFor();

async function typeNote(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** Hands files to the app that runs, as a second start of the program does. */
const startAgain = (temas: Temas, files: readonly string[]): Promise<unknown> =>
  temas.app.evaluate(({ app }, handed) => app.emit('second-instance', {}, [], '/', { files: handed }), files);

/** The window that opens next. */
const nextWindow = (temas: Temas, action: () => Promise<unknown>): Promise<Page> =>
  Promise.all([temas.app.waitForEvent('window'), action()]).then(([page]) => page);

const titlesOf = (temas: Temas): Promise<readonly string[]> =>
  temas.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .toSorted(),
  );

/** Document hosts, by what the system calls them. */
const hostsOf = (temas: Temas): Promise<readonly number[]> =>
  temas.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ serviceName, name }) => serviceName === 'Temas document' || name === 'Temas document')
      .map(({ pid }) => pid),
  );

describe('files from outside', () => {
  it('open each in a window of its own; one that is open comes to the front', async () => {
    const files = [newFile('Bir'), newFile('İki')];
    const temas = await launchTemas({ args: files });
    await expect.poll(() => temas.app.windows().length, PATIENCE).toBe(2);
    await expect.poll(() => titlesOf(temas), PATIENCE).toEqual([`Bir — ${t('save.saved')}`, `İki — ${t('save.saved')}`]);

    const focused = (): Promise<string | undefined> => temas.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle());
    for (const file of files) {
      await startAgain(temas, [file]);
      await expect.poll(focused, PATIENCE).toContain(basename(file, '.cxmap'));
    }
    expect(temas.app.windows()).toHaveLength(2);

    const third = newFile('Üç');
    const page = await nextWindow(temas, () => startAgain(temas, [third]));
    await shows(page, 'Üç');
    expect(temas.app.windows()).toHaveLength(3);
  });

  it('reach the app that runs when the program is started a second time', async () => {
    const temas = await launchTemas();
    await temas.page.getByRole('button', { name: t('start.blank') }).waitFor();
    const file = newFile('İkinci');
    // The second one ends by itself before it shows anything.
    const second = launchTemas({ userData: temas.userData, args: [file] }).then(
      () => 'showed a window',
      () => 'ended',
    );
    await shows(temas.page, 'İkinci');
    expect(await second).toBe('ended');
    expect(temas.app.windows()).toHaveLength(1);
  });

  it('open by being dropped on the window, and are refused by name', async () => {
    const temas = await launchTemas({ env: { LC_ALL: 'C.UTF-8' } });
    const { page } = temas;
    await page.getByRole('button', { name: t('start.blank') }).waitFor();
    const session = await page.context().newCDPSession(page);
    const drop = async (files: readonly string[]): Promise<void> => {
      const data = { items: [], files: [...files], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
    };
    // One that opens and one that does not: the news of the other must outlast the start screen.
    await drop([inProject('package.json'), newFile('Bırakılan')]);
    await shows(page, 'Bırakılan');
    await page.getByText(t('notice.about-file', { name: 'package.json', text: t('error.file-foreign') })).waitFor();
    expect(temas.app.windows()).toHaveLength(1);
  });

  it('open again when they are asked for while their window closes', async () => {
    const file = newFile('Kapanan');
    const temas = await launchTemas({ args: [file, newFile('Kalan')] });
    await expect.poll(() => temas.app.windows().length, PATIENCE).toBe(2);
    await expect.poll(() => titlesOf(temas), PATIENCE).toContain(`Kapanan — ${t('save.saved')}`);
    await temas.app.evaluate(({ app, BrowserWindow }, path) => {
      BrowserWindow.getAllWindows()
        .find((window) => window.getTitle().startsWith('Kapanan'))
        ?.close();
      app.emit('second-instance', {}, [], '/', { files: [path] });
    }, file);
    await temas.app.waitForEvent('window');
    await expect.poll(() => titlesOf(temas), PATIENCE).toEqual([`Kalan — ${t('save.saved')}`, `Kapanan — ${t('save.saved')}`]);
  });
});

it('lists a file after it was closed, with its name, its folder and a picture of it', async () => {
  const temas = await launchTemas();
  const { page } = temas;
  await page.getByRole('button', { name: t('start.journey') }).click();
  await page.getByRole('application').waitFor();
  await typeNote(page, 'Müşteri aradı');
  const file = join(freshFolder('temas-recent'), 'Kesinti çalıştayı.cxmap');
  await answerDialog(temas, file);
  await page.keyboard.press('Control+s');
  await status(page, 'save.saved').waitFor();
  await expect.poll(() => readdirSync(join(temas.userData, 'thumbnails')).filter((name) => name.endsWith('.png')).length, PATIENCE).toBe(1);
  await temas.quit();

  const again = await launchTemas({ userData: temas.userData });
  const recent = again.page.getByRole('region', { name: t('start.recent') });
  await recent.getByText('Kesinti çalıştayı', { exact: true }).waitFor();
  await recent.getByText(realpathSync(dirname(file)), { exact: true }).waitFor();
  const picture = recent.locator('img');
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), PATIENCE).toBeGreaterThan(100);
  await recent.getByText('Kesinti çalıştayı', { exact: true }).click();
  await shows(again.page, 'Kesinti çalıştayı');
});

it('speaks another language at once in every window, its title and its menu, and after a restart', async () => {
  const tr = translator('tr');
  const temas = await launchTemas({ args: [newFile('Bir')] });
  await shows(temas.page, 'Bir');
  const menus = await watchMenus(temas.app);
  const second = await nextWindow(temas, () => startAgain(temas, [newFile('İki', 'blank')]));
  await shows(second, 'İki');
  const labels = () => menus.evaluate((all) => [...all.values()].map(({ items }) => items.map(({ label }) => label)));
  expect(await labels()).toEqual([MENUS.map((menu) => t(`menu.${menu}`))]);
  await menus.evaluate((all) => [...all.values()][0]?.getMenuItemById('language.tr')?.click());
  for (const page of [temas.page, second]) {
    await page.getByRole('status').getByText(tr('save.saved'), { exact: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('tr');
  }
  await expect.poll(() => titlesOf(temas), PATIENCE).toEqual([`Bir — ${tr('save.saved')}`, `İki — ${tr('save.saved')}`]);
  expect(await labels()).toEqual([MENUS.map((menu) => tr(`menu.${menu}`)), MENUS.map((menu) => tr(`menu.${menu}`))]);
  await temas.quit();
  const again = await launchTemas({ userData: temas.userData, lang: 'en' });
  await again.page.getByRole('button', { name: tr('start.blank') }).waitFor();
});

describe('what dies', () => {
  it.each(['has only just begun', 'has kept something'])('takes nothing along when it is the document’s own process, which %s', async (when) => {
    const file = newFile('Dayanıklı', 'blank');
    const temas = await launchTemas({ args: [file] });
    const { page } = temas;
    await shows(page, 'Dayanıklı');
    await typeNote(page, 'before');
    if (when === 'has kept something') await untilKept(temas.userData, (kept) => textsIn(kept.all('note')).join() === 'before');
    await expect.poll(() => hostsOf(temas), { interval: 5 }).toHaveLength(1);
    const [host] = await hostsOf(temas);
    if (host === undefined) throw new Error('an open document has a process');
    await page.keyboard.press('n');
    await page.keyboard.type('in the');
    process.kill(host, 'SIGKILL');
    await page.keyboard.type(' middle');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByText(t('notice.host-restarted')).waitFor();
    await untilKept(temas.userData, (kept) => textsIn(kept.all('note')).join() === 'before,in the middle');
    await status(page, 'save.saved').waitFor();
    expect(await hostsOf(temas)).toHaveLength(1);
    expect(await hostsOf(temas)).not.toContain(host);
    await temas.quit();
    expect(execFileSync('sqlite3', ['-readonly', file, 'select text from note order by text'], { encoding: 'utf8' })).toBe('before\nin the middle\n');
  });

  it('comes back with everything when it is a window’s page, and goes on storing', async () => {
    const temas = await launchTemas();
    await temas.page.getByRole('button', { name: t('start.blank') }).click();
    await temas.page.getByRole('application').waitFor();
    for (const text of ['one', 'two', 'three']) await typeNote(temas.page, text);
    await untilKept(temas.userData, (kept) => textsIn(kept.all('note')).join() === 'one,three,two');
    await temas.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
      contents?.forcefullyCrashRenderer();
      await loaded;
    });
    // Playwright holds on to the page that died, so what the new one shows is asked of the app.
    const inPage = (script: string): Promise<unknown> =>
      temas.app
        .evaluate(({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<unknown>, script)
        .catch(() => null);
    await expect.poll(() => inPage(`document.querySelector('[role="application"]') !== null`), PATIENCE).toBe(true);
    const press = (keyCode: string): Promise<void> =>
      temas.app.evaluate(({ BrowserWindow }, key) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        for (const type of ['keyDown', 'char', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode: key });
      }, keyCode);
    await press('n');
    for (const letter of 'four') await press(letter);
    await press('Escape');
    await untilKept(temas.userData, (kept) => textsIn(kept.all('note')).join() === 'four,one,three,two');
  });
});

it('asks before it closes over an edit it could not store, and stores it when it can', async () => {
  const temas = await launchTemas();
  const { page, userData } = temas;
  await page.getByRole('button', { name: t('start.blank') }).click();
  await page.getByRole('application').waitFor();
  await typeNote(page, 'safe');
  await status(page, 'save.keptUntitled').waitFor();
  const [name = ''] = readdirSync(join(userData, 'working'));
  const folder = join(userData, 'working', name);
  // As a full disk does: not even a journal can be made.
  chmodSync(folder, 0o500);
  onTestFinished(() => chmodSync(folder, 0o700));
  const questions = await temas.app.evaluateHandle(({ dialog }) => {
    const asked: unknown[] = [];
    dialog.showMessageBox = ((_window: unknown, options: unknown) => {
      asked.push(options);
      return Promise.resolve({ response: 1, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    return asked;
  });
  await typeNote(page, 'in danger');
  await status(page, 'save.failed').waitFor();
  await page.keyboard.press('Control+w');
  await expect.poll(() => questions.evaluate((asked) => asked), PATIENCE).toMatchObject([{ message: t('native.loseQuestion'), defaultId: 1 }]);
  expect(temas.app.windows()).toHaveLength(1);
  chmodSync(folder, 0o700);
  await status(page, 'save.keptUntitled').waitFor();
  await temas.quit();
  expect(textsIn(keptRecords(userData)[0])).toEqual(['in danger', 'safe']);
  expect(await questions.evaluate((asked) => asked.length).catch(() => 1)).toBe(1);
});
