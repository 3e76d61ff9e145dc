import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pictureHeader } from '../../electron/host/picture-header.ts';
import { centre, type Point } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { attachmentsOf } from '../../shared/model/attachments.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { drag, oneStep, openNew, typeNote } from '../support/gestures.ts';
import { answerDialog, freshFolder, launchTemas } from '../support/launch.ts';
import { pngOf } from '../support/png.ts';
import { colourAt, fileOf, imageCount, imagesShown, insert } from './images-on-screen.ts';

const t = translator('en');

const RED = [200, 30, 60] as const;

const BLUE = [30, 60, 200] as const;

const MIDDLE = { x: 0.5, y: 0.5 };

/** Lets a file go at a point of the window, as a file manager does. */
const dropAt = (page: Page, { x, y }: Point, name: string, type: string, bytes: Buffer): Promise<void> =>
  page.evaluate(
    (given) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(given.bytes)], given.name, { type: given.type }));
      for (const event of ['dragover', 'drop'])
        window.document
          .elementFromPoint(given.x, given.y)
          ?.dispatchEvent(new DragEvent(event, { bubbles: true, cancelable: true, clientX: given.x, clientY: given.y, dataTransfer }));
    },
    { x, y, name, type, bytes: [...bytes] },
  );

function readIf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

it('lays several chosen pictures in a row, in one step of undo, and has them after reopening', async () => {
  const temas = await openNew('blank');
  const { page, userData } = temas;
  const empty = await untilKept(userData, (kept) => kept.all('board').length === 1);
  const document = await oneStep(
    temas,
    empty,
    () => insert(temas, fileOf('red.png', pngOf(400, 300, RED)), fileOf('blue.png', pngOf(200, 300, BLUE))),
    imageCount(2),
  );
  const [red, blue] = document.all('image').toSorted((a, b) => a.x - b.x);
  expect([red, blue]).toMatchObject([
    { width: 200, height: 150 },
    { width: 100, height: 150 },
  ]);
  expect(red && blue && blue.x - red.x - red.width).toBe(20);
  expect(red && attachmentsOf(document, red.id)).toMatchObject([{ name: 'red.png', imageId: red?.id }]);
  const shown = await imagesShown(temas, document);
  await page.keyboard.press('Escape');
  for (const [at, colour] of [RED, BLUE].entries())
    await expect.poll(() => colourAt(page, shown[at]?.at({ x: 0.25, y: 0.25 }) ?? { x: 0, y: 0 }), { timeout: 10_000 }).toEqual(colour);

  const file = join(freshFolder(), 'pictures.cxmap');
  await answerDialog(temas, file);
  await page.keyboard.press('Control+s');
  await page.getByText(t('save.saved')).first().waitFor();
  await temas.quit();
  const again = await launchTemas({ args: [file] });
  await again.page.getByRole('application').waitFor();
  const reopened = await imagesShown(again, document);
  await expect.poll(() => colourAt(again.page, reopened[1]?.at(MIDDLE) ?? { x: 0, y: 0 }), { timeout: 10_000 }).toEqual(BLUE);
});

it('lays a dropped picture where it was let go, attaches it to a note it was let go on, and gives another file a note', async () => {
  const temas = await openNew('blank');
  const { page, userData } = temas;
  await page.mouse.move(400, 300);
  await typeNote(page, 'The modem');
  let document = await untilKept(userData, (kept) => kept.all('note').some(({ text }) => text === 'The modem'));
  const { layout, at } = await fitBoard(page, document, 'en');
  const [note] = layout.notes;
  if (!note) throw new Error('there is no note');
  const onNote = at(centre(note.rect));
  await dropAt(page, onNote, 'modem.png', 'image/png', pngOf(40, 30, RED));
  document = await untilKept(userData, (kept) => kept.all('attachment').length === 1);
  expect(document.all('image')).toEqual([]);

  await dropAt(page, { x: onNote.x, y: onNote.y + 260 }, 'line.png', 'image/png', pngOf(40, 30, BLUE));
  document = await untilKept(userData, (kept) => kept.all('image').length === 1);
  const [image] = document.all('image');
  expect(image && centre(image).x).toBeCloseTo(centre(note.rect).x, -1);
  expect(image).toMatchObject({ width: 20, height: 15 });

  await dropAt(page, { x: onNote.x - 300, y: onNote.y }, 'call.txt', 'text/plain', Buffer.from('what the caller said'));
  document = await untilKept(userData, (kept) => kept.all('note').length === 2);
  expect(document.all('note').map(({ text }) => text)).toContain('what the caller said');
  expect(document.all('attachment').some(({ name }) => name === 'call.txt')).toBe(false);
  await page.getByRole('button', { name: t('paste.attachFile') }).click();
  document = await untilKept(userData, (kept) => kept.all('note').some(({ text }) => text === 'call.txt'));
  expect(document.all('note')).toHaveLength(2);
  expect(document.all('attachment').find(({ name }) => name === 'call.txt')).toMatchObject({ mime: 'application/octet-stream', imageId: null });
});

