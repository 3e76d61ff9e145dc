import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { vetFile } from '../../electron/host/vet/vet-file.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import { answerDialog, freshFolder, launchTemas, picture, type Temas } from '../support/launch.ts';
import { pngOf } from '../support/png.ts';
import { fileOf, imageCount, insert } from './images-on-screen.ts';

const t = translator('en');
const RED = [200, 30, 60] as const;

/** A new board with one red picture on it, kept. */
async function withPicture(): Promise<Temas> {
  const temas = await openNew('blank');
  await insert(temas, fileOf('red.png', pngOf(400, 300, RED)));
  await untilKept(temas.userData, imageCount(1));
  return temas;
}

/** Pixels of a canvas that are red. */
const redIn = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element: HTMLCanvasElement, [red, green, blue]) => {
    const copy = document.createElement('canvas');
    copy.width = element.width;
    copy.height = element.height;
    const context = copy.getContext('2d');
    context?.drawImage(element, 0, 0);
    const pixels = context?.getImageData(0, 0, copy.width, copy.height).data ?? new Uint8ClampedArray();
    let found = 0;
    for (let at = 0; at < pixels.length; at += 4) if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) found++;
    return found;
  }, RED);

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.getByRole('status').getByText(t('save.saved'), { exact: true }).waitFor();
}

it('shows the pictures of a version, of the present, and of a snapshot whose pictures the workshop no longer has', async () => {
  const first = await withPicture();
  const { page, userData } = first;
  await page.keyboard.press('Control+Alt+k');
  await page.getByRole('dialog').getByLabel(t('versions.name'), { exact: true }).fill('With a picture');
  await page.keyboard.press('Enter');
  await page.getByText(t('versions.kept', { name: 'With a picture' })).waitFor();
  await page.keyboard.press('Control+Alt+h');
  const dialog = page.getByRole('dialog', { name: t('versions.title') });
  await dialog.getByRole('radio', { name: /^With a picture/ }).click();
  const shown = dialog.locator('.version-picture canvas');
  await expect.poll(() => redIn(shown)).toBeGreaterThan(1_000);
  await picture(page, 'version-with-picture');
  await dialog.getByRole('radio', { name: t('versions.now') }).click();
  await expect.poll(() => redIn(shown)).toBeGreaterThan(1_000);
  await dialog.getByRole('radio', { name: /^With a picture/ }).click();
  await dialog.getByRole('button', { name: t('versions.remove'), exact: true }).click();
  await dialog.getByRole('radio', { name: /^With a picture/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');

  const file = join(freshFolder('temas-pictures'), 'Pictures.cxmap');
  await answerDialog(first, file);
  await save(page);
  const vetted = vetFile(file);
  const { documentId = '', lineageId = '' } = vetted.ok ? vetted.value.identity : {};
  const snapshot = join(userData, 'snapshots', lineageId, `${Date.now() - 86_400_000}-${documentId}.cxmap`);
  mkdirSync(dirname(snapshot), { recursive: true });
  copyFileSync(file, snapshot);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await untilKept(userData, imageCount(0));
  await save(page);
  await first.quit();
  const without = vetFile(file);
  expect(without.ok && without.value.assets).toEqual([]);

  const second = await launchTemas({ userData, args: [file] });
  await second.page.getByRole('application').waitFor();
  await second.page.keyboard.press('Control+Alt+h');
  const again = second.page.getByRole('dialog', { name: t('versions.title') });
  await again.locator('.version-row').last().click();
  await expect.poll(() => redIn(again.locator('.version-picture canvas'))).toBeGreaterThan(1_000);
});

it('shows the pictures of unsaved work after a crash', async () => {
  const first = await withPicture();
  await first.killHard();
  const second = await launchTemas({ userData: first.userData });
  const dialog = second.page.getByRole('dialog', { name: t('recovery.title') });
  await expect.poll(() => redIn(dialog.locator('.work-picture canvas'))).toBeGreaterThan(200);
  await picture(second.page, 'recovery-with-picture');
});
