import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { centre } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import { textsOfGrid } from '../../shared/model/grid.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { drag, oneStep, openNew, typeNote } from '../support/gestures.ts';

const t = translator('en');
const AT = { x: 600, y: 300 };

const field = (page: Page) => page.locator('.board-text');
const notes = (document: Document) => document.all('note').map(({ text }) => text);
const says =
  (...texts: readonly string[]) =>
  (document: Document): boolean =>
    JSON.stringify(notes(document).toSorted()) === JSON.stringify(texts.toSorted());

/** What reaches a window without a key that writes it: from dictation, a panel of emoji, an input method. */
async function voiceOn(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  /** A key that an input method, or an accent that waits for its letter, has taken. */
  const takenKey = async (key: 'Process' | 'Dead', code: string) => {
    const event = { key, code, windowsVirtualKeyCode: 229 };
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  };
  const shows = (text: string) => devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  return {
    says: (text: string) => devtools.send('Input.insertText', { text }),
    takenKey,
    /** Shows one after the other while it is composed, and ends with the last. */
    composes: async (...texts: readonly string[]) => {
      for (const text of texts.slice(0, -1)) await shows(text);
      await devtools.send('Input.insertText', { text: texts.at(-1) ?? '' });
    },
    shows,
  };
}

async function withNote(text: string) {
  const temas = await openNew('blank');
  const { page, userData } = temas;
  await page.mouse.move(AT.x, AT.y);
  await typeNote(page, text);
  await page.mouse.click(AT.x, AT.y);
  const document = await untilKept(userData, says(text));
  return { temas, page, userData, document, voice: await voiceOn(page) };
}

it('writes what is dictated or picked from a panel into the note that is selected, whole and in one step', async () => {
  const { temas, page, userData, document, voice } = await withNote('Hat kesik');
  const gesture = async () => {
    await voice.says(' 📞👩‍💻');
    await voice.says(', müşteri temsilcisi birazdan arayacak.');
    await page.keyboard.type(' Tamam');
    await expect.poll(() => field(page).inputValue()).toBe('Hat kesik 📞👩‍💻, müşteri temsilcisi birazdan arayacak. Tamam');
    await page.keyboard.press('Escape');
  };
  await oneStep(temas, document, gesture, says('Hat kesik 📞👩‍💻, müşteri temsilcisi birazdan arayacak. Tamam'));

  // The note stays selected, and the next words go on again, whatever was pressed meanwhile.
  await page.keyboard.press('Home');
  await voice.says(' Yine.');
  await page.keyboard.press('Enter');
  await voice.says('Sonraki not');
  await page.keyboard.press('Escape');
  await untilKept(userData, says('Hat kesik 📞👩‍💻, müşteri temsilcisi birazdan arayacak. Tamam Yine.', 'Sonraki not'));
});

it('lets an input method begin in a note that is only selected, and go on undisturbed', async () => {
  const { temas, page, document, voice } = await withNote('Hat ');
  const gesture = async () => {
    await voice.takenKey('Process', 'KeyN');
    await voice.composes('n', 'に', 'にほ', 'にほん', '日本');
    await voice.composes('ご', '語');
    await voice.takenKey('Dead', 'Digit3');
    await voice.composes('^', 'â');
    await page.keyboard.type('n');
    await expect.poll(() => field(page).inputValue()).toBe('Hat 日本語ân');
    await page.keyboard.press('Escape');
  };
  await oneStep(temas, document, gesture, says('Hat 日本語ân'));

  // Without a key before it, as by handwriting; shown on the note while it is being composed.
  await voice.shows('か');
  await expect.poll(() => field(page).inputValue()).toBe('Hat 日本語ânか');
  await voice.composes('かみ', '紙');
  await page.keyboard.press('Escape');
  await untilKept(temas.userData, says('Hat 日本語ân紙'));
});

