import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { fresh } from '../../shared/model/fresh.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { board, makeFile } from '../electron/host/support.ts';
import { answerDialog, freshFolder, launchTemas } from '../support/launch.ts';
import { shownTexts } from '../support/shown-texts.ts';
import { temas } from '../support/terminal.ts';
import { fontsIn, imagesIn, pageFacts, squeeze, textIn, wordsWithoutInk } from '../support/pdf.ts';

describe.each(['tr', 'en'] as const)('the demo in %s', (lang: Language) => {
  let file = '';
  let records: readonly AnyRecord[] = [];
  beforeAll(() => {
    file = join(freshFolder(), 'demo.cxmap');
    temas('new', file, '--template', 'demo', '--lang', lang);
    const all = (JSON.parse(temas('check', file, '--records').printed) as { records: AnyRecord[] }).records;
    // The terminal exports the first board.
    const [first] = all.filter((record) => record.kind === 'board').toSorted((a, b) => (a.order < b.order ? -1 : 1));
    records = all.filter((record) => record.kind !== 'note' || record.boardId === first?.id);
  });

  it.each([
    ['A0', 1189, 841],
    ['A3', 420, 297],
  ])('is one %s page of vectors with every text, each visible', (page, widthMm, heightMm) => {
    const pdf = join(freshFolder(), 'demo.pdf');
    const { said } = temas('export', file, '--to', pdf, '--page', page, '--lang', lang);
    // On A3 the smallest words are no longer read, and whoever prints it is told so.
    expect(said.includes(lang === 'tr' ? 'punto' : ' pt on paper')).toBe(page === 'A3');
    const facts = pageFacts(pdf);
    expect(facts.pages).toBe(1);
    // The content decides the orientation; its paper must be right either way round.
    expect(Math.abs(Math.max(facts.widthMm, facts.heightMm) - widthMm)).toBeLessThan(0.3);
    expect(Math.abs(Math.min(facts.widthMm, facts.heightMm) - heightMm)).toBeLessThan(0.3);
    expect(imagesIn(pdf)).toEqual([]);
    expect(fontsIn(pdf).length).toBeGreaterThan(0);
    expect(fontsIn(pdf).filter((font) => font.type3 || !font.embedded)).toEqual([]);
    const text = textIn(pdf);
    expect(records.flatMap(shownTexts).filter((wanted) => !text.includes(squeeze(wanted)))).toEqual([]);
    expect(wordsWithoutInk(pdf, page === 'A0' ? 100 : 220)).toEqual([]);
  });
});

it('prints Turkish letters and emoji that are there to be seen, wherever they are typed', async () => {
  const folder = freshFolder();
  const pdf = join(folder, 'harfler.pdf');
  const t = translator('tr');
  const temasApp = await launchTemas({ lang: 'tr' });
  const { page } = temasApp;
  await page.getByRole('button', { name: t('start.blank') }).click();
  await page.getByRole('application').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.insertText('ğĞ ıI iİ şŞ çÇ öÖ üÜ âîû 🙂 📞 ->');
  await page.keyboard.press('Escape');
  await answerDialog(temasApp, pdf);
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: t('export.start') }).click();
  await page.getByText(t('export.done', { name: 'harfler.pdf' })).waitFor();
  expect(textIn(pdf)).toContain(squeeze('ğĞ ıI iİ şŞ çÇ öÖ üÜ âîû 🙂 📞 ->'));
  expect(wordsWithoutInk(pdf, 200)).toEqual([]);
  expect(readdirSync(folder)).toEqual(['harfler.pdf']);
});

it('draws a picture of exactly the size that was asked, and not a blank one', () => {
  const folder = freshFolder();
  const file = join(folder, 'demo.cxmap');
  temas('new', file, '--template', 'demo', '--lang', 'en');
  const sizes = [1, 2].map((scale) => {
    const png = join(folder, `demo-${scale}.png`);
    temas('export', file, '--to', png, '--scale', String(scale));
    const bytes = readFileSync(png);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // A blank picture of that size would be a few kilobytes.
    expect(bytes.length).toBeGreaterThan(200_000);
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] as const;
  });
  const [[width, height] = [0, 0], twice = [0, 0]] = sizes;
  expect(Math.abs(twice[0] - 2 * width)).toBeLessThanOrEqual(1);
  expect(Math.abs(twice[1] - 2 * height)).toBeLessThanOrEqual(1);
});

