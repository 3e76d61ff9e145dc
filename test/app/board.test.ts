import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { centre, type Point } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { drag, oneStep, openNew, typeNote } from '../support/gestures.ts';
import { picture } from '../support/launch.ts';
import { cornersOf, inspector, noteNamed, withNotes } from './notes-on-screen.ts';

const t = translator('en');

const zoom = (page: Page) => page.getByRole('group', { name: t('ui.zoom') });

/** Until clicking at each of these places takes a note, or none, as is said. */
async function seesNotes(page: Page, places: readonly (readonly [Point, boolean])[]): Promise<void> {
  const take = async ({ x, y }: Point): Promise<boolean> => {
    await page.keyboard.press('Escape');
    await page.mouse.click(x, y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    return inspector(page)
      .getByRole('heading', { name: t('kind.note') })
      .isVisible();
  };
  const found = async () => {
    const seen: boolean[] = [];
    for (const [place] of places) seen.push(await take(place));
    return seen;
  };
  await expect.poll(found).toEqual(places.map(([, there]) => there));
}

it('moves the view by space and hand, wheel and middle button, and zooms to the pointer', async () => {
  const { page, look: where } = await withNotes('left', 'right');
  const [left, right] = [where('left'), where('right')];
  let shift = { x: 0, y: 0 };
  const moved = (point: Point) => ({ x: point.x + shift.x, y: point.y + shift.y });
  const seesTheBoardMoved = async () => {
    const { x, y } = moved(left);
    await seesNotes(page, [
      [{ x, y }, true],
      [{ x: x + 100, y: y + 130 }, false],
      [{ x: x - 20, y: y - 130 }, false],
    ]);
  };

  await page.keyboard.down('Space');
  await drag(page, left, { x: left.x + 60, y: left.y + 150 });
  await page.keyboard.up('Space');
  shift = { x: 60, y: 150 };
  await seesTheBoardMoved();

  await page.mouse.wheel(40, 120);
  shift = { x: 20, y: 30 };
  await seesTheBoardMoved();
  await page.keyboard.down('Shift');
  await page.mouse.wheel(0, -30);
  await page.keyboard.up('Shift');
  shift = { x: 50, y: 30 };
  await seesTheBoardMoved();

  await drag(page, { x: 700, y: 650 }, { x: 640, y: 600 }, 'middle');
  shift = { x: -10, y: -20 };
  await seesTheBoardMoved();

  const before = Number.parseInt(await zoom(page).getByText('%').innerText(), 10);
  await page.mouse.move(moved(left).x, moved(left).y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 120);
  await page.mouse.wheel(0, 120);
  await page.keyboard.up('Control');
  await expect.poll(async () => Math.abs(Number.parseInt(await zoom(page).getByText('%').innerText(), 10) - before / 1.44)).toBeLessThanOrEqual(1);
  const { x, y } = moved(left);
  const apart = right.x - left.x;
  await seesNotes(page, [
    [{ x, y }, true],
    [{ x: x + apart / 1.44, y }, true],
    [{ x: x + apart, y }, false],
  ]);

  await page.keyboard.press('Shift+Digit1');
  await seesNotes(page, [
    [right, true],
    [left, true],
  ]);
  await page.keyboard.press('Shift+Digit2');
  await zoom(page).getByText('200%').waitFor();
  const board = await page.getByRole('application').boundingBox();
  if (!board) throw new Error('there is a board');
  await seesNotes(page, [
    [{ ...centre(board), y: 80 }, false],
    [centre(board), true],
  ]);
  await page.keyboard.press('Shift+Digit0');
  await zoom(page).getByText('100%').waitFor();
  await seesNotes(page, [[centre(board), true]]);
});

it('makes notes by N, by double-click and off the toolbar, each under the pointer and ready to be written', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  const board = await page.getByRole('application').boundingBox();
  if (!board) throw new Error('there is a board');
  // An empty board begins with its origin in the middle, at 100 %.
  const cornerAt = ({ x, y }: Point) => [Math.round(x - board.x - board.width / 2 - 90), Math.round(y - board.y - board.height / 2 - 90)];
  const [byKey, byClicks, byDrag] = [
    { x: 300, y: 300 },
    { x: 620, y: 420 },
    { x: 900, y: 560 },
  ];
  await page.getByText(t('hint.type')).waitFor();

  await page.mouse.move(byKey.x, byKey.y);
  await page.keyboard.press('n');
  await page.keyboard.type('by key');
  expect(await page.getByText(t('hint.type')).isVisible()).toBe(false);
  await page.mouse.dblclick(byClicks.x, byClicks.y);
  await page.keyboard.type('by clicks');
  await page.keyboard.press('Escape');

  const tool = await page.getByRole('button', { name: t('action.tool.note') }).boundingBox();
  if (!tool) throw new Error('there is a note tool');
  await drag(page, centre(tool), byDrag);
  await page.keyboard.type('by drag');
  await page.keyboard.press('Tab');
  await page.keyboard.type('by Tab');
  await page.keyboard.press('Escape');
  const document = await untilKept(temas.userData, (kept) => kept.all('note').some((note) => note.text === 'by Tab'));
  const [x = 0, y = 0] = cornerAt(byDrag);
  expect(cornersOf(document)).toEqual({ 'by key': cornerAt(byKey), 'by clicks': cornerAt(byClicks), 'by drag': [x, y], 'by Tab': [x + 200, y] });

  // A drag off the toolbar that ends where it began, or by Escape, makes nothing.
  await drag(page, centre(tool), { x: centre(tool).x + 3, y: centre(tool).y });
  await page.keyboard.press('Escape');
  await page.mouse.move(centre(tool).x, centre(tool).y);
  await page.mouse.down();
  await page.mouse.move(500, 200, { steps: 3 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.mouse.move(1000, 200);
  await typeNote(page, 'last');
  const last = await untilKept(temas.userData, (kept) => kept.all('note').some((note) => note.text === 'last'));
  expect(last.all('note')).toHaveLength(5);
});

it('fits the text to its note: first smaller, then the note grows', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.mouse.move(600, 300);
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: t('board.edit', { what: t('kind.note') }) });
  const shape = () =>
    field.evaluate((element) => ({
      fontPx: Number.parseFloat(getComputedStyle(element).fontSize),
      overflows: element.scrollHeight > element.clientHeight + 1,
      height: element.clientHeight,
    }));
  await page.keyboard.type('Short');
  expect(await shape()).toMatchObject({ fontPx: 20, overflows: false });
  await page.keyboard.insertText(' and then a good deal more than fits in large letters, so that they have to become smaller to stay on the sheet.');
  await expect.poll(async () => (await shape()).fontPx).toBeLessThan(20);
  expect((await shape()).overflows).toBe(false);
  await page.keyboard.insertText(' The room goes on talking and the person at the keyboard goes on typing.'.repeat(6));
  await expect.poll(async () => (await shape()).fontPx).toBe(14);
  const grown = await shape();
  expect(grown.overflows).toBe(false);
  expect(grown.height).toBeGreaterThan(180);
  await picture(page, 'board-long-note');
});

