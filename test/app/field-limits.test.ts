import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { openNew } from '../support/gestures.ts';
import type { Temas } from '../support/launch.ts';

const t = translator('en');

const putText = (temas: Temas, character: string, count: number): Promise<void> =>
  temas.app.evaluate(({ clipboard }, [words, times]) => clipboard.writeText(words.repeat(times)), [character, count] as const);

it('says what a field left out of a paste, refuses far too much, and says once that a field is full', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox').or(page.getByRole('textbox')).first();
  await field.waitFor();
  await putText(temas, 'x', 51_000_000);
  await page.keyboard.press('Control+v');
  const refused = page.getByText(t('paste.tooLong', { found: '51', limit: '5' }));
  await refused.waitFor();
  expect(await field.inputValue()).toBe('');
  await putText(temas, 'x', 400);
  await page.keyboard.press('Control+v');
  await page.getByText(t('paste.cut', { taken: '300', left: '100' })).waitFor();
  expect([await field.inputValue(), await refused.count()]).toEqual(['x'.repeat(300), 0]);
  const full = page.getByText(t('field.full', { limit: '300' }));
  await page.keyboard.press('y');
  await full.waitFor();
  await page.keyboard.press('z');
  expect(await full.count()).toBe(1);
  expect(await field.inputValue()).toBe('x'.repeat(300));
});