it('says which resolution would fit where a picture was asked for too large, and that one does', () => {
  const folder = freshFolder();
  const file = join(folder, 'geniş.cxmap');
  const note = (id: string, x: number) =>
    fresh('note', { id, boardId: board.id, x, y: 0, width: 180, height: 180, text: id, color: 'yellow', order: `b${id}` });
  makeFile(file, [board, note('A', 0), note('B', 60_000)]);
  const png = join(folder, 'geniş.png');
  const asked = () => temas('export', file, '--to', png, '--scale', '2', '--lang', 'tr');
  expect(asked).toThrow(/ended with 2: .*En çok (\d+) dpi \(ölçek 1,08\)/);
  expect(existsSync(png)).toBe(false);
  temas('export', file, '--to', png, '--dpi', '104');
  expect(readFileSync(png).readUInt32BE(16)).toBeGreaterThan(65_000);
});

it('writes nothing when the save dialog is dismissed, and asks again', async () => {
  const t = translator('en');
  const temasApp = await launchTemas();
  const { page } = temasApp;
  await page.getByRole('button', { name: t('start.demoGo') }).click();
  await page.getByRole('application').waitFor();
  await answerDialog(temasApp, null);
  await page.keyboard.press('Control+e');
  const start = page.getByRole('button', { name: t('export.start') });
  await start.click();
  await page.waitForFunction(
    (name) => [...document.querySelectorAll('button')].some((button) => button.textContent === name && !button.disabled),
    t('export.start'),
  );
  const png = join(freshFolder(), 'map.png');
  await answerDialog(temasApp, png);
  await page.getByRole('radio', { name: 'PNG' }).click();
  await start.click();
  await page.getByText(t('export.done', { name: 'map.png' })).waitFor();
  expect(existsSync(png)).toBe(true);
  // The file manager is not ours to start; what it would be asked to show is.
  await temasApp.app.evaluate(({ shell }) => {
    const shown: string[] = [];
    shell.showItemInFolder = (path) => void shown.push(path);
    Object.assign(globalThis, { shown });
  });
  await page.getByRole('button', { name: t('export.reveal') }).click();
  await expect.poll(() => temasApp.app.evaluate(() => (globalThis as unknown as { shown: readonly string[] }).shown)).toEqual([png]);
});

it('prints on after previews that were given up while they were being printed', async () => {
  const t = translator('en');
  const temasApp = await launchTemas();
  const { app, page } = temasApp;
  await page.getByRole('button', { name: t('start.demoGo') }).click();
  await page.getByRole('application').waitFor();
  const pdf = join(freshFolder(), 'demo.pdf');
  await answerDialog(temasApp, pdf);
  await app.evaluate(({ app: electronApp }) => {
    Object.assign(globalThis, { prints: 0 });
    electronApp.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents);
      contents.printToPDF = (options) => {
        (globalThis as unknown as { prints: number }).prints++;
        return print(options);
      };
    });
  });
  const printsBegun = () => app.evaluate(() => (globalThis as unknown as { prints: number }).prints);
  await page.keyboard.press('Control+e');
  for (const [at, set] of (['report', 'maps', 'one'] as const).entries()) {
    await expect.poll(printsBegun, { interval: 10 }).toBeGreaterThan(at);
    await page.getByLabel(t('print.pages')).selectOption(set);
  }
  await page.getByRole('button', { name: t('export.start') }).click();
  await page.getByText(t('export.done', { name: 'demo.pdf' })).waitFor();
  expect(pageFacts(pdf).pages).toBe(1);
});

it.runIf(process.platform === 'linux')('can be cancelled even when drawing hangs, and leaves neither a file nor a window', async () => {
  const t = translator('tr');
  const folder = freshFolder();
  const temasApp = await launchTemas({ lang: 'tr' });
  const { app, page } = temasApp;
  await page.getByRole('button', { name: t('start.demoGo') }).click();
  await page.getByRole('application').waitFor();
  await answerDialog(temasApp, join(folder, 'plan.pdf'));
  await app.evaluate(({ app: electronApp }) => {
    electronApp.once('browser-window-created', (_event, hidden) =>
      hidden.webContents.once('dom-ready', () => process.kill(hidden.webContents.getOSProcessId(), 'SIGSTOP')),
    );
  });
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: t('export.start') }).click();
  await page.getByText(t('export.working')).waitFor();
  await page.getByRole('button', { name: t('ui.cancel') }).click();
  // Back to the choices, to try again.
  await page.getByRole('button', { name: t('export.start') }).waitFor();
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});
