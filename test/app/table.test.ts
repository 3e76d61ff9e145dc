import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import { picture } from '../support/launch.ts';

/** What axe finds wrong with the table as it is. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))));
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const region = { enabled: document.querySelector('[role="menu"]') === null };
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'], rules: { region } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)}\n${failureSummary}`));
  });
}

it('chooses on the board what is chosen in the table, and comes back to where the board was', async () => {
  const { page } = await openNew('demo');
  await page.keyboard.press('Control+Shift+t');
  const grid = page.getByRole('grid');
  await grid.waitFor();
  await page.keyboard.press('Control+Home');
  const title = await page.getByRole('rowheader').first().innerText();
  await page.keyboard.press('Control+Shift+t');
  await page.getByRole('application').waitFor();
  await page.getByRole('complementary').waitFor();
  await page.keyboard.press('Control+Shift+t');
  await grid.waitFor();
  expect(await page.locator(':focus').innerText()).toBe(title);
});

it('sorts, chooses rows and moves columns from the name of a column, without a mouse', async () => {
  const { page } = await openNew('demo');
  await page.keyboard.press('Control+Shift+t');
  await page.getByRole('grid').waitFor();
  const lanes = () => page.locator('[role="gridcell"][data-column="lane"]').allInnerTexts();
  await page.keyboard.press('Control+Home');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
  await expect.poll(() => page.locator(':focus').getAttribute('aria-sort')).toBe('ascending');
  expect(new Set((await lanes()).slice(0, 5))).toEqual(new Set(['Doing']));
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('menu').locator(':focus').waitFor();
  await page.keyboard.press('End');
  await page.locator('[role="menuitemcheckbox"]:focus', { hasText: 'Thinking' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'hidden' });
  await expect.poll(async () => new Set((await lanes()).slice(0, -1))).toEqual(new Set(['Thinking']));
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => page.getByRole('columnheader').nth(1).innerText()).toBe('Lane');
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  expect(await page.locator(':focus').getAttribute('role')).toBe('columnheader');
});

it('scrolls a long menu of columns instead of growing over what is around it', async () => {
  const { page } = await openNew('demo');
  await page.keyboard.press('Control+Shift+t');
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: 'Columns' }).click();
  const menu = page.getByRole('menu');
  await menu.waitFor();
  const { shown, whole } = await menu.evaluate((element) => ({ shown: element.clientHeight, whole: element.scrollHeight }));
  expect(whole).toBeGreaterThan(shown);
  expect(shown).toBeLessThanOrEqual(520);
});

it('takes the keyboard to the clicked cell, wherever it was', async () => {
  const { page, userData } = await openNew('demo');
  await page.keyboard.press('Control+Shift+t');
  await page.getByRole('grid').waitFor();
  const cell = page.locator('[role="gridcell"][data-column="feeling"]').nth(1);
  const around = {
    section: () => page.getByRole('radio', { name: 'Touchpoints' }).click(),
    search: () => page.getByRole('searchbox').click(),
    columns: () => page.getByRole('button', { name: 'Columns' }).click(),
    menu: () => page.getByRole('button', { name: 'Menu of the column “Lane”' }).click(),
  };
  for (const [name, go] of Object.entries(around)) {
    await go();
    await cell.click();
    await page.keyboard.type(`from ${name}`);
    await page.keyboard.press('Enter');
    await untilKept(userData, (kept) => kept.all('touchpoint').some(({ feeling }) => feeling === `from ${name}`));
  }
  await page.getByRole('radio', { name: 'Emotion' }).click();
  await page.locator('[role="gridcell"][data-kind="number"]').nth(1).click();
  await expect.poll(() => page.locator(':focus').getAttribute('role')).toBe('gridcell');
});

it('says what it cannot take under the rows, until Escape', async () => {
  const { page } = await openNew('demo');
  await page.keyboard.press('Control+Shift+t');
  await page.getByRole('grid').waitFor();
  await page.getByRole('radio', { name: 'Emotion' }).click();
  const cell = page.locator('[role="gridcell"][data-kind="number"]').first();
  await cell.click();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  const notice = page.getByText(/“9” \(.+ … .+\)/);
  await notice.waitFor();
  const [below, sheet] = await Promise.all([notice.boundingBox(), page.locator('.sheet').boundingBox()]);
  expect(below?.y ?? 0).toBeGreaterThanOrEqual((sheet?.y ?? 0) + (sheet?.height ?? 0));
  await picture(page, 'table-notice');
  await page.keyboard.type('8');
  await page.keyboard.press('Escape');
  expect(await notice.count()).toBe(1);
  await page.keyboard.press('Escape');
  await notice.waitFor({ state: 'hidden' });
});

it('opens the comments and files of a card from its row, and comes back to the cell', async () => {
  const { page, userData } = await openNew('demo');
  await page.keyboard.press('Control+Shift+t');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Attach' }).waitFor();
  await picture(page, 'table-files');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.locator('[data-column]:focus').waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('textbox').first().click();
  await page.keyboard.type('Who answers here?');
  await page.keyboard.press('Control+Enter');
  await untilKept(userData, (kept) => kept.all('comment').some(({ text }) => text === 'Who answers here?'));
  await picture(page, 'table-comments');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator(':focus').getAttribute('data-column')).toBe('comments');
  expect(await page.locator(':focus').innerText()).toBe('1');
});

it('keeps the menu open while values are chosen, says which are, and shows all rows again in one click', async () => {
  const { page } = await openNew('demo');
  await page.keyboard.press('Control+Shift+t');
  await page.getByRole('grid').waitFor();
  const rows = () => page.getByRole('grid').getAttribute('aria-rowcount');
  const all = await rows();
  const openMenu = () => page.getByRole('button', { name: 'Menu of the column “Lane”' }).click();
  await openMenu();
  await page.getByRole('menuitemcheckbox', { name: 'Thinking' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Doing' }).click();
  await page.getByText('Lane: Thinking, Doing').waitFor();
  await picture(page, 'table-filters');
  await page.getByRole('menuitem', { name: 'Clear this filter' }).click();
  expect(await rows()).toBe(all);
  await openMenu();
  await page.getByRole('menuitemcheckbox', { name: 'Thinking' }).click();
  await page.keyboard.press('Escape');
  expect(await rows()).not.toBe(all);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  expect(await rows()).toBe(all);
});

it('opens the list of a cell at its left edge', async () => {
  const { page } = await openNew('demo');
  await page.keyboard.press('Control+Shift+t');
  await page.getByRole('grid').waitFor();
  const cell = page.locator('[role="gridcell"][data-column="owner"]').nth(1);
  await cell.dblclick();
  const [list, place] = await Promise.all([page.getByRole('listbox').boundingBox(), cell.boundingBox()]);
  await picture(page, 'table-owner');
  expect(list?.x).toBe(place?.x);
});

it.each(['tr', 'en'] as const)('has no fault that axe knows, in any section, with a cell or a menu open, in %s', async (lang) => {
  const { page } = await openNew('demo', { lang });
  const t = translator(lang);
  await page.keyboard.press('Control+Shift+t');
  await page.getByRole('grid').waitFor();
  for (const section of ['touchpoints', 'columns', 'lanes', 'emotion'] as const) {
    await page.getByRole('radio', { name: t(`table.section.${section}`) }).click();
    await page.keyboard.press('Escape');
    expect(await faultsOf(page), section).toEqual([]);
    await picture(page, `table-${section}-${lang}`);
  }
  await page.getByRole('radio', { name: t('table.section.touchpoints') }).click();
  await page.locator('[data-row] [data-column="channel"]').nth(1).dblclick();
  await page.getByRole('listbox').waitFor();
  expect(await faultsOf(page), 'a list').toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('table.menuOf', { column: t('table.column.lane') }) }).click();
  await page.getByRole('menu').waitFor();
  expect(await faultsOf(page), 'a menu').toEqual([]);
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await faultsOf(page), 'dark').toEqual([]);
});
