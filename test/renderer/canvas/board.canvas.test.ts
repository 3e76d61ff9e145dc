import { beforeAll, beforeEach, expect, it } from 'vitest';
import { themes } from '../../../shared/scene/themes.ts';
import { openCanvasPage, type CanvasPage } from '../../support/canvas-page.ts';

const YELLOW = themes.light.board.notes.yellow.fill;

let canvas: CanvasPage<typeof import('./board.page.ts')>;

beforeAll(async () => {
  canvas = await openCanvasPage<typeof import('./board.page.ts')>(new URL('board.page.ts', import.meta.url));
});
beforeEach(() => canvas.call('open'));

it('paints a note where it lies, at any zoom, and nothing where none is', async () => {
  await canvas.call('putNote', 'a', 300, 300, '');
  await canvas.call('painted');
  expect(await canvas.call('colorAt', 300, 300)).toBe(YELLOW);
  expect(await canvas.call('colorAt', 600, 300)).not.toBe(YELLOW);
  await canvas.call('lookFrom', { x: 250, y: 250, zoom: 0.1 });
  // While the scale changes the canvas is stretched; it is painted exactly once the scale rests.
  await expect.poll(() => canvas.call('colorAt', 5, 5)).toBe(YELLOW);
});

it('breaks the lines of the field where the drawn text breaks, at any zoom', async () => {
  const texts = [
    'Müşteri hattı aradı ama kimse onu tanımadı, çünkü numarası kayıtlı değildi',
    'Afyonkarahisarlılaştıramadıklarımızdanmışsınızcasına bir kelime',
    'bir\n\niki  üç   dört\nbeş altı yedi sekiz dokuz on on bir on iki on üç',
    'e-posta / sosyal medya / SMS 🙂 3x4 -> 12 fi ffi',
    'a'.repeat(120),
  ];
  for (const [index, text] of texts.entries()) {
    await canvas.call('putNote', `n${index}`, 200 * index, 300, text);
    for (const zoom of [0.75, 1, 2.3]) {
      await canvas.call('lookFrom', { x: 0, y: 0, zoom });
      const { inField, drawn } = await canvas.call('linesOf', `n${index}`);
      expect(`${index} at ${zoom}: ${inField}`).toBe(`${index} at ${zoom}: ${drawn}`);
    }
  }
});

it('makes a note under the pointer with N and writes what is typed, Turkish too', async () => {
  const { page } = canvas;
  await page.mouse.move(400, 300);
  await page.keyboard.press('n');
  await page.keyboard.type('İlk ığdır');
  await page.keyboard.press('Escape');
  expect(await canvas.call('state')).toMatchObject({ notes: [{ x: 310, y: 210, text: 'İlk ığdır' }], typing: false });
});

it('lifts a note while it is dragged; Escape lets it lie where it was', async () => {
  const { page } = canvas;
  await canvas.call('putNote', 'a', 200, 200, '');
  await page.mouse.move(200, 200);
  await page.mouse.down();
  await page.mouse.move(500, 400, { steps: 3 });
  await canvas.call('painted');
  expect(await canvas.call('colorAt', 500, 400)).toBe(YELLOW);
  expect(await canvas.call('colorAt', 200, 200)).not.toBe(YELLOW);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await canvas.call('painted');
  expect(await canvas.call('colorAt', 200, 200)).toBe(YELLOW);
  expect((await canvas.call('state')).notes).toEqual([{ x: 110, y: 110, text: '' }]);
});

it('follows the caret with the view instead of scrolling the page', async () => {
  const { page } = canvas;
  const { height } = await page.evaluate(() => ({ height: innerHeight }));
  await page.mouse.move(400, height - 110);
  await page.keyboard.press('n');
  for (let line = 0; line < 14; line++) {
    await page.keyboard.type(`satır ${line}`);
    await page.keyboard.press('Shift+Enter');
  }
  await page.keyboard.type('son');
  const { scrolled, camera, notes } = await canvas.call('state');
  expect(scrolled).toBe(false);
  const caret = await page.locator('textarea').evaluate((field) => field.getBoundingClientRect().bottom);
  expect(caret).toBeLessThanOrEqual(height);
  expect([camera.y > 0, notes[0]?.text.endsWith('son')]).toEqual([true, true]);
  const before = camera.y;
  await page.keyboard.press('Control+Home');
  await expect.poll(async () => (await canvas.call('state')).camera.y).toBeLessThanOrEqual(before);
  expect((await canvas.call('state')).scrolled).toBe(false);
});

it.each([0.3, 0.45, 1, 4])('writes in place at a zoom of %d: the view stays as it is', async (zoom) => {
  const { page } = canvas;
  await canvas.call('putNote', 'a', 300, 300, 'küçük');
  const here = { x: 300 - 450 / zoom, y: 300 - 330 / zoom, zoom };
  await canvas.call('lookFrom', here);
  await page.mouse.dblclick(450, 330);
  await page.keyboard.type(' bir not');
  const whileWritten = (await canvas.call('state')).camera;
  await page.keyboard.press('Escape');
  expect([whileWritten, (await canvas.call('state')).camera]).toEqual([here, here]);
});

