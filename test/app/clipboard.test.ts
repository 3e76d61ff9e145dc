import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { openNew, typeNote } from '../support/gestures.ts';
import type { Temas } from '../support/launch.ts';
import { pngOf } from '../support/png.ts';
import { runFromPalette } from '../support/palette.ts';
import { openSlowly } from '../support/slow-computer.ts';

const t = translator('en');

/** The system's clipboard as main has it; the page's own type of that name hides it. */
interface SystemClipboard {
  readonly readText: () => string;
  readonly readHTML: () => string;
  readonly readBuffer: (format: string) => Buffer;
  readonly readImage: () => { readonly toPNG: () => Buffer };
  readonly write: (what: { readonly html: string; readonly text: string }) => void;
}

/** What other programs would put on the system's clipboard. */
const putText = (temas: Temas, text: string): Promise<void> => temas.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
const putHtml = (temas: Temas, html: string, text: string): Promise<void> =>
  temas.app.evaluate(({ clipboard }, both) => (clipboard as unknown as SystemClipboard).write(both), { html, text });
const textThere = (temas: Temas): Promise<string> => temas.app.evaluate(({ clipboard }) => (clipboard as unknown as SystemClipboard).readText());

const textsIn = async (temas: Temas, count: number): Promise<readonly string[]> => {
  const document = await untilKept(temas.userData, (kept) => kept.all('note').length === count);
  return document
    .all('note')
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .map(({ text }) => text);
};

/** A board with one note on it, which is selected. */
async function withNote(text: string): Promise<Temas> {
  const temas = await openNew('blank');
  await temas.page.mouse.move(500, 400);
  await typeNote(temas.page, text);
  await temas.page.mouse.click(500, 400);
  await temas.page.getByRole('complementary', { name: t('ui.inspector') }).waitFor();
  return temas;
}

/** Runs a command by its name. */
async function choose(page: Page, name: string): Promise<void> {
  await runFromPalette(page, name);
}

/** The size of the copied picture, and the red, green, blue and opacity of its corner and its middle. */
const pictureThere = (temas: Temas) =>
  temas.app.evaluate(({ clipboard, nativeImage }) => {
    const image = nativeImage.createFromBuffer((clipboard as unknown as SystemClipboard).readImage().toPNG());
    const { width, height } = image.getSize();
    const bitmap = image.toBitmap();
    const at = (x: number, y: number) => {
      const [blue, green, red, alpha] = bitmap.subarray((y * width + x) * 4);
      return [red, green, blue, alpha];
    };
    return { width, height, corner: at(0, 0), middle: at(Math.floor(width / 2), Math.floor(height / 4)) };
  });

it('copies what is selected as a picture of twice its size, on paper or on nothing', async () => {
  const temas = await withNote('line');
  const { page } = temas;
  await page.keyboard.press('Control+Shift+C');
  await page.getByText(t('copy.png')).waitFor();
  const onPaper = await pictureThere(temas);
  // A note is 180 wide, with 16 around it; what it draws reaches a little further.
  expect(onPaper.width).toBeGreaterThanOrEqual(2 * (180 + 32));
  expect(onPaper.width).toBeLessThan(2 * (180 + 32) + 60);
  expect(onPaper.corner).toEqual([255, 255, 255, 255]);
  expect(onPaper.middle).not.toEqual([255, 255, 255, 255]);

  await page.mouse.click(500, 400, { button: 'right' });
  await page.getByRole('menuitem', { name: t('copy.as') }).hover();
  await page.getByRole('menuitem', { name: t('copy.asPngClear') }).click();
  await expect.poll(async () => (await pictureThere(temas)).corner).toEqual([0, 0, 0, 0]);
});

