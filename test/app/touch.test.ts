import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Point } from '../../shared/geometry/rect.ts';
import { LANGUAGES } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import { untilKept } from '../support/board.ts';
import { fingersOn, type Fingers } from '../support/fingers.ts';
import { openNew } from '../support/gestures.ts';
import { picture, type Temas } from '../support/launch.ts';
import { runFromPalette } from '../support/palette.ts';

const t = translator('en');
const A: Point = { x: 420, y: 320 };
const B: Point = { x: 760, y: 460 };
const FREE: Point = { x: 600, y: 640 };

/** A board with a note under each of two places, nothing selected. */
async function twoNotes() {
  const temas = await openNew('blank');
  const fingers = await fingersOn(temas.page);
  for (const [at, text] of [
    [A, 'one'],
    [B, 'two'],
  ] as const) {
    await fingers.doubleTap(at);
    await temas.page.keyboard.type(text);
    await temas.page.keyboard.press('Escape');
    await temas.page.keyboard.press('Escape');
  }
  const document = await untilKept(temas.userData, (kept) => kept.all('note').length === 2 && kept.all('note').every(({ text }) => text !== ''));
  return { temas, page: temas.page, fingers, document };
}

const note = (document: Document, text: string) => document.all('note').find((one) => one.text === text);
const inspector = (page: Page) => page.getByRole('complementary', { name: t('ui.inspector') });

/** What is written in the note there, read by opening it with two taps. */
async function readAt(page: Page, fingers: Fingers, at: Point): Promise<string> {
  await fingers.doubleTap(at);
  const text = await page.locator('textarea.board-text').inputValue();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return text;
}

/** The note once it lies elsewhere by so much; one step of undo for the whole drag. */
const movedBy = (temas: Temas, before: Document, text: string, dx: number, dy: number) =>
  untilKept(
    temas.userData,
    (kept) =>
      Math.abs((note(kept, text)?.x ?? 0) - (note(before, text)?.x ?? 0) - dx) < 1 &&
      Math.abs((note(kept, text)?.y ?? 0) - (note(before, text)?.y ?? 0) - dy) < 1,
  );

it('makes, writes, selects and drags notes with one finger', async () => {
  const { temas, page, fingers, document } = await twoNotes();
  await fingers.tap(A);
  await inspector(page).waitFor();
  await fingers.tap(FREE);
  await inspector(page).waitFor({ state: 'hidden' });
  await fingers.drag(A, { x: A.x + 90, y: A.y + 60 });
  await movedBy(temas, document, 'one', 90, 60);
  await page.keyboard.press('Control+z');
  await movedBy(temas, document, 'one', 0, 0);
});

it('moves the view with one finger on the empty board, and with two keeps under each what was there', async () => {
  const { page, fingers } = await twoNotes();
  await fingers.drag(FREE, { x: FREE.x + 40, y: FREE.y - 30 });
  const [a, b] = [A, B].map(({ x, y }) => ({ x: x + 40, y: y - 30 })) as [Point, Point];
  expect(await readAt(page, fingers, a)).toBe('one');
  const to: [Point, Point] = [
    { x: a.x - 170, y: a.y - 70 },
    { x: b.x + 170, y: b.y + 70 },
  ];
  await fingers.down(a);
  await fingers.down(a, b);
  await fingers.move({ x: a.x - 60, y: a.y - 30 }, { x: b.x + 60, y: b.y + 30 });
  await fingers.move(...to);
  await fingers.up();
  await expect.poll(() => page.locator('.zoom-value').textContent()).toBe('200%');
  expect(await readAt(page, fingers, to[0])).toBe('one');
  expect(await readAt(page, fingers, to[1])).toBe('two');
});

