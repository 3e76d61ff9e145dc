import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { centre } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { boardsOf } from '../../shared/model/on-board.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { drag, openNew } from '../support/gestures.ts';

const t = translator('tr');

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const tabs = (page: Page) => page.getByRole('tab').allInnerTexts();
const shown = (page: Page) => page.getByRole('tab', { selected: true }).innerText();

async function palette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(words);
  await page.keyboard.press('Enter');
}

it('keeps several boards in one file: made, named, switched, moved, copied and deleted by keyboard, each with its own view', async () => {
  const { page, userData } = await openNew('journey', { lang: 'tr' });
  expect(await tabs(page)).toEqual(['Pano 1']);
  await palette(page, t('action.board.add'));
  await expect.poll(() => shown(page)).toBe('Pano 2');
  await page.getByText(t('hint.type')).waitFor();
  await palette(page, t('action.board.rename'));
  await page.getByRole('textbox', { name: t('boards.name') }).fill('Kuzey ekibi');
  await page.keyboard.press('Enter');
  await expect.poll(() => tabs(page)).toEqual(['Pano 1', 'Kuzey ekibi']);

  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => tabs(page)).toEqual(['Kuzey ekibi', 'Pano 1']);
  await page.keyboard.press('Control+PageDown');
  await expect.poll(() => shown(page)).toBe('Pano 1');

  await palette(page, t('action.board.duplicate'));
  const copy = t('boards.copyOf', { name: 'Pano 1' });
  await expect.poll(() => shown(page)).toBe(copy);
  const copied = await untilKept(userData, (kept) => kept.all('map').length === 2);
  const [, first, second] = boardsOf(copied).map(({ id }) => copied.children('map', id)[0]);
  expect(copied.children('stage', second?.id ?? '')).toHaveLength(copied.children('stage', first?.id ?? '').length);

  await palette(page, t('action.board.delete'));
  await expect.poll(() => tabs(page)).toEqual(['Kuzey ekibi', 'Pano 1']);
  await tab(page, 'Kuzey ekibi').click();
  // Undo shows what it brings back.
  await page.getByRole('application').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => shown(page)).toBe(copy);
  await untilKept(userData, (kept) => kept.all('map').length === 2);
});

it('moves notes to another board and back by undo, and drags a tab to another place', async () => {
  const { page, userData } = await openNew('blank', { lang: 'tr' });
  await page.mouse.move(600, 400);
  await page.keyboard.press('n');
  await page.keyboard.type('gider');
  await page.keyboard.press('Escape');
  const before = await untilKept(userData, (kept) => kept.all('note')[0]?.text === 'gider');
  const home = before.all('note')[0]?.boardId;
  await palette(page, t('action.board.moveSelection'));
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('boards.move') })
    .click();
  await expect.poll(() => shown(page)).toBe('Pano 2');
  await untilKept(userData, (kept) => kept.all('board').length === 2 && kept.all('note')[0]?.boardId !== home);
  await page.getByRole('application').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => tabs(page)).toEqual(['Pano 1']);
  await untilKept(userData, (kept) => kept.all('board').length === 1 && kept.all('note')[0]?.boardId === home);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => shown(page)).toBe('Pano 2');

  const [from, to] = await Promise.all([tab(page, 'Pano 2').boundingBox(), tab(page, 'Pano 1').boundingBox()]);
  if (!from || !to) throw new Error('both tabs are there');
  await drag(page, centre(from), { x: to.x + 4, y: to.y + to.height / 2 });
  await expect.poll(() => tabs(page)).toEqual(['Pano 2', 'Pano 1']);
});

it('lists all boards in a menu when their tabs do not fit', async () => {
  const { page } = await openNew('blank', { lang: 'tr' });
  for (let made = 1; made < 12; made++) {
    await page.getByRole('button', { name: t('action.board.add') }).click();
    await page.getByRole('menuitem', { name: t('start.blank') }).click();
  }
  await page.getByRole('button', { name: t('boards.more') }).click();
  await page.getByRole('menuitemradio', { name: 'Pano 3', exact: true }).click();
  await expect.poll(() => shown(page)).toBe('Pano 3');
});

it('adds a board from a template by keyboard, a blank one with Enter twice', async () => {
  const { page, userData } = await openNew('journey', { lang: 'tr' });
  const start = await untilKept(userData, (kept) => kept.all('map').length === 1);
  const add = page.getByRole('button', { name: t('action.board.add') });
  await add.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: t('start.blank') }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => tabs(page)).toEqual(['Pano 1', 'Pano 2']);
  // Opened by the pointer, too, Enter is the first entry.
  await add.click();
  await page.getByRole('menuitem', { name: t('start.blank') }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => tabs(page)).toEqual(['Pano 1', 'Pano 2', 'Pano 3']);
  await add.click();
  await page.getByRole('menuitem', { name: t('start.empathy') }).click();
  await expect.poll(() => shown(page)).toBe(t('start.empathy'));
  await palette(page, t('boards.newFrom', { name: t('start.persona') }));
  await expect.poll(() => shown(page)).toBe(t('start.persona'));
  const after = await untilKept(userData, (kept) => kept.all('frame').length === 12);
  expect([after.all('personaCard').length, after.all('channel').length, after.all('map').length]).toEqual([1, start.all('channel').length, 1]);
});

it('keeps a locked frame out of everybody’s hands until it is unlocked at its spot', async () => {
  const { page, userData } = await openNew('empathy', { lang: 'tr' });
  const start = await untilKept(userData, (kept) => kept.all('frame').length === 6);
  const { layout, at } = await fitBoard(page, start, 'tr');
  const frame = layout.frames.find(({ record }) => record.role === 'empathy-says');
  if (!frame) throw new Error('there is such a frame');
  const grip = at({ x: frame.rect.x + 30, y: (frame.name.lines[0]?.baseline ?? 0) - 5 });
  await drag(page, grip, { x: grip.x + 60, y: grip.y + 40 });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  const inside = at(centre(frame.rect));
  // A note in the middle of a locked field: the field is board.
  await page.mouse.dblclick(inside.x, inside.y);
  await page.keyboard.type('“Beni tanımadınız”');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const written = await untilKept(userData, (kept) => kept.all('note').length === 1);
  expect(written.all('frame')).toEqual(start.all('frame'));

  const free = at({ x: frame.rect.x + frame.rect.width - 20, y: frame.rect.y + frame.rect.height - 20 });
  await page.mouse.click(free.x, free.y, { button: 'right' });
  await page.getByRole('menuitem', { name: t('arrange.unlock') }).click();
  await untilKept(userData, (kept) => kept.all('frame').filter(({ locked }) => !locked).length === 1);
  await page.getByRole('application').focus();
  await page.keyboard.press('Shift+ArrowRight');
  const moved = await untilKept(userData, (kept) => kept.find('frame', frame.id)?.x === frame.rect.x + 10);
  // What lies in it goes along.
  expect(moved.all('note')[0]?.x).toBe((written.all('note')[0]?.x ?? NaN) + 10);
});