it('copies an SVG and words, and takes an SVG as a picture', async () => {
  const temas = await withNote('Hattım <kesildi> & döndü');
  const { page, userData } = temas;
  await choose(page, t('action.copy.svg'));
  await page.getByText(t('copy.svg')).waitFor();
  const svg = await textThere(temas);
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain('&lt;kesildi&gt; &amp;');
  expect(svg).toMatch(/<!-- Fonts: .*Inter/);
  await choose(page, t('action.copy.text'));
  await page.getByText(t('copy.text')).waitFor();
  expect(await textThere(temas)).toBe('Hattım <kesildi> & döndü');

  await putText(temas, svg);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+v');
  const document = await untilKept(userData, (kept) => kept.all('image').length === 1);
  expect(document.all('attachment')).toMatchObject([{ mime: 'image/png', name: `${t('attachments.pastedName')}.png` }]);
  expect(document.all('note')).toHaveLength(1);
});

it('gives other programs words and a list, and itself everything', async () => {
  const temas = await withNote('aradı & bekledi');
  const { app, page } = temas;
  await page.keyboard.press('Control+d');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  expect(await textThere(temas)).toBe('aradı & bekledi\naradı & bekledi');
  expect(await app.evaluate(({ clipboard }) => (clipboard as unknown as SystemClipboard).readHTML())).toContain(
    '<ul><li>aradı &amp; bekledi</li><li>aradı &amp; bekledi</li></ul>',
  );
  await page.keyboard.press('Control+v');
  expect(await textsIn(temas, 4)).toHaveLength(4);
});

it('pastes in place on another board, and cells as notes or as a table', async () => {
  const temas = await withNote('here');
  const { page, userData } = temas;
  await page.keyboard.press('Control+c');
  await choose(page, t('action.board.add'));
  await untilKept(userData, (kept) => kept.all('board').length === 2);
  await page.keyboard.press('Escape');
  await page.mouse.move(900, 600);
  await page.keyboard.press('Control+Shift+V');
  let document = await untilKept(userData, (kept) => kept.all('note').length === 2);
  const [first, second] = document.all('note');
  expect([second?.x, second?.y]).toEqual([first?.x, first?.y]);
  expect(second?.boardId).not.toBe(first?.boardId);

  await putText(temas, 'Kanal\tSüre\nTelefon\t5\nMağaza\t12');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+V');
  document = await untilKept(userData, (kept) => kept.all('grid').length === 1);
  expect(
    document
      .all('gridCell')
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual(['12', '5', 'Kanal', 'Mağaza', 'Süre', 'Telefon'].toSorted());
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+v');
  expect(await textsIn(temas, 8)).toContain('Telefon');
});

it('takes the words of HTML where the plain text is missing or has lost the columns', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await putHtml(temas, '<ul><li>aradı</li><li>bekledi <b>uzun</b>\n süre</li></ul><script>document.title = "ran"</script>', '');
  await page.keyboard.press('Control+v');
  expect(await textsIn(temas, 2)).toEqual(['aradı', 'bekledi uzun süre']);
  await page.keyboard.press('Control+z');
  await putHtml(temas, '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', 'a\nb\nc\nd');
  await page.keyboard.press('Control+v');
  expect(await textsIn(temas, 4)).toEqual(['a', 'b', 'c', 'd']);
  const document = await untilKept(temas.userData, (kept) => kept.all('note').length === 4);
  expect(new Set(document.all('note').map(({ x }) => x)).size).toBe(2);
});

/** How long the page stood still at the longest while something was done, ms. */
async function longestPause(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const pauses: number[] = [];
    new PerformanceObserver((list) => pauses.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    Object.assign(window, { pauses });
  });
  await act();
  return page.evaluate(() => Math.max(0, ...(window as unknown as { readonly pauses: readonly number[] }).pauses));
}

