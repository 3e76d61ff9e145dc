import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { boardsOf } from '../../shared/model/on-board.ts';
import { untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';

const t = translator('tr');

const tree = (page: Page) => page.getByRole('tree', { name: t('outline.title') });
const rows = (page: Page) => tree(page).getByRole('treeitem');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const shownBoard = (page: Page) => page.getByRole('tab', { selected: true }).innerText();

it('lists what the document holds, is walked by keyboard, goes to places and closes on them', async () => {
  const { page, userData } = await openNew('demo', { lang: 'tr' });
  const kept = await untilKept(userData, (document) => document.all('map').length > 1);
  const [first, second] = boardsOf(kept);
  const frame = kept.children('frame', second?.id ?? '')[0];
  if (!first?.name || !second?.name || !frame) throw new Error('the demo has two named boards, frames on the second');
  await page.keyboard.press('Alt+Shift+O');
  await expect.poll(() => focused(page)).toBe(t('outline.filter'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expect.poll(() => focused(page)).toBe(`${t('kind.board')}: ${first.name}`);
  const all = await rows(page).count();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => rows(page).count()).toBeLessThan(all);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => rows(page).count()).toBe(all);

  await page.keyboard.press('End');
  const last = await focused(page);
  expect(last).toContain(t('kind.frame'));
  await page.keyboard.press('Enter');
  await expect.poll(() => shownBoard(page)).toBe(second.name);
  await expect.poll(() => tree(page).locator('[aria-current="location"]').getAttribute('aria-label')).toBe(last);

  // The filter knows the Turkish i.
  await page.getByRole('textbox', { name: t('outline.filter') }).fill(second.name.toLocaleUpperCase('tr'));
  await expect.poll(() => rows(page).first().getAttribute('aria-label')).toBe(`${t('kind.board')}: ${second.name}`);
  await page.keyboard.press('Escape');
  await expect.poll(() => rows(page).count()).toBe(all);
  await page.keyboard.press('Escape');
  await expect.poll(() => tree(page).count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
});

it('gives places another name by F2, and takes its room beside the board, which keeps still', async () => {
  const { page, userData } = await openNew('journey', { lang: 'tr' });
  const button = page.getByRole('button', { name: t('action.view.outline'), exact: true });
  const before = await page.getByRole('application').boundingBox();
  await button.click();
  await expect.poll(async () => (await page.getByRole('application').boundingBox())?.x).toBe((before?.x ?? 0) + 288);
  const stage = tree(page)
    .getByRole('treeitem', { name: new RegExp(`^${t('kind.stage')}`) })
    .first();
  await stage.click();
  await stage.press('F2');
  await page.getByRole('textbox', { name: t('outline.rename') }).fill('İlk temas');
  await page.keyboard.press('Enter');
  await untilKept(userData, (kept) => kept.all('stage').some(({ name }) => name === 'İlk temas'));
  await expect.poll(() => stage.getAttribute('aria-label')).toBe(`${t('kind.stage')}: İlk temas`);
  await expect.poll(() => focused(page)).toBe(`${t('kind.stage')}: İlk temas`);
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: t('outline.rename') }).fill('doch nicht');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe(`${t('kind.stage')}: İlk temas`);
  expect(await tree(page).count()).toBe(1);
  // What is stored is asked for anew: Escape has kept nothing of it.
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: t('outline.rename') });
  expect(await field.inputValue()).toBe('İlk temas');
  // Left for another field by the mouse, the name is kept and the keyboard is there.
  await field.fill('Merhaba');
  const filter = page.getByRole('textbox', { name: t('outline.filter') });
  await filter.click();
  await untilKept(userData, (kept) => kept.all('stage').some(({ name }) => name === 'Merhaba'));
  await expect.poll(() => focused(page)).toBe(t('outline.filter'));
  await button.click();
  await expect.poll(() => tree(page).count()).toBe(0);
});
