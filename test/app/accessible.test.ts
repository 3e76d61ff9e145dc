import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { launchTemas } from '../support/launch.ts';

/** What axe, the accessibility checker, finds wrong with what a page shows now: rule and place. */
async function flaws(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

it.each(['tr', 'en'] as const)('gives everything on screen a name and enough contrast, in %s', async (lang) => {
  const t = translator(lang);
  const { page } = await launchTemas({ lang });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: t('start.journey') }).waitFor();
  expect(await flaws(page)).toEqual([]);
  await page.getByRole('button', { name: t('start.journey') }).click();
  await page.getByRole('application').waitFor();
  expect(await flaws(page)).toEqual([]);
  await page.keyboard.press('n');
  await page.keyboard.type('Ses');
  await page.keyboard.press('Escape');
  expect(await flaws(page)).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  expect(await flaws(page)).toEqual([]);
});

it('would notice a button without a name', async () => {
  const { page } = await launchTemas();
  await page.getByRole('button').first().waitFor();
  await page.evaluate(() => document.body.append(document.createElement('button')));
  expect(await flaws(page)).toEqual(['button-name: body > button']);
});
