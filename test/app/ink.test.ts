import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Point } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { decodePoints } from '../../shared/model/ink-points.ts';
import type { Document } from '../../shared/model/document.ts';
import { untilKept } from '../support/board.ts';
import { fingersOn } from '../support/fingers.ts';
import { drag, oneStep, openNew, typeNote } from '../support/gestures.ts';
import { answerDialog, freshFolder } from '../support/launch.ts';
import { imagesIn } from '../support/pdf.ts';

const t = translator('en');

const inks = (document: Document) => document.all('ink');
const holds = (count: number) => (document: Document) => inks(document).length === count;

/** A wave by mouse, in many moves. */
async function wave(page: Page, from: Point, width = 240): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let x = 0; x <= width; x += 12) await page.mouse.move(from.x + x, from.y + 40 * Math.sin(x / 30));
  await page.mouse.up();
}

it('draws with the mouse by P, several strokes in a row, each one step of undo', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.keyboard.press('p');
  const empty = await untilKept(temas.userData, holds(0));
  const one = await oneStep(temas, empty, () => wave(page, { x: 400, y: 300 }), holds(1));
  await oneStep(temas, one, () => wave(page, { x: 400, y: 450 }), holds(2));
  const [ink] = inks(one);
  expect(ink).toMatchObject({ pen: 'pen', color: 'black' });
  expect(ink?.width).toBeGreaterThan(230);
  expect(ink?.width).toBeLessThan(250);
  expect(ink?.height).toBeGreaterThan(70);
});

it('draws thin and thick as a pen presses', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  const fingers = await fingersOn(page);
  await page.keyboard.press('p');
  await fingers.pen('mousePressed', { x: 400, y: 400 }, 0.1);
  for (let step = 1; step <= 40; step += 1) await fingers.pen('mouseMoved', { x: 400 + step * 6, y: 400 + 30 * Math.sin(step / 5) }, 0.1 + step / 50);
  await fingers.pen('mouseReleased', { x: 640, y: 430 });
  const drawn = await untilKept(temas.userData, holds(1));
  const pressures = decodePoints(inks(drawn)[0]?.points ?? '').map(({ pressure }) => pressure);
  expect(pressures[0]).toBeLessThan(0.2);
  expect(pressures.at(-1)).toBeGreaterThan(0.6);
});

it('drops a stroke at Escape, and puts the pen down at the next one', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.keyboard.press('p');
  await page.mouse.move(400, 300);
  await page.mouse.down();
  await page.mouse.move(600, 400, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  const pens = page.getByRole('button', { name: t('action.tool.pen'), exact: true });
  expect(await pens.getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('button', { name: t('action.tool.select') }).getAttribute('aria-pressed')).toBe('true');
  await untilKept(temas.userData, holds(0));
});

it('begins a stroke beside the open list of pens, in the colour and nib chosen there', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  const pen = page.getByRole('button', { name: t('action.tool.pen'), exact: true });
  await pen.click();
  await pen.click({ button: 'right' });
  await page.getByRole('radio', { name: t('ink.red') }).click();
  await page.getByRole('radio', { name: t('ink.nibThick') }).click();
  await wave(page, { x: 600, y: 250 });
  const drawn = await untilKept(temas.userData, holds(1));
  expect(inks(drawn)[0]).toMatchObject({ color: 'red', thickness: 9 });
});

it('marks words, and rubs the mark out while the note under it stays', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.mouse.move(500, 350);
  await typeNote(page, 'words');
  await page.keyboard.press('Shift+p');
  const before = await untilKept(temas.userData, (kept) => kept.all('note').length === 1);
  const marked = await oneStep(
    temas,
    before,
    async () => {
      await page.keyboard.down('Shift');
      await drag(page, { x: 380, y: 340 }, { x: 560, y: 352 });
      await page.keyboard.up('Shift');
    },
    holds(1),
  );
  expect(inks(marked)[0]).toMatchObject({ pen: 'highlighter', color: 'yellow', height: 0 });
  await page.keyboard.press('e');
  const rubbed = await oneStep(temas, marked, () => drag(page, { x: 385, y: 340 }, { x: 520, y: 360 }), holds(0));
  expect(rubbed.all('note')).toHaveLength(1);
  const gone = await oneStep(
    temas,
    rubbed,
    () => drag(page, { x: 300, y: 500 }, { x: 500, y: 360 }),
    (kept) => kept.all('note').length === 0,
  );
  expect(inks(gone)).toEqual([]);
});

it('is printed as vectors, the translucent highlighter too', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.keyboard.press('p');
  await wave(page, { x: 400, y: 300 });
  await page.keyboard.press('Shift+p');
  await wave(page, { x: 400, y: 400 });
  await untilKept(temas.userData, holds(2));
  const pdf = join(freshFolder(), 'ink.pdf');
  await answerDialog(temas, pdf);
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: t('export.start') }).click();
  await page.getByText(t('export.done', { name: 'ink.pdf' })).waitFor();
  expect(imagesIn(pdf)).toEqual([]);
});

it('draws with a finger too, but drops what the hand beside a pen drew', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  const fingers = await fingersOn(page);
  await page.keyboard.press('p');
  await fingers.drag({ x: 300, y: 250 }, { x: 500, y: 300 });
  await untilKept(temas.userData, holds(1));
  await fingers.down({ x: 700, y: 600 });
  await fingers.move({ x: 720, y: 610 });
  await fingers.pen('mousePressed', { x: 500, y: 450 }, 0.5);
  for (let step = 1; step <= 20; step += 1) await fingers.pen('mouseMoved', { x: 500 + step * 8, y: 450 + (step % 2) * 10 }, 0.5);
  await fingers.pen('mouseReleased', { x: 660, y: 450 });
  await fingers.up();
  const drawn = await untilKept(temas.userData, holds(2));
  expect(inks(drawn)[1]?.width).toBeGreaterThan(140);
  await page.keyboard.press('Control+z');
  await untilKept(temas.userData, holds(1));
});
