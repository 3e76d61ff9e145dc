import type { ElectronApplication } from 'playwright-core';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { launchTemas } from '../support/launch.ts';

const t = translator('en');

/** The dialog is not ours to open in a test; what it would be opened with is noted. */
async function notePrinting(app: ElectronApplication): Promise<() => Promise<readonly unknown[]>> {
  await app.evaluate(({ app: electronApp }) => {
    const printed: unknown[] = [];
    Object.assign(globalThis, { printed });
    electronApp.on('web-contents-created', (_event, contents) => {
      contents.print = (options, ended) => {
        void contents.executeJavaScript(`document.querySelectorAll('main > *').length`).then((sheets: number) => {
          printed.push({ sheets, ...options });
          ended?.(true, '');
        });
      };
    });
  });
  return () => app.evaluate(() => (globalThis as unknown as { printed: readonly unknown[] }).printed);
}

async function openDemo() {
  const { app, page } = await launchTemas();
  await page.getByRole('button', { name: t('start.demoGo') }).click();
  await page.getByRole('application').waitFor();
  return { app, page, printed: await notePrinting(app) };
}

it('hands the sheets that are shown to the print dialog of the system', async () => {
  const { page, printed } = await openDemo();
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: t('print.start') }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await printed()).toEqual([expect.objectContaining({ sheets: 1, landscape: true, pageSize: { width: 210_000, height: 297_000 } })]);
});

it('opens no print dialog once somebody has turned away from it', async () => {
  const { app, page, printed } = await openDemo();
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: t('print.start') }).click();
  await page.getByRole('button', { name: t('ui.cancel') }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  // What draws the sheets goes with the wish for them.
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), { timeout: 20_000 }).toBe(1);
  expect(await printed()).toEqual([]);
});
