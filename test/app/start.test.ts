import { join } from 'node:path';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { makeFile } from '../electron/host/support.ts';
import { openNew } from '../support/gestures.ts';
import { answerDialog, freshFolder, launchTemas } from '../support/launch.ts';

const t = translator('tr');

it('is never out of reach: it opens beside a document, and only once', async () => {
  const { app, page } = await openNew('blank', { lang: 'tr' });
  const goToStart = async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(t('action.file.start'));
    await page.keyboard.press('Enter');
  };
  const [start] = await Promise.all([app.waitForEvent('window'), goToStart()]);
  await start.getByRole('heading', { name: t('start.recent') }).waitFor();
  await goToStart();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(app.windows()).toHaveLength(2);
  await start
    .getByRole('button')
    .filter({ hasText: t('start.journeyText') })
    .click();
  await start.getByRole('application').waitFor();
  const [another] = await Promise.all([app.waitForEvent('window'), goToStart()]);
  await another.getByRole('heading', { name: t('start.recent') }).waitFor();
});

it('opens a file by its key', async () => {
  const file = join(freshFolder(), 'a.cxmap');
  makeFile(file);
  const temas = await launchTemas({ lang: 'tr' });
  await answerDialog(temas, file);
  await temas.page.getByRole('button', { name: t('start.blank') }).waitFor();
  await temas.page.keyboard.press('Control+o');
  await temas.page.getByRole('application').waitFor();
});