it('brings the note below to the front, for the eye and for the hand', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.mouse.move(500, 380);
  await typeNote(page, 'below');
  // A new note takes a place of its own: on another one it is laid by hand.
  await page.mouse.move(800, 420);
  await typeNote(page, 'above');
  const apart = await untilKept(temas.userData, (kept) => kept.all('note').some((note) => note.text === 'above'));
  await drag(page, { x: 800, y: 420 }, { x: 560, y: 420 });
  await page.keyboard.press('Escape');
  const start = await untilKept(temas.userData, (kept) => noteNamed(kept, 'above').x === noteNamed(apart, 'above').x - 240);
  const { at } = await fitBoard(page, start, 'en');
  const { x, y } = noteNamed(start, 'above');
  const overlap = at({ x: x + 20, y: y + 20 });
  const { x: freeX, y: freeY } = noteNamed(start, 'below');
  const free = at({ x: freeX + 10, y: freeY + 10 });
  await page.mouse.click(free.x, free.y);
  const front = (document: Document) => document.children('note', start.all('board')[0]?.id ?? '').at(-1)?.text;
  await oneStep(
    temas,
    start,
    () => page.keyboard.press(']'),
    (kept) => front(kept) === 'below',
  );
  await page.keyboard.press('Escape');
  await page.mouse.dblclick(overlap.x, overlap.y);
  await expect(page.getByRole('textbox', { name: t('board.edit', { what: t('kind.note') }) }).inputValue()).resolves.toBe('below');
});
