import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { pictureHeader } from '../../electron/host/picture-header.ts';
import { centre, type Point, type Rect } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { attachmentsOf } from '../../shared/model/attachments.ts';
import type { Document } from '../../shared/model/document.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { drag, oneStep, openNew, typeNote } from '../support/gestures.ts';
import { answerDialog, freshFolder, launchTemas, type Temas } from '../support/launch.ts';
import { pngOf } from '../support/png.ts';

const t = translator('en');
const RED = [200, 30, 60] as const;
const BLUE = [30, 60, 200] as const;

function fileOf(name: string, bytes: Buffer | string): string {
  const path = join(freshFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

/** Chooses these files in the next dialog, which Ctrl+Shift+I opens. */
async function insert(temas: Temas, ...paths: readonly string[]): Promise<void> {
  await temas.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
  await temas.page.keyboard.press('Control+Shift+I');
}

const imageCount = (count: number) => (kept: Document) => kept.all('image').length === count && kept.all('attachment').length === count;

/** The colour of the board at a point of the window, as it is painted. */
const colourAt = (page: Page, { x, y }: Point): Promise<readonly number[]> =>
  page.evaluate(
    ([left, top]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.board canvas');
      const box = canvas?.getBoundingClientRect();
      const context = canvas?.getContext('2d');
      if (!canvas || !box || !context) throw new Error('there is no board to see');
      const scale = canvas.width / box.width;
      return [...context.getImageData(Math.round((left - box.left) * scale), Math.round((top - box.top) * scale), 1, 1).data].slice(0, 3);
    },
    [x, y] as const,
  );

/** Where the images lie in the window, from left to right. */
async function imagesShown(
  temas: Temas,
  document: Document,
): Promise<readonly { readonly id: string; readonly rect: Rect; readonly at: (share: Point) => Point }[]> {
  const { layout, at } = await fitBoard(temas.page, document, 'en');
  return layout.loose
    .flatMap((one) => (one.kind === 'image' ? [one] : []))
    .toSorted((a, b) => a.rect.x - b.rect.x)
    .map(({ id, rect }) => ({ id, rect, at: ({ x, y }) => at({ x: rect.x + rect.width * x, y: rect.y + rect.height * y }) }));
}

const MIDDLE = { x: 0.5, y: 0.5 };

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

function readIf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

const svg = (inside: string, attributes = 'width="60" height="40"', before = ''): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const LAUGHS = `<!DOCTYPE svg [<!ENTITY a "ha">${'bcdefghij'.replaceAll(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>`;

it.each([
  [
    'a picture that claims 3,600 million pixels',
    'bomb.png',
    pngOf(1, 1, RED, { width: 60_000, height: 60_000 }),
    t('error.picture-too-large', { megapixels: 3_600 }),
  ],
  ['a photo of a phone', 'IMG_1.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), t('error.picture-kind', { kind: 'HEIC' })],
  ['a scan', 'scan.tiff', Buffer.from('II*\0\x08\0\0\0', 'latin1'), t('error.picture-kind', { kind: 'TIFF' })],
  ['nothing at all', 'empty.png', Buffer.alloc(0), t('error.attachment-empty')],
  ['a letter by another name', 'letter.jpg', Buffer.from('Dear Sir or Madam'), t('error.picture-unreadable')],
  ['half a picture', 'cut.png', pngOf(400, 300, RED).subarray(0, 60), t('error.picture-unreadable')],
  ['a drawing that multiplies itself', 'laughs.svg', Buffer.from(svg('<text>&j;</text>', undefined, LAUGHS)), t('error.svg-refused')],
  [
    'a drawing that reads files',
    'reads.svg',
    Buffer.from(svg('<text>&x;</text>', undefined, '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    t('error.svg-refused'),
  ],
  ['an empty drawing', 'empty.svg', Buffer.from(svg('<g/>')), t('error.svg-blank')],
  [
    'a drawing too small for its paper',
    'far.svg',
    Buffer.from(svg('<rect width="1" height="1"/>', 'viewBox="0 0 1000000000 1000000000"')),
    t('error.svg-blank'),
  ],
  ['half a drawing', 'cut.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><g>'), t('error.picture-unreadable')],
])('says what is wrong with %s, leaves the board alone, and goes on', async (_what, name, bytes, words) => {
  const temas = await openNew('blank');
  const { app, page, userData } = temas;
  await insert(temas, fileOf(name, bytes), fileOf('good.png', pngOf(40, 30, RED)));
  await page.getByText(t('notice.about-file', { name, text: words })).waitFor();
  const document = await untilKept(userData, imageCount(1));
  expect(document.all('attachment')[0]?.name).toBe('good.png');
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

it('draws a hostile SVG without running it or asking anybody for anything', async () => {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '');
    answer.end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const out = `http://127.0.0.1:${port}`;
  const hostile = svg(
    `<script>fetch('${out}/script')</script><script href="${out}/src"/><image href="${out}/image" width="9" height="9"/><use xlink:href="${out}/use#a"/>` +
      `<style>@import url(${out}/style); rect { fill: url(${out}/fill) }</style><foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${out}/frame"></iframe></foreignObject>` +
      `<circle cx="5e6" cy="5e6" r="4e6" fill="rgb(30,60,200)" onload="fetch('${out}/event')"/>`,
    'viewBox="0 0 10000000 10000000" onload="location=\'about:blank\'"',
    `<?xml-stylesheet href="${out}/sheet"?>`,
  );
  const temas = await openNew('blank');
  const { page, userData } = temas;
  await insert(temas, fileOf('hostile.svg', hostile));
  const document = await untilKept(userData, imageCount(1));
  // Its size is a claim: what it is drawn as is bounded.
  expect(document.all('attachment')[0]).toMatchObject({ name: 'hostile.png', mime: 'image/png', width: 4_096, height: 4_096 });
  const [shown] = await imagesShown(temas, document);
  await page.keyboard.press('Escape');
  await expect.poll(() => colourAt(page, shown?.at({ x: 0.5, y: 0.4 }) ?? { x: 0, y: 0 }), { timeout: 10_000 }).toEqual(BLUE);
  expect(asked).toEqual([]);
});

it('shows that a picture takes long, and gives it up when asked to', async () => {
  const temas = await openNew('blank');
  const { app, page, userData } = temas;
  // A hundred million strokes, each of ten groups ten times the one before: no limit of a parser counts them.
  const groups = Array.from({ length: 8 }, (_, at) => `<g id="a${at + 1}">${`<use xlink:href="#a${at}"/>`.repeat(10)}</g>`).join('');
  await insert(temas, fileOf('slow.svg', svg(`<g id="a0"><path d="M0 0L9 9"/></g>${groups}`)));
  await page.getByText(t('images.working', { count: 1 })).waitFor();
  await page.getByRole('button', { name: t('ui.cancel') }).click();
  await page.getByText(t('images.working', { count: 1 })).waitFor({ state: 'detached' });
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await insert(temas, fileOf('good.png', pngOf(40, 30, RED)));
  const document = await untilKept(userData, imageCount(1));
  expect(document.all('attachment')[0]?.name).toBe('good.png');
});

it('shows the first picture of an animation', async () => {
  const frame = (pixel: number) => Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, pixel, 1, 0]);
  const colours = Buffer.from([...RED, ...BLUE]);
  const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([1, 0, 1, 0, 0x80, 0, 0]), colours, frame(0x44), frame(0x4c), Buffer.from([0x3b])]);
  const temas = await openNew('blank');
  const { page, userData } = temas;
  await insert(temas, fileOf('moves.gif', gif));
  const document = await untilKept(userData, imageCount(1));
  const { sha256 } = document.all('attachment')[0] ?? { sha256: '' };
  const pixel = await page.evaluate(async (name) => {
    const { temas: bridge } = window as unknown as {
      readonly temas: {
        readonly request: Record<string, (input: string) => Promise<{ readonly value: { readonly bytes: Uint8Array<ArrayBuffer> } }>>;
      };
    };
    const found = await bridge.request['attachment.picture']?.(name);
    const bitmap = await createImageBitmap(new Blob([found?.value.bytes ?? '']));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, sha256);
  expect(pixel).toEqual(RED);
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
