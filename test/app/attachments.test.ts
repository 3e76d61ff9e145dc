import SqliteDatabase from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pictureHeader } from '../../electron/host/picture-header.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import { answerDialog, freshFolder, launchTemas, type Temas } from '../support/launch.ts';
import { imagesIn } from '../support/pdf.ts';
import { pngOf } from '../support/png.ts';

const t = translator('en');
const RED = [200, 30, 60] as const;

/** A new board with one selected note on it. */
async function withNote(): Promise<Temas> {
  const temas = await openNew('blank');
  await temas.page.keyboard.press('n');
  await temas.page.keyboard.type('The modem');
  await temas.page.keyboard.press('Escape');
  return temas;
}

/** A file in a folder of its own. */
function fileOf(name: string, bytes: Buffer): string {
  const path = join(freshFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

async function attachByDialog(temas: Temas, path: string): Promise<void> {
  await answerDialog(temas, path);
  await temas.page.getByRole('button', { name: t('attachments.add'), exact: true }).click();
}

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

/** Until the middle of the first note's picture has that colour on the screen. */
async function untilSeen(temas: Temas, colour: readonly number[]): Promise<void> {
  const { page, userData } = temas;
  const document = await untilKept(userData, (kept) => kept.all('attachment').length > 0);
  const { layout, at } = await fitBoard(page, document, 'en');
  const rect = layout.notes[0]?.picture?.rect;
  if (!rect) throw new Error('the note has no picture');
  await expect.poll(() => colourAt(page, at({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 })), { timeout: 10_000 }).toEqual(colour);
}

it('shows an attached picture on the board, in the saved file, after opening it again, and in the PDF', async () => {
  const temas = await withNote();
  await attachByDialog(temas, fileOf('modem.png', pngOf(400, 300, RED)));
  await untilSeen(temas, RED);

  // One step of undo, and the picture is still there for redo.
  await temas.page.keyboard.press('Control+z');
  await untilKept(temas.userData, (kept) => kept.all('attachment').length === 0);
  await temas.page.keyboard.press('Control+Shift+z');
  await untilSeen(temas, RED);

  const folder = freshFolder();
  const file = join(folder, 'evidence.cxmap');
  await answerDialog(temas, file);
  await temas.page.keyboard.press('Control+s');
  await temas.page.getByText(t('save.saved')).first().waitFor();
  await temas.quit();
  const database = new SqliteDatabase(file, { readonly: true });
  const rows = database.prepare('SELECT attachment.name, asset.mime, attachment.width, attachment.height, asset.bytes FROM attachment JOIN asset USING (sha256)').all() as { bytes: Buffer }[];
  database.close();
  expect(rows).toMatchObject([{ name: 'modem.png', mime: 'image/png', width: 400, height: 300 }]);
  expect(pictureHeader(rows[0]?.bytes ?? Buffer.alloc(0))).toEqual({ type: 'png', width: 400, height: 300 });

  const again = await launchTemas({ args: [file] });
  await again.page.getByRole('application').waitFor();
  await untilSeen(again, RED);
  const pdf = join(folder, 'evidence.pdf');
  await answerDialog(again, pdf);
  await again.page.keyboard.press('Control+e');
  await again.page.getByRole('button', { name: t('export.start') }).click();
  await again.page.getByText(t('export.done', { name: 'evidence.pdf' })).waitFor();
  const [image, ...others] = imagesIn(pdf);
  expect(image).toMatch(/image\s+400\s+300/);
  expect(others).toEqual([]);
});

it('attaches what is pasted and what is let go on a note, and saves a copy elsewhere', async () => {
  const temas = await withNote();
  const { page, userData } = temas;
  await page.evaluate((bytes) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([Uint8Array.from(bytes)], 'image.png', { type: 'image/png' }));
    window.document.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
  }, [...pngOf(64, 48, RED)]);
  await untilSeen(temas, RED);
  const document = await untilKept(userData, (kept) => kept.all('attachment').length === 1);
  const { layout, at } = await fitBoard(page, document, 'en');
  const rect = layout.notes[0]?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.evaluate(
    ({ x, y }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['what the caller said'], 'call.txt', { type: 'text/plain' }));
      for (const type of ['dragover', 'drop']) window.document.elementFromPoint(x, y)?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer }));
    },
    at({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }),
  );
  await untilKept(userData, (kept) => kept.all('attachment').some(({ name, mime }) => name === 'call.txt' && mime === 'application/octet-stream'));
  const copy = join(freshFolder(), 'copy.txt');
  await answerDialog(temas, copy);
  await page.getByRole('button', { name: t('attachments.saveAs', { name: 'call.txt' }) }).click();
  await expect.poll(() => readText(copy)).toBe('what the caller said');
});

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

it('refuses a picture that claims to be enormous, one that is none, and one that brings its decoder down', async () => {
  const temas = await withNote();
  const { app, page, userData } = temas;
  await attachByDialog(temas, fileOf('bomb.png', pngOf(1, 1, RED, { width: 60_000, height: 60_000 })));
  await page.getByText(t('error.picture-too-large')).waitFor();
  await attachByDialog(temas, fileOf('letter.jpg', Buffer.from('Dear Sir or Madam')));
  await page.getByText(t('error.picture-unreadable')).waitFor();
  await attachByDialog(temas, fileOf('cut.png', pngOf(400, 300, RED).subarray(0, 60)));
  await expect.poll(() => page.getByText('cut.png').count()).toBe(1);
  await app.evaluate(({ app: electronApp }) => {
    electronApp.once('browser-window-created', (_event, hidden) => hidden.webContents.once('dom-ready', () => hidden.webContents.forcefullyCrashRenderer()));
  });
  await attachByDialog(temas, fileOf('crash.png', pngOf(400, 300, RED)));
  await expect.poll(() => page.getByText('crash.png').count()).toBe(1);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  // And all goes on.
  await attachByDialog(temas, fileOf('good.png', pngOf(40, 30, RED)));
  const document = await untilKept(userData, (kept) => kept.all('attachment').length > 0);
  expect(document.all('attachment').map(({ name }) => name)).toEqual(['good.png']);
});