it('keeps its proportions when it is resized unless Shift is held, and is described, replaced and saved elsewhere', async () => {
  const temas = await openNew('blank');
  const { page, userData } = temas;
  await insert(temas, fileOf('red.png', pngOf(600, 400, RED)));
  let document = await untilKept(userData, imageCount(1));
  const corner = async (): Promise<Point> => {
    const [shown] = await imagesShown(temas, document);
    return shown?.at({ x: 1, y: 1 }) ?? { x: 0, y: 0 };
  };
  const from = await corner();
  await drag(page, from, { x: from.x - 60, y: from.y - 10 });
  document = await untilKept(userData, (kept) => (kept.all('image')[0]?.width ?? 0) !== 300);
  const smaller = document.all('image')[0] ?? { width: 0, height: 1 };
  expect(smaller.width / smaller.height).toBeCloseTo(1.5, 2);
  const next = await corner();
  await page.keyboard.down('Shift');
  await drag(page, next, { x: next.x - 80, y: next.y });
  await page.keyboard.up('Shift');
  document = await untilKept(userData, (kept) => (kept.all('image')[0]?.width ?? 0) !== smaller.width);
  expect(document.all('image')[0]?.height).toBeCloseTo(smaller.height, 0);

  await page.getByRole('textbox', { name: t('images.description') }).fill('A modem with a red light');
  await page.getByRole('textbox', { name: t('images.width') }).fill('150');
  await page.keyboard.press('Enter');
  document = await untilKept(
    userData,
    (kept) => kept.all('image')[0]?.description === 'A modem with a red light' && Math.round(kept.all('image')[0]?.width ?? 0) === 150,
  );
  await answerDialog(temas, fileOf('blue.png', pngOf(100, 100, BLUE)));
  await page.getByRole('button', { name: t('action.image.replace') }).click();
  document = await untilKept(userData, (kept) => kept.all('attachment').some(({ name }) => name === 'blue.png'));
  expect(document.all('attachment')).toHaveLength(1);
  expect(document.all('image')[0]).toMatchObject({ description: 'A modem with a red light' });
  expect(document.all('image')[0]?.height).toBeCloseTo(150, 5);
  const copy = join(freshFolder(), 'copy.png');
  await answerDialog(temas, copy);
  await page.getByRole('button', { name: t('action.image.save') }).click();
  await expect.poll(() => pictureHeader(readIf(copy))).toEqual({ type: 'png', width: 100, height: 100 });
});

it('is drawn sharp when it is looked at from near', async () => {
  const temas = await openNew('blank');
  const { page, userData } = temas;
  // Stripes so fine that a smaller copy of the picture is grey all over.
  const stripes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(4_000, 1_000);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    for (let x = 0; x < 4_000; x += 2) {
      context.fillStyle = x % 4 === 0 ? '#000000' : '#ffffff';
      context.fillRect(x, 0, 2, 1_000);
    }
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())];
  });
  await insert(temas, fileOf('stripes.png', Buffer.from(stripes)));
  await untilKept(userData, imageCount(1));
  await page.keyboard.press('Escape');
  await page.mouse.move(683, 408);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 30; turn++) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  const shades = async () => {
    const seen = await Promise.all(Array.from({ length: 16 }, (_, at) => colourAt(page, { x: 675 + at, y: 408 })));
    return { darkest: Math.min(...seen.map(([red]) => red ?? 128)), lightest: Math.max(...seen.map(([red]) => red ?? 128)) };
  };
  await expect.poll(async () => (await shades()).darkest, { timeout: 10_000 }).toBeLessThan(80);
  expect((await shades()).lightest).toBeGreaterThan(175);
});

it('refuses a folder that is dropped like a file', async () => {
  const temas = await openNew('blank');
  const { page, userData } = temas;
  const folder = join(freshFolder(), 'folder.png');
  mkdirSync(folder);
  await insert(temas, folder, fileOf('good.png', pngOf(40, 30, RED)));
  await page.getByText(t('error.file-not-regular')).waitFor();
  await untilKept(userData, imageCount(1));
});