it('takes back what one finger began when a second comes', async () => {
  const { temas, page, fingers, document } = await twoNotes();
  await fingers.down(A);
  await fingers.move({ x: A.x + 50, y: A.y + 50 });
  await fingers.down({ x: A.x + 50, y: A.y + 50 }, FREE);
  await fingers.move({ x: A.x + 90, y: A.y + 50 }, { x: FREE.x + 40, y: FREE.y });
  await fingers.up();
  expect(await inspector(page).count()).toBe(0);
  // What comes later is kept later: by then the note would have moved.
  await fingers.doubleTap({ x: 1000, y: 200 });
  await page.keyboard.type('three');
  const after = await untilKept(temas.userData, (kept) => note(kept, 'three') !== undefined);
  expect(note(after, 'one')).toEqual(note(document, 'one'));
});

it('opens the menu of a finger that stays when it is lifted, on a note and on the empty board', async () => {
  const { page, fingers } = await twoNotes();
  const menu = page.getByRole('menu');
  await fingers.down(A);
  await page.getByText(t('touch.heldThing')).waitFor();
  expect(await menu.count()).toBe(0);
  await fingers.up();
  await menu.getByRole('menuitem', { name: t('action.edit.duplicate') }).waitFor();
  expect(await inspector(page).isVisible()).toBe(true);
  const box = await menu.boundingBox();
  expect(Math.abs((box?.x ?? 0) - A.x)).toBeLessThan(12);
  // Left of the menu, which may cover any other place.
  await fingers.tap({ x: A.x - 60, y: 600 });
  await menu.waitFor({ state: 'detached' });
  await fingers.down(FREE);
  await page.getByText(t('touch.held')).waitFor();
  expect(await menu.count()).toBe(0);
  await fingers.up();
  await menu.getByRole('menuitem', { name: t('action.edit.selectAll') }).waitFor();
});

it('draws a marquee with a finger that is held on the empty board and moved on', async () => {
  const { temas, page, fingers } = await twoNotes();
  await fingers.down({ x: 950, y: 640 });
  await page.getByText(t('touch.held')).waitFor();
  await fingers.move({ x: 700, y: 500 });
  await fingers.move({ x: 260, y: 180 });
  await fingers.up();
  await inspector(page).waitFor();
  await page.keyboard.press('Delete');
  await untilKept(temas.userData, (kept) => kept.all('note').length === 0);
});

it('lets the hand that holds a pen lie on the board', async () => {
  const { temas, page, fingers, document } = await twoNotes();
  // The hand comes down first, moves what is under it, and then the pen shows what it is.
  await fingers.atOnce(async () => {
    await fingers.down(A);
    await fingers.move({ x: A.x + 40, y: A.y });
    await fingers.pen('mousePressed', FREE, 0.6);
    await fingers.move({ x: A.x + 90, y: A.y });
    await fingers.up();
    await fingers.drag(B, { x: B.x + 80, y: B.y });
    await fingers.pen('mouseReleased', FREE);
    await fingers.drag(B, { x: B.x + 80, y: B.y });
    await fingers.tap(A);
  });
  expect(await inspector(page).count()).toBe(0);
  await page.keyboard.press('n');
  await page.keyboard.type('three');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const after = await untilKept(temas.userData, (kept) => note(kept, 'three') !== undefined);
  expect([note(after, 'one'), note(after, 'two')]).toEqual([note(document, 'one'), note(document, 'two')]);
  // Half a second later fingers are fingers again.
  await expect.poll(async () => (await fingers.tap(A), await inspector(page).count()), { timeout: 5_000, interval: 200 }).toBe(1);
});

it('drags with a pen as with a mouse, and a pen that hovers moves nothing', async () => {
  const { temas, page, fingers, document } = await twoNotes();
  await fingers.pen('mouseMoved', A);
  await fingers.pen('mouseMoved', { x: A.x + 200, y: A.y });
  await fingers.pen('mousePressed', A, 0.4);
  for (const dx of [20, 40, 70]) await fingers.pen('mouseMoved', { x: A.x + dx, y: A.y }, 0.7);
  await fingers.pen('mouseReleased', { x: A.x + 70, y: A.y });
  await movedBy(temas, document, 'one', 70, 0);
  expect(await inspector(page).isVisible()).toBe(true);
});

