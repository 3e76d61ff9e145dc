import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { drag, openNew, typeNote } from '../support/gestures.ts';

const t = translator('en');

it('moves the view by a drag with the right button, and opens the menu when that is let go where it was pressed', async () => {
  const { page, userData } = await openNew('blank');
  await page.mouse.move(400, 300);
  await typeNote(page, 'moved');
  const before = await untilKept(userData, (document) => document.all('note')[0]?.text === 'moved');
  const menu = page.getByRole('menu');
  await drag(page, { x: 400, y: 300 }, { x: 640, y: 420 }, 'right');
  expect(await menu.count()).toBe(0);
  // The note went with the view; where it was nothing is.
  await page.mouse.dblclick(640, 420);
  expect(await page.locator('.board-text').inputValue()).toBe('moved');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.mouse.move(640, 420);
  await page.mouse.down({ button: 'right' });
  expect(await menu.count()).toBe(0);
  await page.mouse.move(641, 421);
  await page.mouse.up({ button: 'right' });
  await menu.getByRole('menuitem', { name: t('action.edit.delete') }).waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });

  await page.mouse.click(900, 600, { button: 'right' });
  await menu.getByRole('menuitem', { name: t('action.tool.note') }).waitFor();
  await page.mouse.click(640, 420, { button: 'right' });
  await menu.getByRole('menuitem', { name: t('action.edit.delete') }).waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await page.keyboard.press('Shift+F10');
  await menu.waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  const after = await untilKept(userData, (document) => document.all('note').length === 1);
  expect(after.all('note')[0]).toMatchObject({ x: before.all('note')[0]?.x, y: before.all('note')[0]?.y });
});
