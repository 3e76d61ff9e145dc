import SqliteDatabase from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { pictureHeader } from '../../electron/host/picture-header.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import { answerDialog, freshFolder, launchTemas, type Temas } from '../support/launch.ts';
import { imagesIn } from '../support/pdf.ts';
import { pngOf } from '../support/png.ts';
import { colourAt, fileOf } from './images-on-screen.ts';

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

async function attachByDialog(temas: Temas, path: string): Promise<void> {
  await answerDialog(temas, path);
  await temas.page.getByRole('button', { name: t('attachments.add'), exact: true }).click();
}

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
  const rows = database
    .prepare('SELECT attachment.name, asset.mime, attachment.width, attachment.height, asset.bytes FROM attachment JOIN asset USING (sha256)')
    .all() as { bytes: Buffer }[];
  database.close();
  expect(rows).toMatchObject([{ name: 'modem.png', mime: 'image/png', width: 400, height: 300 }]);
  expect(pictureHeader(rows[0]?.bytes ?? Buffer.alloc(0))).toEqual({ type: 'png', width: 400, height: 300 });

  const fromTerminal = join(folder, 'terminal.pdf');
  const { status, stderr } = spawnSync(process.execPath, [inProject('build/scripts/cli.mjs'), 'export', file, '--to', fromTerminal], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(imagesIn(fromTerminal)).toHaveLength(1);

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

/** EXIF that says "held sideways" and where it was taken, as a phone writes it: little-endian TIFF with two tags. */
function withExif(jpeg: Buffer): Buffer {
  const place = Buffer.from('Kadikoy 40.99N 29.02E\0', 'latin1');
  const tiff = Buffer.alloc(38);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  for (const [at, tag, type, count, value] of [
    [10, 0x010e, 2, place.length, 38],
    [22, 0x0112, 3, 1, 6],
  ] as const) {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  }
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, place]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

it('keeps nothing of a photo but its pixels, upright and no more of them than print needs', async () => {
  const temas = await withNote();
  const { page, userData } = temas;
  const encoded = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(5_000, 2_000);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#1d6f74';
    context.fillRect(0, 0, 5_000, 2_000);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())];
  });
  const photo = withExif(Buffer.from(encoded));
  expect(photo.includes('Kadikoy')).toBe(true);
  await attachByDialog(temas, fileOf('IMG_0042.JPG', photo));
  const document = await untilKept(userData, (kept) => kept.all('attachment').length === 1);
  expect(document.all('attachment')[0]).toMatchObject({ name: 'IMG_0042.JPG', mime: 'image/jpeg', width: 1_638, height: 4_096 });
  const file = join(freshFolder(), 'photo.cxmap');
  await answerDialog(temas, file);
  await page.keyboard.press('Control+s');
  await page.getByText(t('save.saved')).first().waitFor();
  expect(readFileSync(file).includes('Kadikoy')).toBe(false);
});

it('attaches what is pasted and what is let go on a note, and saves a copy elsewhere', async () => {
  // The note is selected: the picture belongs to it.
  const temas = await withNote();
  const { page, userData } = temas;
  await page.evaluate(
    (bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(bytes)], 'image.png', { type: 'image/png' }));
      window.document.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    },
    [...pngOf(64, 48, RED)],
  );
  await untilSeen(temas, RED);
  const document = await untilKept(userData, (kept) => kept.all('attachment').length === 1);
  const { layout, at } = await fitBoard(page, document, 'en');
  const rect = layout.notes[0]?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.evaluate(
    ({ x, y }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['what the caller said'], 'call.txt', { type: 'text/plain' }));
      for (const type of ['dragover', 'drop'])
        window.document
          .elementFromPoint(x, y)
          ?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer }));
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
  await page.getByText(t('error.picture-too-large', { megapixels: 3_600 })).waitFor();
  await attachByDialog(temas, fileOf('letter.jpg', Buffer.from('Dear Sir or Madam')));
  await page.getByText(t('error.picture-unreadable')).waitFor();
  await attachByDialog(temas, fileOf('cut.png', pngOf(400, 300, RED).subarray(0, 60)));
  await expect.poll(() => page.getByText('cut.png').count()).toBe(1);
  await attachByDialog(temas, join(freshFolder(), 'gone.png'));
  await page.getByText(t('error.file-missing')).waitFor();
  await app.evaluate(({ app: electronApp }) => {
    electronApp.once('browser-window-created', (_event, hidden) =>
      hidden.webContents.once('dom-ready', () => hidden.webContents.forcefullyCrashRenderer()),
    );
  });
  await attachByDialog(temas, fileOf('crash.png', pngOf(400, 300, RED)));
  await expect.poll(() => page.getByText('crash.png').count()).toBe(1);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  // And all goes on.
  await attachByDialog(temas, fileOf('good.png', pngOf(40, 30, RED)));
  const document = await untilKept(userData, (kept) => kept.all('attachment').length > 0);
  expect(document.all('attachment').map(({ name }) => name)).toEqual(['good.png']);
});
