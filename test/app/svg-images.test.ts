import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import { sharedTemas } from '../support/launch.ts';
import { pngOf } from '../support/png.ts';
import { colourAt, fileOf, imageCount, imagesShown, insert } from './images-on-screen.ts';

const t = translator('en');

const RED = [200, 30, 60] as const;

const BLUE = [30, 60, 200] as const;

const svg = (inside: string, attributes = 'width="60" height="40"', before = ''): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;

const LAUGHS = `<!DOCTYPE svg [<!ENTITY a "ha">${'bcdefghij'.replaceAll(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>`;

describe('a picture that cannot be had', () => {
  const temas = sharedTemas((how) => openNew('blank', how));

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
    const { app, page, userData } = temas();
    const before = (await untilKept(userData, (kept) => kept.all('board').length === 1)).all('image').length;
    await insert(temas(), fileOf(name, bytes), fileOf('good.png', pngOf(40, 30, RED)));
    await page.getByText(t('notice.about-file', { name, text: words })).waitFor();
    const document = await untilKept(userData, imageCount(before + 1));
    expect(new Set(document.all('attachment').map((attachment) => attachment.name))).toEqual(new Set(['good.png']));
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
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

it('says that a copied drawing is damaged, gives its source as words when asked to, and says what it left out of a whole one', async () => {
  const temas = await openNew('blank');
  const { app, page, userData } = temas;
  const paste = async (text: string): Promise<void> => {
    await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
    await page.keyboard.press('Control+v');
  };
  for (const broken of ['<svg xmlns="http://www.w3.org/2000/svg"><g>', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>']) {
    await paste(broken);
    await page.getByText(t('paste.svgDamaged')).waitFor();
    expect(await page.getByText(t('paste.svgDamaged')).count()).toBe(1);
  }
  await page.getByRole('button', { name: t('paste.asText') }).click();
  const document = await untilKept(userData, (kept) => kept.all('note').length === 1);
  expect([document.all('note')[0]?.text, document.all('image').length]).toEqual(['<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', 0]);
  expect(await page.getByText(t('paste.svgDamaged')).count()).toBe(0);
  // With nothing selected it lies on the board by itself.
  await page.keyboard.press('Escape');
  await paste(svg('<rect width="60" height="40"/><script>alert(1)</script>'));
  await page.getByText(t('images.leftOut')).waitFor();
  await untilKept(userData, imageCount(1));
});
