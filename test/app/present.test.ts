import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { laneNamesWidth, stopCamera, stopRect, WHOLE } from '../../renderer/present/stops.ts';
import { toScreen } from '../../shared/geometry/camera.ts';
import { centre, contains, rectBetween, type Point } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import { picture, type Temas } from '../support/launch.ts';

const t = translator('tr');

const isFullScreen = (temas: Temas): Promise<boolean> =>
  temas.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen() ?? false);
const sizeOf = (page: Page) => page.evaluate(() => ({ width: innerWidth, height: innerHeight }));

/** Presses F5 and waits until the board fills the screen. */
async function present(temas: Temas): Promise<void> {
  await temas.page.keyboard.press('F5');
  await expect.poll(() => isFullScreen(temas)).toBe(true);
  const screen = await temas.app.evaluate(({ screen: screens }) => screens.getPrimaryDisplay().size);
  await expect.poll(() => sizeOf(temas.page)).toEqual(screen);
  await expect.poll(async () => (await temas.page.getByRole('application').boundingBox())?.width).toBe(screen.width);
}

/** Where things of the first map are in the window while that stop is shown. */
async function shownAt(page: Page, layout: BoardLayout, stop: number) {
  const view = await sizeOf(page);
  const rect = stopRect(layout, layout.maps[0]?.id ?? null, stop);
  if (!rect) throw new Error('there is a map to present');
  const camera = stopCamera(rect, view, stop);
  const at = (point: Point): Point => toScreen(camera, point);
  return { at, view, shown: rectBetween(at(rect), at({ x: rect.x + rect.width, y: rect.y + rect.height })) };
}

it('shows nothing but the map, walks it stage by stage, is edited on the way and gives the window back as it was', async () => {
  const temas = await openNew('journey', { lang: 'tr' });
  const { page } = temas;
  const start = await untilKept(temas.userData, (kept) => kept.all('step').length === 5);
  const { layout, at } = await fitBoard(page, start, 'tr');
  const [map] = layout.maps;
  if (!map) throw new Error('there is a map');
  // A view nobody would compute: it has to be the same afterwards.
  await page.mouse.move(400, 300);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await page.mouse.wheel(37, 11);
  const percent = page.getByRole('group', { name: t('ui.zoom') }).getByText('%');
  const fitted = (at({ x: 1_000, y: 0 }).x - at({ x: 0, y: 0 }).x) / 1_000;
  await expect.poll(() => percent.innerText()).toBe(`%${Math.round(fitted * 120)}`);
  const before = { size: await sizeOf(page), zoom: await percent.innerText() };
  await page.keyboard.press('Escape');
  // Where no panel lies over the board.
  const middle = () => page.screenshot({ clip: { x: 200, y: 150, width: 800, height: 500 } });
  const still = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.mouse.move(700, 60);
  // Until the scale has rested and everything is painted exactly.
  for (let frames = 0; frames < 12; frames++) await still();
  const pictureBefore = await middle();

  await present(temas);
  for (const name of ['ui.tools', 'ui.zoom'] as const) expect(await page.getByRole('group', { name: t(name) }).count()).toBe(0);
  expect(await page.getByRole('banner').count()).toBe(0);
  expect(await page.getByRole('button').count()).toBe(0);
  const whole = await shownAt(page, layout, WHOLE);
  expect(contains({ x: 0, y: 0, ...whole.view }, whole.shown)).toBe(true);
  await picture(page, 'present-whole');

  const indicator = (stop: number) => page.getByText(t('present.stop', { number: stop + 2, count: map.stages.length + 1 }), { exact: true });
  await page.keyboard.press('PageDown');
  await indicator(0).waitFor();
  await page.keyboard.press('ArrowRight');
  await indicator(1).waitFor();
  // A clicker pressed once too often stays at the last stage.
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  await indicator(0).waitFor();
  await page.keyboard.press('Home');
  await page.getByText(t('present.keys')).waitFor();
  await page.keyboard.press('End');
  await indicator(1).waitFor();

  // A card is written into the stage on show, and only the stage's own columns are in the light.
  const last = await shownAt(page, layout, 1);
  expect(last.shown.x).toBeGreaterThanOrEqual(laneNamesWidth(last.view.width));
  const cell = map.cells.find(({ stepId, laneId }) => stepId === map.steps[3]?.id && laneId === map.lanes[0]?.id);
  if (!cell) throw new Error('the map has a fourth step');
  const spot = last.at(centre(cell.rect));
  await page.mouse.click(spot.x, spot.y);
  await page.keyboard.type('Beni tanıdı → sevindim');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  const written = await untilKept(temas.userData, (kept) => kept.all('touchpoint')[0]?.title === 'Beni tanıdı → sevindim');
  expect(written.all('touchpoint')[0]).toMatchObject({ stepId: cell.stepId, laneId: cell.laneId });
  await picture(page, 'present-stage');
  await page.keyboard.press('Control+z');
  await untilKept(temas.userData, (kept) => kept.all('touchpoint').length === 0);

  // Card, cell, then the presentation.
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape');
      return isFullScreen(temas);
    })
    .toBe(false);
  await expect.poll(() => sizeOf(page)).toEqual(before.size);
  await expect.poll(() => percent.innerText()).toBe(before.zoom);
  await page.mouse.move(700, 60);
  await still();
  await expect.poll(async () => (await middle()).equals(pictureBefore)).toBe(true);
  await page.getByRole('button', { name: t('present.button') }).waitFor();
});

it('presents a board without a map as a whole', async () => {
  const temas = await openNew('blank', { lang: 'tr' });
  const { page } = temas;
  await page.mouse.move(300, 300);
  await page.keyboard.press('n');
  await page.keyboard.type('tek not');
  await page.keyboard.press('Escape');
  const document = await untilKept(temas.userData, (kept) => kept.all('note')[0]?.text === 'tek not');
  await page.keyboard.press('Escape');
  await present(temas);
  await page.keyboard.press('PageDown');
  const { layout } = await fitBoard(page, document, 'tr');
  const { at } = await shownAt(page, layout, WHOLE);
  const spot = at(centre(layout.notes[0]?.rect ?? { x: 0, y: 0, width: 0, height: 0 }));
  await page.mouse.dblclick(spot.x, spot.y);
  await page.keyboard.type('!');
  await untilKept(temas.userData, (kept) => kept.all('note')[0]?.text === 'tek not!');
  await picture(page, 'present-note');
});
