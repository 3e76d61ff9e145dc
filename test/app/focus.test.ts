import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { drag, openNew } from '../support/gestures.ts';

const t = translator('en');
const toolNamed = (page: Page, name: string): Locator => page.getByRole('group', { name: t('ui.tools') }).getByRole('button', { name });
const hasFocus = (locator: Locator): Promise<boolean> => locator.evaluate((element) => element === document.activeElement);

it('gives the keyboard back to the board after a click around it, and leaves it to who works by the keyboard', async () => {
  const temas = await openNew('blank');
  const { page, userData } = temas;
  const board = page.getByRole('application');
  const maps = toolNamed(page, t('tools.maps'));
  await maps.click();
  await page.getByRole('button', { name: t('action.insert.journey') }).click();
  const drawn = await untilKept(userData, (kept) => kept.all('map').length === 1);
  expect([drawn.all('note').length, await hasFocus(board)]).toEqual([0, true]);
  const zoom = page.getByRole('group', { name: t('ui.zoom') });
  await zoom.getByRole('button', { name: t('action.view.zoomIn') }).click();
  expect(await hasFocus(board)).toBe(true);

  // Space moves the view and presses nothing.
  await page.mouse.move(700, 700);
  await page.keyboard.down('Space');
  await drag(page, { x: 700, y: 700 }, { x: 640, y: 640 });
  await page.keyboard.up('Space');
  await page.keyboard.press('n');
  await page.keyboard.type('after');
  const kept = await untilKept(userData, (document) => document.all('note').some((note) => note.text === 'after'));
  expect(kept.all('map')).toHaveLength(1);
  await page.keyboard.press('Escape');

  await maps.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(page.getByRole('button', { name: t('action.insert.journey') }))).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await untilKept(userData, (document) => document.all('map').length === 2);
  await expect.poll(() => hasFocus(maps)).toBe(true);
});

it('does not press the button clicked last when Space is held over the board', async () => {
  const { page } = await openNew('blank');
  const note = toolNamed(page, t('action.tool.note'));
  await note.click({ button: 'right' });
  expect([await note.getAttribute('aria-expanded'), await hasFocus(note)]).toEqual(['true', true]);
  await page.mouse.move(600, 500);
  await page.keyboard.press('Space');
  expect(await note.getAttribute('aria-expanded')).toBe('true');
  // Tab says that the keyboard is meant: then Space presses what has the focus.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await note.focus();
  expect(await note.getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('Space');
  await expect.poll(() => note.getAttribute('aria-expanded')).toBe('true');
});
