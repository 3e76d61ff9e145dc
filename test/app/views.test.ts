import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { toScreen, visibleRect, type Size } from '../../shared/geometry/camera.ts';
import { overviewCamera } from '../../shared/geometry/overview.ts';
import { boundsOf, centre, type Point, type Rect } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Note } from '../../shared/model/kinds.ts';
import { themes } from '../../shared/scene/themes.ts';
import { untilKept } from '../support/board.ts';
import { drag, openNew, typeNote } from '../support/gestures.ts';
import { launchTemas, picture, type Temas } from '../support/launch.ts';

const t = translator('tr');
/** What one CSS px of the minimap is worth on such a board is less than this, board units. */
const NEAR = 60;
/** Below the middle of the board, CSS px, where a note is put to learn what the window shows. */
const BELOW = 220;

const board = (page: Page) => page.getByRole('application');
const minimap = (page: Page) => page.getByRole('img', { name: t('minimap.label') });
const zoom = (page: Page) => page.getByRole('button', { name: /^Yakınlaştırma: / });

async function placeOf(page: Page): Promise<Rect> {
  const place = await board(page).boundingBox();
  if (!place) throw new Error('no board is shown');
  return place;
}

async function writeAt({ page, userData }: Temas, at: Point, text: string): Promise<Note> {
  await page.mouse.move(at.x, at.y);
  await typeNote(page, text);
  const kept = await untilKept(userData, (document) => document.all('note').some((note) => note.text === text));
  const note = kept.all('note').find((one) => one.text === text);
  if (!note) throw new Error('it was just there');
  return note;
}

/** The board point in the middle of the window at 100 %, found out by putting a note below it. */
async function middleSeen(temas: Temas, text: string): Promise<Point> {
  const place = await placeOf(temas.page);
  const middle = centre(place);
  const { x, y } = centre(await writeAt(temas, { x: middle.x, y: middle.y + BELOW }, text));
  return { x, y: y - BELOW };
}

/** Two notes, six windows apart, at 100 %; the window shows the second. */
async function farApart(): Promise<{ readonly temas: Temas; readonly first: Note; readonly second: Note; readonly seen: Rect }> {
  const temas = await openNew('blank', { lang: 'tr' });
  const { page } = temas;
  const place = await placeOf(page);
  const middle = centre(place);
  const first = await writeAt(temas, middle, 'burada');
  for (let turn = 0; turn < 20; turn++) await page.mouse.wheel(400, 0);
  const second = await writeAt(temas, middle, 'uzakta');
  const { x, y } = centre(second);
  return { temas, first, second, seen: { x: x - place.width / 2, y: y - place.height / 2, width: place.width, height: place.height } };
}

/** Where a board point lies on the minimap, CSS px of the window. */
async function onMinimap(page: Page, notes: readonly Rect[], seen: Rect, point: Point): Promise<Point> {
  const box = await minimap(page).boundingBox();
  const bounds = boundsOf(notes);
  if (!box || !bounds) throw new Error('no minimap is shown');
  const at = toScreen(overviewCamera(bounds, seen, box satisfies Size, 6), point);
  return { x: box.x + at.x, y: box.y + at.y };
}

/** What the minimap shows at a point of the window, as #rrggbb. */
async function colorAt(page: Page, { x, y }: Point): Promise<string> {
  return minimap(page).evaluate(
    (element, at) => {
      const canvas = element as HTMLCanvasElement;
      const { left, top, width } = canvas.getBoundingClientRect();
      const ratio = canvas.width / width;
      const pixel = canvas.getContext('2d')?.getImageData(Math.round((at.x - left) * ratio), Math.round((at.y - top) * ratio), 1, 1).data ?? [];
      return `#${[...pixel]
        .slice(0, 3)
        .map((part) => part.toString(16).padStart(2, '0'))
        .join('')}`;
    },
    { x, y },
  );
}

const expectNear = (a: Point, b: Point): void => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(NEAR);
const around = ({ x, y }: Point, { width, height }: Size): Rect => visibleRect({ x: x - width / 2, y: y - height / 2, zoom: 1 }, { width, height });

