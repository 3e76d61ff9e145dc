import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { openNew } from '../support/gestures.ts';
import { typeInPalette } from '../support/palette.ts';

const t = translator('en');

it('runs what its letters found first by Enter, wherever the pointer lies, and what is clicked by a click', async () => {
  const { page } = await openNew('blank');
  const root = page.locator('html');
  const option = (name: string) => page.getByRole('option', { name });
  const search = async () => {
    await typeInPalette(page, 'touch mode');
    await option(t('action.touch.off')).waitFor();
  };
  await search();
  const first = await page.getByRole('option').first().innerText();
  await page.getByRole('option').nth(2).hover();
  expect(await page.locator('[role="option"][data-selected="true"]').innerText()).toBe(first);
  await option(t('action.touch.on')).click();
  await expect.poll(() => root.getAttribute('data-touch')).toBe('on');
  await search();
  await option(t('action.touch.off')).click();
  await expect.poll(() => root.getAttribute('data-touch')).toBe(null);
});