it.each([
  ['50 MB of text', () => 'x'.repeat(99).concat('\n').repeat(500_000), /50 million characters/],
  ['100,000 rows', () => Array.from({ length: 100_000 }, (_, row) => `row ${row}`).join('\n'), /100,000 lines/],
  ['100,000 rows of cells', () => Array.from({ length: 100_000 }, (_, row) => `a${row}\tb\tc`).join('\n'), /300,000 lines/],
])('says that %s are too much to paste, soon, and changes nothing', async (_what, text, words) => {
  const temas = await withNote('stays');
  const { page, userData } = temas;
  const filled = text();
  await temas.app.evaluate(({ clipboard }, whole) => clipboard.writeText(whole), filled);
  await page.keyboard.press('Escape');
  const pause = await longestPause(page, async () => {
    await page.keyboard.press('Control+v');
    await page.getByText(words).waitFor();
  });
  // A good part of it is the system handing over the text; 50 MB of it take about 200 ms by themselves.
  expect(pause).toBeLessThan(1_000);
  await typeNote(page, 'and goes on');
  const document = await untilKept(userData, (kept) => kept.all('note').length === 2);
  expect(
    document
      .all('note')
      .map(({ text: note }) => note)
      .toSorted(),
  ).toEqual(['and goes on', 'stays']);
});

it('says that a long paste is on its way, also right after opening on a slow computer, and loses no line of it', async () => {
  const temas = await openSlowly('blank');
  const { page, userData, speedUp } = temas;
  const lines = Array.from({ length: 4_000 }, (_, row) => `line number ${row}`);
  await putText(temas, lines.join('\n'));
  // It is soon gone again: the page itself keeps an eye on it.
  await page.evaluate((words) => {
    const { body } = window.document;
    new MutationObserver(() => {
      if (body.textContent?.includes(words)) body.dataset['said'] = 'yes';
    }).observe(body, { childList: true, subtree: true });
  }, t('paste.working'));
  await page.keyboard.press('Control+v');
  await page.locator('body[data-said]').waitFor({ state: 'attached' });
  await speedUp();
  const document = await untilKept(userData, (kept) => kept.all('note').length === lines.length);
  expect(new Set(document.all('note').map(({ text }) => text))).toEqual(new Set(lines));
});

/** As a picture copied in a browser arrives. */
const pastePicture = (page: Page): Promise<void> =>
  page.evaluate(
    (bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(bytes)], 'image.png', { type: 'image/png' }));
      window.document.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    },
    [...pngOf(64, 48, [200, 30, 60])],
  );

it('brings the bytes of a copied image along to another window', async () => {
  const temas = await openNew('blank');
  const { app, page } = temas;
  await pastePicture(page);
  await untilKept(temas.userData, (kept) => kept.all('image').length === 1);
  await page.keyboard.press('Control+c');
  const opened = app.waitForEvent('window');
  await page.keyboard.press('Control+n');
  const other = await opened;
  await other.getByRole('application').waitFor();
  await other.keyboard.press('Control+v');
  await other.getByRole('complementary', { name: t('ui.inspector') }).waitFor();
  await other.getByText(t('attachments.size', { width: 64, height: 48, bytes: '' }).trim(), { exact: false }).waitFor();
  await expect.poll(() => other.getByText(t('images.missing')).count()).toBe(0);
});

it('carries pictures to another Temas, which has no other way to them', async () => {
  const [from, to] = [await openNew('blank'), await openNew('blank')];
  await pastePicture(from.page);
  const { sha256 } = (await untilKept(from.userData, (kept) => kept.all('attachment').length === 1)).all('attachment')[0] ?? { sha256: '' };
  await from.page.keyboard.press('Control+a');
  await from.page.keyboard.press('Control+c');
  const isCarried = () =>
    from.app.evaluate(({ clipboard }) =>
      (clipboard as unknown as SystemClipboard).readBuffer('chromium/x-web-custom-data').toString('utf16le').includes('x-temas-files'),
    );
  await expect.poll(isCarried).toBe(true);
  await to.page.keyboard.press('Control+v');
  await untilKept(to.userData, (kept) => kept.all('image').length === 1);
  // Encoded anew, it is the same picture.
  const kept: unknown = await to.page.evaluate(
    `window.temas.request['attachment.picture'](${JSON.stringify(sha256)}).then(({ value }) => value?.bytes.byteLength ?? 0)`,
  );
  expect(kept).toBeGreaterThan(0);
});