it('finds a far note in the minimap by a press, comes back by dragging, and walks there by arrow keys', async () => {
  const { temas, first, second, seen } = await farApart();
  const { page } = temas;
  await page.keyboard.press('m');
  await minimap(page).waitFor();
  const press = await onMinimap(page, [first, second], seen, centre(first));
  await expect.poll(() => colorAt(page, press)).toBe(themes.light.board.notes.yellow.fill);
  await page.mouse.click(press.x, press.y);
  const found = await middleSeen(temas, 'bulundu');
  expectNear(found, centre(first));

  const there = around(found, seen);
  // How far it is dragged counts, not where from: the third note may have moved the picture a little by now.
  const [from, to] = [await onMinimap(page, [first, second], there, found), await onMinimap(page, [first, second], there, centre(second))];
  await drag(page, from, to);
  expectNear(await middleSeen(temas, 'geri'), centre(second));

  await minimap(page).focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Escape');
  const walked = await middleSeen(temas, 'yürüdüm');
  expectNear(walked, { x: centre(second).x - 4 * 0.75 * seen.width, y: centre(second).y });
  await picture(page, 'minimap-tr');
});

it('goes back and forward through views by keys and by the buttons of the mouse', async () => {
  const { temas, second } = await farApart();
  const { page } = temas;
  const percent = () => zoom(page).innerText();
  await expect.poll(percent).toBe('%100');
  await page.keyboard.press('Shift+Digit1');
  await expect.poll(percent).not.toBe('%100');
  await page.keyboard.press('Alt+PageUp');
  await expect.poll(percent).toBe('%100');
  expectNear(await middleSeen(temas, 'aynı yer'), centre(second));
  await page.keyboard.press('Alt+PageDown');
  await expect.poll(percent).not.toBe('%100');

  const hand = await page.context().newCDPSession(page);
  const press = async (button: 'back' | 'forward') => {
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await hand.send('Input.dispatchMouseEvent', { type, button, x: 600, y: 300, clickCount: 1 });
  };
  await press('back');
  await expect.poll(percent).toBe('%100');
  await press('forward');
  await expect.poll(percent).not.toBe('%100');
});

it('offers sizes at the percentage, by mouse and by keyboard', async () => {
  const { page } = await openNew('demo', { lang: 'tr' });
  await zoom(page).click();
  await page.getByRole('menuitem', { name: t('action.view.zoom200') }).click();
  await expect.poll(() => zoom(page).innerText()).toBe('%200');
  await zoom(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: t('action.view.zoom50') }).waitFor();
  await picture(page, 'zoom-menu-tr');
  await page.keyboard.type('%50');
  await page.keyboard.press('Enter');
  await expect.poll(() => zoom(page).innerText()).toBe('%50');
});

it('remembers the minimap and the colour of the canvas, and shows neither over an empty board nor while presenting', async () => {
  const { page, userData, quit } = await openNew('demo', { lang: 'tr' });
  const canvasColor = (of: Page) => of.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--canvas'));
  const light = await canvasColor(page);
  await page.keyboard.press('m');
  await minimap(page).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(t('action.canvas.dark'));
  await page.keyboard.press('Enter');
  await expect.poll(() => canvasColor(page)).not.toBe(light);
  await picture(page, 'dark-canvas-tr');
  await page.keyboard.press('F5');
  await expect.poll(() => minimap(page).count()).toBe(0);
  await quit();

  const again = await launchTemas({ userData, lang: 'tr' });
  await again.page
    .getByRole('button')
    .filter({ has: again.page.getByText(t('start.blank'), { exact: true }) })
    .click();
  await board(again.page).waitFor();
  expect(await canvasColor(again.page)).not.toBe(light);
  expect(await minimap(again.page).count()).toBe(0);
  const middle = centre(await placeOf(again.page));
  await again.page.mouse.move(middle.x, middle.y);
  await typeNote(again.page, 'dolu');
  await minimap(again.page).waitFor();
});

