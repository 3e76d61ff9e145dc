import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { launchTemas, resize } from '../support/launch.ts';

const t = translator('en');

it('writes two cards from the start screen by keyboard alone, and keeps the keyboard on the board', async () => {
  const temas = await launchTemas();
  const { page, userData } = temas;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await resize(temas, 1366, 768);
  await page.keyboard.press('F1');
  await page.getByRole('searchbox', { name: t('shortcuts.search') }).fill('undo');
  await page.getByText(t('action.edit.undo'), { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .getByRole('button')
    .filter({ has: page.getByText(t('start.blueprint'), { exact: true }) })
    .focus();
  await page.keyboard.press('Enter');
  const board = page.getByRole('application');
  await board.waitFor();
  const onBoard = () => board.evaluate((element) => element === document.activeElement);
  await expect.poll(onBoard).toBe(true);

  await page.keyboard.press('Enter');
  await page.keyboard.type('Nine hours');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Next');
  await page.keyboard.press('Escape');
  const kept = await untilKept(userData, (document) => document.all('touchpoint').filter(({ title }) => title !== '').length === 2);
  expect(
    kept
      .all('touchpoint')
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(['Next', 'Nine hours']);
  expect(kept.all('note')).toEqual([]);

  // A dialog gives the keyboard back to where it was.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  for (const open of ['F1', '?', 'Control+k']) {
    await page.keyboard.press(open);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(onBoard).toBe(true);
  }
});