/** Everything to be pressed that is smaller than a fingertip. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, select, summary, [role="button"], [role^="menuitem"], [role="option"], [role="tab"], [role="radio"]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ element, rect: element.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 0 && (rect.width < 39.5 || rect.height < 39.5))
      .map(({ element, rect }) => `${element.ariaLabel ?? element.textContent} ${rect.width} × ${rect.height}`),
  );

it.each(LANGUAGES)('has nothing smaller than 40 px to press once a finger was used, in %s, until the mouse is used again', async (lang) => {
  const temas = await openNew('journey', { lang });
  const { page } = temas;
  const say = translator(lang);
  const fingers = await fingersOn(page);
  const root = page.locator('html');
  const before = await page.locator('.zoom-control button').first().boundingBox();
  expect(before?.height).toBeLessThan(40);
  await fingers.tap({ x: 700, y: 700 });
  await expect.poll(() => root.getAttribute('data-touch')).toBe('on');
  expect(await tooSmall(page)).toEqual([]);
  await page.keyboard.press('Control+a');
  await page.getByRole('complementary', { name: say('ui.inspector') }).waitFor();
  expect(await tooSmall(page)).toEqual([]);
  await picture(page, `touch-inspector-${lang}`);
  await page.keyboard.press('Escape');
  await fingers.down({ x: 700, y: 720 });
  await page.getByText(say('touch.held')).waitFor();
  await fingers.up();
  await page.getByRole('menu').waitFor();
  expect(await tooSmall(page)).toEqual([]);
  await picture(page, `touch-menu-${lang}`);
  await page.keyboard.press('Escape');
  for (const key of ['Control+k', 'Control+e', 'Control+Shift+l']) {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    expect(await tooSmall(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.keyboard.press('Control+Shift+t');
  await page.getByRole('grid').waitFor();
  expect(await tooSmall(page)).toEqual([]);
  await picture(page, `touch-table-${lang}`);
  await page.mouse.move(500, 300);
  await page.mouse.move(560, 340, { steps: 4 });
  await expect.poll(() => root.getAttribute('data-touch')).toBe(null);
});

it('keeps touch mode on or off as it was chosen, whatever is used', async () => {
  const { page } = await openNew('blank');
  const root = page.locator('html');
  const choose = async (words: string) => {
    await runFromPalette(page, words);
  };
  await choose(t('action.touch.on'));
  await expect.poll(() => root.getAttribute('data-touch')).toBe('on');
  await page.mouse.click(500, 500);
  await page.mouse.move(560, 340, { steps: 4 });
  await choose(t('action.touch.off'));
  await expect.poll(() => root.getAttribute('data-touch')).toBe(null);
});

it('turns the page of a presentation by a finger drawn across the board, and leaves the view fixed', async () => {
  const { page } = await openNew('journey');
  const fingers = await fingersOn(page);
  await page.keyboard.press('F5');
  const where = page.getByRole('status');
  await where.filter({ hasText: t('present.keys') }).waitFor();
  await fingers.drag({ x: 700, y: 740 }, { x: 500, y: 740 });
  await where.filter({ hasText: '2 / ' }).waitFor();
  await fingers.drag({ x: 700, y: 740 }, { x: 680, y: 600 });
  expect(await where.filter({ hasText: '2 / ' }).count()).toBe(1);
  await fingers.drag({ x: 500, y: 740 }, { x: 720, y: 740 });
  await where.filter({ hasText: t('present.keys') }).waitFor();
  await page.getByRole('button', { name: t('touch.endPresenting') }).waitFor();
  const end = await page.getByRole('button', { name: t('touch.endPresenting') }).boundingBox();
  await fingers.tap({ x: (end?.x ?? 0) + 20, y: (end?.y ?? 0) + 20 });
  await page.getByRole('group', { name: t('ui.tools') }).waitFor();
});
