import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';

const t = translator('tr');

it('is not saved with a date that no calendar has: it says so and waits in the field', async () => {
  const { page, userData } = await openNew('journey', { lang: 'tr' });
  await untilKept(userData, (kept) => kept.all('map').length === 1);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(t('action.map.header'));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('header.title') });
  const date = dialog.getByLabel(t('map.date'), { exact: true });
  const save = dialog.getByRole('button', { name: t('header.save') });
  await dialog.getByLabel(t('map.title'), { exact: true }).fill('Kesinti');
  for (const wrong of ['31.02.2026', '31.2']) {
    await date.fill('');
    await date.pressSequentially(wrong);
    await save.click();
    await dialog.getByRole('alert').waitFor();
    expect(await date.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await date.inputValue()).toBe(wrong);
    await page.keyboard.press('Enter');
    expect(await dialog.isVisible()).toBe(true);
  }
  await date.fill('28.02.2026');
  await save.click();
  await dialog.waitFor({ state: 'hidden' });
  const kept = await untilKept(userData, (document) => document.all('map')[0]?.title === 'Kesinti');
  expect(kept.all('map')[0]?.date).toBe('2026-02-28');
});