const list = (page: Page) => page.getByRole('dialog', { name: t('views.title') });
const names = (page: Page) => list(page).locator('.view-name').allInnerTexts();
const nameField = (page: Page) => list(page).getByRole('textbox', { name: t('views.name') });
const go = (page: Page, name: string) => list(page).getByRole('button', { name: t('views.go', { name }), exact: true });

async function saveAs(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Alt+Shift+V');
  await nameField(page).waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await go(page, name).waitFor();
}

it('saves views by keyboard alone: named, put in order, gone to, renamed and deleted, each one step of undo', async () => {
  const { page, userData } = await openNew('demo', { lang: 'tr' });
  const percent = () => zoom(page).innerText();
  await page.keyboard.press('Shift+Digit0');
  await saveAs(page, 'Yakından');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Digit1');
  const far = await percent();
  await saveAs(page, 'İki harita');
  await saveAs(page, 'Üçüncü');
  expect(await names(page)).toEqual(['Yakından', 'İki harita', 'Üçüncü']);
  await untilKept(userData, (kept) => kept.all('view').length === 3);

  // The row that was named has the keyboard.
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => names(page)).toEqual(['Yakından', 'Üçüncü', 'İki harita']);
  await page.keyboard.press('F2');
  await page.keyboard.type('Ikinci');
  await page.keyboard.press('Escape');
  await expect.poll(() => names(page)).toEqual(['Yakından', 'Üçüncü', 'İki harita']);
  await page.keyboard.press('Delete');
  await expect.poll(() => names(page)).toEqual(['Yakından', 'İki harita']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).toEqual(['Yakından', 'Üçüncü', 'İki harita']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).toEqual(['Yakından', 'İki harita', 'Üçüncü']);
  await picture(page, 'saved-views-tr');

  await go(page, 'Yakından').focus();
  await page.keyboard.press('Enter');
  await expect.poll(percent).toBe('%100');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(percent).toBe(far);
  await page.keyboard.press('Escape');
  await expect.poll(() => list(page).count()).toBe(0);

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('yakından');
  await page.keyboard.press('Enter');
  await expect.poll(percent).toBe('%100');
});

it('puts views in order by hand, lets one show something else, and finds them again in the file', async () => {
  const { page, userData, quit } = await openNew('demo', { lang: 'en' });
  const english = translator('en');
  const panel = page.getByRole('dialog', { name: english('views.title') });
  const rows = () => panel.locator('.view-name').allInnerTexts();
  for (const name of ['A', 'B', 'C']) {
    await page.keyboard.press('Alt+Shift+V');
    await panel.getByRole('textbox').fill(name);
    await page.keyboard.press('Enter');
  }
  await expect.poll(rows).toEqual(['A', 'B', 'C']);
  const grip = async (at: number) => {
    const box = await panel.locator('.entry-grip').nth(at).boundingBox();
    if (!box) throw new Error('the row has a grip');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, top: box.y - 8 };
  };
  const [from, to] = [await grip(2), await grip(0)];
  await drag(page, from, { x: to.x, y: to.top });
  await expect.poll(rows).toEqual(['C', 'A', 'B']);

  const before = await untilKept(userData, (kept) => kept.all('view').length === 3);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Digit1');
  await page.getByRole('button', { name: english('action.views.open') }).click();
  await panel.locator('.view-row').first().hover();
  await panel.getByRole('button', { name: english('views.frame', { name: 'C' }) }).click();
  const was = before.all('view').find(({ name }) => name === 'C');
  await untilKept(userData, (kept) => kept.all('view').some(({ id, width }) => id === was?.id && width !== was.width));
  await picture(page, 'saved-views-en');
  await quit();

  const again = await launchTemas({ userData, lang: 'en' });
  await again.page.getByRole('button', { name: new RegExp(`^${english('start.recover')}: `) }).click();
  await board(again.page).waitFor();
  await again.page.keyboard.press('Alt+V');
  await expect.poll(() => again.page.locator('.view-name').allInnerTexts()).toEqual(['C', 'A', 'B']);
});