it('comes closer to write a text too small to be read and goes back afterwards, unless the view was moved', async () => {
  const { page } = canvas;
  await canvas.call('putNote', 'a', 300, 300, 'küçük');
  const far = { x: -300, y: -180, zoom: 0.25 };
  await canvas.call('lookFrom', far);
  await page.mouse.dblclick(150, 120);
  expect((await canvas.call('state')).zoom).toBe(1);
  await page.keyboard.type(' bir not');
  await page.keyboard.press('Escape');
  expect((await canvas.call('state')).camera).toEqual(far);
  await page.mouse.dblclick(150, 120);
  await page.mouse.wheel(0, 30);
  const { camera } = await canvas.call('state');
  await page.keyboard.press('Escape');
  expect((await canvas.call('state')).camera).toEqual(camera);
});

it('adds a stage at the "+" and keeps the keyboard in its name', async () => {
  const { page } = canvas;
  await canvas.call('putMap');
  await canvas.call('lookFrom', { x: 0, y: 0, zoom: 0.5 });
  const plus = await canvas.call('placeOf', 'add-stage');
  await page.mouse.move(plus.x - 60, plus.y);
  await page.mouse.move(plus.x, plus.y, { steps: 4 });
  await page.mouse.down();
  await page.mouse.up();
  await page.keyboard.type('Sonrası');
  await page.keyboard.press('Enter');
  expect((await canvas.call('state')).stages).toEqual([null, null, 'Sonrası']);
});

it('writes cards from the keyboard, the first letter included', async () => {
  const { page } = canvas;
  await canvas.call('putMap');
  await canvas.call('lookFrom', { x: 0, y: 0, zoom: 0.9 });
  const cell = await canvas.call('placeOf', 'cell');
  await page.mouse.click(cell.x, cell.y);
  await page.keyboard.type('Ne oldu?');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tanımadı');
  await page.keyboard.press('Escape');
  expect(await canvas.call('state')).toMatchObject({ cards: ['Ne oldu?', 'Tanımadı'], notes: [] });
});

it('says what the keys do as soon as an arrow is begun by keyboard', async () => {
  const { page } = canvas;
  await canvas.call('putMap');
  const cell = await canvas.call('placeOf', 'cell');
  await page.mouse.click(cell.x, cell.y);
  await page.keyboard.type('call');
  await page.keyboard.press('Escape');
  await canvas.call('painted');
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const hint = [width / 2, height - 95] as const;
  expect(await canvas.call('colorAt', ...hint)).not.toBe(themes.light.ui.text);
  await page.keyboard.press('Control+j');
  await canvas.call('painted');
  expect(await canvas.call('colorAt', ...hint)).toBe(themes.light.ui.text);
});

it('copies and pastes through the system, beside the original', async () => {
  const { page } = canvas;
  await canvas.call('putNote', 'a', 300, 300, 'iki kere');
  await page.mouse.click(300, 300);
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  const { notes } = await canvas.call('state');
  expect(notes.map((note) => note.text)).toEqual(['iki kere', 'iki kere']);
  expect(notes[1]?.x).not.toBe(notes[0]?.x);
});

it('moves the view with the middle button and pastes nothing, whatever is selected elsewhere', async () => {
  const { page } = canvas;
  await canvas.call('putNote', 'a', 300, 300, 'seçili');
  await page.mouse.dblclick(300, 300);
  // Text chosen by hand is what a middle button pastes on Linux.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Escape');
  await page.mouse.move(500, 500);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(540, 560, { steps: 3 });
  await page.mouse.up({ button: 'middle' });
  await canvas.call('painted');
  const { notes } = await canvas.call('state');
  expect(notes.map((note) => note.text)).toEqual(['seçili']);
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  expect((await canvas.call('state')).notes).toHaveLength(2);
});

it('zooms to the pointer with Ctrl and the wheel', async () => {
  const { page } = canvas;
  await canvas.call('putNote', 'a', 500, 300, '');
  await page.mouse.move(500, 300);
  await page.keyboard.down('Control');
  for (let notch = 0; notch < 5; notch++) await page.mouse.wheel(0, 100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await canvas.call('state')).zoom).toBeLessThan(0.5);
  await expect.poll(() => canvas.call('colorAt', 500, 300)).toBe(YELLOW);
});

it('says aloud what is selected and what was undone', async () => {
  const { page } = canvas;
  await canvas.call('putNote', 'a', 300, 300, 'ses');
  await page.mouse.click(300, 300);
  expect((await canvas.call('state')).announced).toBe('Yapışkan not: ses');
  await page.keyboard.press('ControlOrMeta+z');
  expect((await canvas.call('state')).announced).toBe('Geri alındı: Yeni not');
});
