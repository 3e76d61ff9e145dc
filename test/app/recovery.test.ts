import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { vetFile } from '../../electron/host/vet/vet-file.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { faultsOf } from '../support/faults.ts';
import { answerDialog, freshFolder, launchTemas, picture } from '../support/launch.ts';

const t = translator('en');

/** A new workshop with one note, stored. */
async function workshopWith(page: Page, text: string): Promise<void> {
  await page.getByRole('application').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.getByRole('status').getByText(t('save.keptUntitled'), { exact: true }).waitFor();
}

it('offers every unsaved workshop after a crash, with a picture: to open, to save, to discard, and to have it back', async () => {
  const first = await launchTemas();
  const { userData } = first;
  await first.page.getByRole('button', { name: t('start.blank') }).click();
  await workshopWith(first.page, 'Kept in a file');
  const opening = first.app.waitForEvent('window');
  await first.page.keyboard.press('Escape');
  await first.page.keyboard.press('Control+n');
  await workshopWith(await opening, 'Thrown away');
  await first.killHard();

  const second = await launchTemas({ userData });
  const { page } = second;
  const dialog = page.getByRole('dialog', { name: t('recovery.title') });
  await dialog.getByText('Thrown away').waitFor();
  await dialog.getByText('Kept in a file').waitFor();
  await expect.poll(() => dialog.locator('.work-picture[data-drawn="true"] canvas').count()).toBe(2);
  await picture(page, 'recovery');
  expect(await faultsOf(page, 'everything')).toEqual([]);

  const file = join(freshFolder('temas-recovered'), 'Rescued.cxmap');
  await answerDialog(second, file);
  await dialog.getByRole('button', { name: `${t('action.file.saveAs')}: Kept in a file` }).click();
  await dialog.getByText('Kept in a file').waitFor({ state: 'detached' });
  const saved = vetFile(file);
  expect(saved.ok && saved.value.records.flatMap((record) => (record.kind === 'note' ? [record.text] : []))).toEqual(['Kept in a file']);

  await dialog.getByRole('button', { name: `${t('start.discard')}: Thrown away` }).click();
  await dialog.getByText(t('recovery.noneLeft')).waitFor();
  expect(readdirSync(join(userData, 'working'))).toEqual([]);
  await dialog.getByRole('button', { name: t('recovery.showDiscarded', { count: 1 }) }).click();
  await page.getByRole('button', { name: `${t('recovery.restore')}: Thrown away` }).click();
  await page.getByText(t('recovery.noneDiscarded')).waitFor();
  await page.getByRole('button', { name: t('recovery.showLeft') }).click();
  await dialog.getByRole('button', { name: `${t('start.recover')}: Thrown away` }).click();
  await page.getByRole('application').waitFor();
  await second.quit();

  // That end was an orderly one: what is left is listed, and nobody is asked.
  const third = await launchTemas({ userData });
  await third.page
    .getByRole('region', { name: t('start.leftBehind') })
    .getByText('Thrown away')
    .waitFor();
  expect(await third.page.getByRole('dialog').count()).toBe(0);
  await third.quit();
});
