import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { vetFile } from '../../electron/host/vet/vet-file.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { encryptedFile, PASSPHRASE } from '../electron/host/encrypted-support.ts';
import { makeFile } from '../electron/host/support.ts';
import { expectNoFaults } from '../support/faults.ts';
import { answerDialog, freshFolder, launchTemas, picture } from '../support/launch.ts';
import { fileOf } from './images-on-screen.ts';

const t = translator('en');

/** A new workshop with one note, stored. */
async function workshopWith(page: Page, text: string): Promise<void> {
  await page.getByRole('application').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.getByRole('status').getByText(t('save.keptUntitled'), { exact: true }).waitFor();
}

it('says beside a file that was opened after a crash that other work is safe, and leads to it', async () => {
  const first = await launchTemas();
  const { userData } = first;
  await first.page.getByRole('button', { name: t('start.blank') }).click();
  await workshopWith(first.page, 'Without a file');
  await first.killHard();

  const file = join(freshFolder('temas-opened'), 'shop.cxmap');
  makeFile(file);
  const second = await launchTemas({ userData, args: [file] });
  const { page } = second;
  await page.getByText(t('recovery.others', { count: 1 })).waitFor();
  await picture(page, 'recovery-beside');
  await page.getByRole('button', { name: t('recovery.show') }).click();
  const dialog = page.getByRole('dialog', { name: t('recovery.title') });
  await dialog.waitFor();
  await expectNoFaults(page, 'recovery beside a file');
  const opening = second.app.waitForEvent('window');
  await dialog.getByRole('button', { name: `${t('start.recover')}: Without a file` }).click();
  await (await opening).getByRole('application').waitFor();
  await page
    .getByRole('dialog', { name: t('recovery.done') })
    .getByText(t('recovery.noneLeft'))
    .waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByText(t('recovery.others', { count: 1 })).count()).toBe(0);
  await second.quit();
});

it('lets the passphrase of the file that was opened be typed first', async () => {
  const first = await launchTemas();
  const { userData } = first;
  await first.page.getByRole('button', { name: t('start.blank') }).click();
  await workshopWith(first.page, 'Without a file');
  await first.killHard();

  const { page } = await launchTemas({ userData, args: [fileOf('shop.cxmap', readFileSync(encryptedFile()))] });
  await page.getByRole('dialog', { name: t('unlock.title') }).waitFor();
  // Listed behind the dialog, which goes on to have the keyboard.
  await page.getByText('Without a file').waitFor({ state: 'attached' });
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByText(t('recovery.others', { count: 1 })).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

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
  await expectNoFaults(page, 'recovery');

  const file = join(freshFolder('temas-recovered'), 'Rescued.cxmap');
  await answerDialog(second, file);
  await dialog.getByRole('button', { name: `${t('action.file.saveAs')}: Kept in a file` }).click();
  await dialog.getByText('Kept in a file', { exact: true }).waitFor({ state: 'detached' });
  await dialog.getByText(t('recovery.saved', { name: 'Kept in a file' })).waitFor();
  await page
    .getByRole('region', { name: t('start.recent'), includeHidden: true })
    .getByText('Rescued', { exact: true })
    .waitFor();
  const saved = vetFile(file);
  expect(saved.ok && saved.value.records.flatMap((record) => (record.kind === 'note' ? [record.text] : []))).toEqual(['Kept in a file']);

  await dialog.getByRole('button', { name: `${t('start.discard')}: Thrown away` }).click();
  await page
    .getByRole('dialog', { name: t('recovery.done') })
    .getByText(t('recovery.noneLeft'))
    .waitFor();
  expect(readdirSync(join(userData, 'working'))).toEqual([]);
  await page
    .getByRole('button', { name: t('recovery.showDiscarded', { count: 1 }) })
    .last()
    .click();
  await page.getByRole('button', { name: `${t('recovery.restore')}: Thrown away` }).waitFor();
  await expectNoFaults(page, 'discarded work');
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
