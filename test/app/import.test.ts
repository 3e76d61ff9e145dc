import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { answerDialog, freshFolder, launchTemas, type Temas } from '../support/launch.ts';
import { runFromPalette } from '../support/palette.ts';
import { temas as runCli } from '../support/terminal.ts';
import { fileOf } from './images-on-screen.ts';

const t = translator('tr');

const CARDS = 'Aşama;Adım;Temas noktası;Kanal\nÖnce;Hat kesilir;Modemi açar;telefon\n;Arama;Arar;Telefon\n';
const FORMULA = 'Aşama,Adım,Temas noktası\nÖnce,=HYPERLINK("https://example.com"),\'=1+1\n';

/** Lets a file of this computer go over the upper edge of the board, where nothing lies, as a hand would. */
async function drop({ page }: Temas, path: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'dropped';
    document.body.append(input);
  });
  await page.locator('#dropped').setInputFiles(path);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped');
    const board = document.querySelector('.board');
    const file = input?.files?.[0];
    if (!input || !board || !file) throw new Error('there is nothing to drop');
    const { left, top, width, height } = board.getBoundingClientRect();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    board.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, clientX: left + width / 2, clientY: top + height / 25 }),
    );
    input.remove();
  });
}

it('imports from the start screen, into a map, by a drop, and another workshop; each is one step of undo', async () => {
  const temas = await launchTemas({ lang: 'tr' });
  const { page, userData } = temas;
  await answerDialog(temas, fileOf('Kesinti.csv', CARDS));
  await page.getByRole('button', { name: t('import.start') }).click();
  const dialog = page.getByRole('dialog', { name: t('import.title', { name: 'Kesinti.csv' }) });
  await dialog.getByText(t('count.cards', { count: 2 })).waitFor();
  // Looking makes nothing.
  await dialog.getByRole('button', { name: t('import.go') }).click();
  const made = await untilKept(userData, (kept) => kept.all('touchpoint').length === 2);
  expect(made.all('map').map(({ title }) => title)).toEqual(['Kesinti']);
  expect(made.all('touchpoint').map(({ channelId }) => channelId)).toEqual(['channel-phone', 'channel-phone']);
  expect(made.all('board')).toHaveLength(1);

  await answerDialog(temas, fileOf('Formül.csv', FORMULA));
  await runFromPalette(page, t('action.file.import'));
  const formula = page.getByRole('dialog', { name: t('import.title', { name: 'Formül.csv' }) });
  await formula.getByLabel(t('import.where')).selectOption({ label: t('import.where.map', { name: 'Kesinti' }) });
  await formula.getByRole('button', { name: t('import.go') }).click();
  const filled = await untilKept(userData, (kept) => kept.all('touchpoint').length === 3);
  expect(filled.all('map')).toHaveLength(1);
  expect(filled.all('step').map(({ name }) => name)).toContain('=HYPERLINK("https://example.com")');
  await page.keyboard.press('Control+z');
  await untilKept(userData, (kept) => kept.all('touchpoint').length === 2);

  await drop(temas, fileOf('Fikirler.opml', '<opml version="2.0"><body><outline text="Geri ara"/><outline text="Hattı tanı"/></body></opml>'));
  const dropped = page.getByRole('dialog', { name: t('import.title', { name: 'Fikirler.opml' }) });
  await dropped.getByText(t('count.notes', { count: 2 })).waitFor();
  await page.keyboard.press('Escape');
  await dropped.waitFor({ state: 'detached' });

  await answerDialog(temas, inProject('assets/samples/outage.tr.cxmap'));
  await runFromPalette(page, t('action.file.import'));
  const workshop = page.getByRole('dialog', { name: t('import.title', { name: 'outage.tr.cxmap' }) });
  await workshop.getByRole('button', { name: t('import.go') }).click();
  const boards = await untilKept(userData, (kept) => kept.all('board').length > 1);
  expect(boards.all('persona').length).toBeGreaterThan(0);
  await page.keyboard.press('Control+z');
  const back = await untilKept(userData, (kept) => kept.all('board').length === 1);
  expect(back.all('touchpoint')).toHaveLength(2);

  await answerDialog(temas, fileOf('bozuk.xlsx', 'PK\x03\x04 and nothing more'));
  await runFromPalette(page, t('action.file.import'));
  await page.getByText(t('notice.about-file', { name: 'bozuk.xlsx', text: t('error.import-unreadable') })).waitFor();
  await expect.poll(() => temas.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

it('imports from a terminal, says what it left out, and writes nothing for a file it cannot read', () => {
  const folder = freshFolder();
  const output = join(folder, 'out.cxmap');
  const markdown = '# Önce\n## Modem\n- Açar ![şema](a.png)\n# Sonra\n## Arama\n- Arar\n';
  const { printed, said } = runCli('import', fileOf('Atölye.md', markdown), output, '--lang', 'tr');
  expect(printed).toBe(`${output}: 1 pano · 1 harita · 2 aşama · 2 adım · 2 kart\n`);
  expect(said).toContain(t('import.left.pictures', { count: 1 }));
  expect(JSON.parse(runCli('check', output).printed)).toMatchObject({ counts: { map: 1, stage: 2, touchpoint: 2 }, warnings: [] });
  expect(() => runCli('import', fileOf('a.docx', 'x'), join(folder, 'other.cxmap'), '--lang', 'tr')).toThrow(t('error.import-unknown'));
  expect(readdirSync(folder)).toEqual(['out.cxmap']);
});

it('imports over a file only when it is told to, and says for a script what came of it', () => {
  const output = join(freshFolder(), 'out.cxmap');
  writeFileSync(output, 'somebody’s work');
  const picture = { id: 'p', type: 'image', x: 0, y: 0, width: 40, height: 30, fileId: 'f' };
  const files = { f: { id: 'f', mimeType: 'image/png', dataURL: `data:image/png;base64,${btoa('\x89PNG\r\n\x1a\n and nothing more')}` } };
  const drawing = fileOf('a.excalidraw', JSON.stringify({ type: 'excalidraw', version: 2, elements: [picture], files }));
  expect(() => runCli('import', drawing, output, '--lang', 'tr')).toThrow(`ended with 4: ${output}: ${t('error.file-exists')}`);
  expect(readFileSync(output, 'utf8')).toBe('somebody’s work');
  const { printed, said } = runCli('import', drawing, output, '--force', '--json', '--lang', 'tr');
  expect(said).toContain(t('import.left.unreadable', { count: 1 }));
  expect(JSON.parse(printed)).toEqual({
    file: drawing,
    output,
    made: expect.objectContaining({ board: 1, image: 1 }) as unknown,
    left: [{ left: 'import.left.unreadable', count: 1, message: t('import.left.unreadable', { count: 1 }) }],
  });
});