it('keeps a note as it was when what was being composed is given up', async () => {
  const { page, userData, document, voice } = await withNote('Hat');
  await voice.shows('に');
  await expect.poll(() => field(page).inputValue()).toBe('Hatに');
  await voice.shows('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('4');
  await untilKept(userData, (kept) => says('Hat')(kept) && kept.all('note')[0]?.color !== document.all('note')[0]?.color);
});

it('writes into a shape behind its words, into a cell of a table in their place, and into a card', async () => {
  const temas = await openNew('blank');
  const { page, userData } = temas;
  const voice = await voiceOn(page);
  await page.keyboard.press('r');
  await drag(page, { x: 200, y: 200 }, { x: 400, y: 300 });
  await page.keyboard.press('Escape');
  const empty = await untilKept(userData, (kept) => kept.all('shape').length === 1);
  await voice.says('Arıza ');
  await page.keyboard.press('Escape');
  await voice.composes('に', '日');
  await page.keyboard.press('Escape');
  await untilKept(userData, (kept) => kept.all('shape')[0]?.text === 'Arıza 日');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await untilKept(userData, (kept) => kept.all('shape')[0]?.text === empty.all('shape')[0]?.text);
  // On what is drawn letters choose tools as before.
  await page.keyboard.press('o');
  await drag(page, { x: 200, y: 400 }, { x: 400, y: 500 });
  await untilKept(userData, (kept) => kept.all('shape').length === 2);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: t('action.tool.grid'), exact: true }).click({ button: 'right' });
  await page.getByRole('button', { name: t('grid.sizeSpoken', { columns: 2, rows: 2 }) }).click();
  await page.mouse.click(700, 300);
  await voice.says('Süre');
  await page.keyboard.press('Tab');
  await voice.composes('に', '日本');
  await page.keyboard.press('Enter');
  await voice.says('⏱️');
  await page.keyboard.press('Escape');
  const cells = (kept: Document) => textsOfGrid(kept, kept.all('grid')[0]?.id ?? '');
  const saysAll = (texts: readonly (readonly string[])[]) => (kept: Document) => JSON.stringify(cells(kept)) === JSON.stringify(texts);
  const before = await untilKept(
    userData,
    saysAll([
      ['Süre', '日本'],
      ['', '⏱️'],
    ]),
  );
  await page.keyboard.press('ArrowUp');
  const again = async () => {
    await voice.says('3 dk');
    await page.keyboard.press('Escape');
  };
  await oneStep(
    temas,
    before,
    again,
    saysAll([
      ['Süre', '3 dk'],
      ['', '⏱️'],
    ]),
  );
});

it('writes a card in the cell of a map, goes on in it, and renames a step', async () => {
  const temas = await openNew('journey');
  const { page, userData } = temas;
  const voice = await voiceOn(page);
  const empty = await untilKept(userData, (kept) => kept.all('step').length === 5);
  const { layout, at } = await fitBoard(page, empty, 'en');
  const [map] = layout.maps;
  const lane = map?.lanes.find(({ type }) => type === 'doing');
  const cell = map?.cells.find(({ laneId, stepId }) => laneId === lane?.id && stepId === map.steps[0]?.id);
  const step = map?.steps[1];
  if (!cell || !step) throw new Error('a journey map has cells and steps');
  const press = async ({ rect }: { readonly rect: Parameters<typeof centre>[0] }) => {
    const { x, y } = at(centre(rect));
    await page.mouse.click(x, y);
  };
  const titles = (kept: Document) => kept.all('touchpoint').map(({ title }) => title);
  await press(cell);
  const gesture = async () => {
    await voice.composes('に', 'にほ', '日本');
    await voice.says(' arar');
    await page.keyboard.press('Escape');
  };
  await oneStep(temas, empty, gesture, (kept) => titles(kept).join() === '日本 arar');
  await press(step);
  const before = await untilKept(userData, (kept) => kept.all('touchpoint').length === 1);
  const rename = async () => {
    await voice.says('📞 Arama');
    await page.keyboard.press('Enter');
  };
  const renamed = await oneStep(temas, before, rename, (kept) => kept.find('step', step.id)?.name === '📞 Arama');

  // What is locked says so, and stays as it is.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(t('action.map.lock'));
  await page.keyboard.press('Enter');
  const locked = await untilKept(userData, (kept) => kept.all('map')[0]?.locked === true);
  await press(step);
  await voice.composes('に', '日');
  await voice.says('never');
  await page.getByText(t('shape.refused')).first().waitFor();
  expect(await field(page).count()).toBe(0);
  await page.keyboard.press('Escape');
  await untilKept(
    userData,
    (kept) => kept.find('step', step.id)?.name === renamed.find('step', step.id)?.name && locked.records().size === kept.records().size,
  );
});

it('keeps keys, the clipboard and Tab for the board while a field waits for words', async () => {
  const { page, userData, voice } = await withNote('bir');
  const board = page.getByRole('application');
  const onBoard = () => board.evaluate((element) => element.contains(document.activeElement));
  await page.keyboard.press('3');
  await untilKept(userData, (kept) => kept.all('note')[0]?.color === 'pink');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await untilKept(userData, says('bir', 'bir'));
  // Back to the note before it, and out of the board, which is one stop of Tab as ever; and in again.
  await page.keyboard.press('Shift+Tab');
  expect(await onBoard()).toBe(true);
  await page.keyboard.press('Shift+Tab');
  expect(await onBoard()).toBe(false);
  await page.keyboard.press('Tab');
  expect(await onBoard()).toBe(true);
  await page.keyboard.press('Control+x');
  await untilKept(userData, says('bir'));
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await untilKept(userData, says());

  // Nothing is selected: nothing is written, and the letters are those of tools.
  await voice.says('nowhere');
  await voice.composes('に', '日');
  await page.keyboard.press('n');
  await voice.says('burada');
  await page.keyboard.press('Escape');
  await untilKept(userData, says('burada'));
  // N makes the next note beside one that is selected, and loses nothing of what comes after it.
  await page.keyboard.press('n');
  await voice.says('nere');
  await page.keyboard.type('de');
  await page.keyboard.press('Enter');
  await voice.composes('に', '日');
  await page.keyboard.press('Enter');
  await page.keyboard.type('son');
  await page.keyboard.press('Escape');
  await untilKept(userData, says('burada', 'nerede', '日', 'son'));
});
