import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { boxesIn } from '../../shared/base/list-lines.ts';
import { compareOrder } from '../../shared/base/order.ts';
import { centre, intersects, type Point } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import { freshFolder, launchTemas, picture, type Temas } from '../support/launch.ts';
import { runFromPalette } from '../support/palette.ts';

const t = translator('en');

/** In the order they were made. */
const notes = (document: Document) => document.all('note').toSorted(compareOrder);
const texts = (document: Document) => notes(document).map(({ text }) => text);
const sameTexts = (temas: Temas, wanted: readonly string[]) =>
  untilKept(temas.userData, (kept) => JSON.stringify(texts(kept).toSorted()) === JSON.stringify(wanted.toSorted()));
const field = (page: Page) => page.getByRole('textbox', { name: t('board.edit', { what: t('kind.note') }) });
const keys = async (page: Page, ...pressed: readonly string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};

const SAID = [
  'Bağlantı koptu, modemin ışığı kırmızı yanıyor',
  'Müşteri temsilcisi “birazdan ararız” dedi, kimse aramadı',
  'Çağrı merkezi numarayı tanımadı',
  'Kısa',
  'Bilgilendirilmemişlerdendi',
  'İğde, ışık, öğün, şölen, çığ: â î û 🎵',
];
/** What a room says in some minutes: short and long, in the language it speaks. */
const ROOM = Array.from(
  { length: 60 },
  (_, index) => `${index + 1} ${SAID[index % SAID.length] ?? ''}${index % 30 === 10 ? ', ve bu böyle uzun uzun anlatıldı durdu'.repeat(4) : ''}`,
);

it('takes 60 notes by keyboard alone: none lost, in order, apart, and there again after the power went', async () => {
  const userData = freshFolder('temas-capture');
  const temas = await openNew('blank', { userData });
  const { page } = temas;
  await page.keyboard.press('n');
  for (const [index, text] of ROOM.entries()) {
    await page.keyboard.type(text);
    await expect.poll(() => field(page).inputValue()).toBe(text);
    if (index < ROOM.length - 1) await page.keyboard.press('Enter');
  }
  // An empty one ends it, and goes again.
  await keys(page, 'Enter', 'Enter');
  const kept = await sameTexts(temas, ROOM);
  expect(texts(kept)).toEqual(ROOM);
  const { layout } = await fitBoard(page, kept, 'en');
  await picture(page, 'capture-60-notes');
  const rects = layout.notes.map(({ rect }) => rect);
  expect(rects.flatMap((rect, index) => rects.slice(index + 1).filter((other) => intersects(rect, other)))).toEqual([]);
  const read = layout.notes.toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x).map(({ record }) => record.text);
  expect(read).toEqual(ROOM);
  await temas.killHard();

  const again = await launchTemas({ userData });
  await again.page
    .getByRole('dialog', { name: t('recovery.title') })
    .getByRole('button', { name: t('start.recover') })
    .click();
  await again.page.getByRole('application').waitFor();
  await sameTexts(again, ROOM);
});

it('goes on with Enter or begins a line, as is chosen, and always goes on with Ctrl+Enter', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.keyboard.press('n');
  await page.keyboard.type('one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('more');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two');
  await page.keyboard.press('Tab');
  await page.keyboard.type('three');
  await page.keyboard.press('Escape');
  const first = await sameTexts(temas, ['one\nmore', 'two', 'three']);
  const [one, two, three] = notes(first);
  expect([two, three].map((note) => [(note?.x ?? 0) - (one?.x ?? 0), (note?.y ?? 0) - (one?.y ?? 0)])).toEqual([
    [200, 0],
    [400, 0],
  ]);

  await runFromPalette(page, t('action.enter.line'));
  await page.getByRole('application').focus();
  await page.keyboard.press('n');
  await page.keyboard.type('four');
  await page.keyboard.press('Enter');
  await page.keyboard.type('more');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('five');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('six');
  await page.keyboard.press('Escape');
  await sameTexts(temas, ['one\nmore', 'two', 'three', 'four\nmore', 'five', 'six']);
});

it('writes lists, bold and sizes while typing, takes typing back by itself, and ticks boxes by a click', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.mouse.move(600, 300);
  await page.keyboard.press('n');
  await page.keyboard.type('call');
  await page.keyboard.press('Control+Shift+Digit9');
  await page.keyboard.press('Enter');
  await page.keyboard.type('write');
  await expect.poll(() => field(page).inputValue()).toBe('⬜ call\n⬜ write');
  await page.keyboard.press('Enter');
  await expect.poll(() => field(page).inputValue()).toBe('⬜ call\n⬜ write\n⬜ ');
  await page.keyboard.press('Enter');
  await expect.poll(() => field(page).inputValue()).toBe('⬜ call\n⬜ write\n');
  await keys(page, 'Control+z', 'Control+z');
  await expect.poll(() => field(page).inputValue()).toBe('⬜ call\n⬜ write');
  await keys(page, 'Control+b', 'Alt+Digit5');
  const bar = page.getByRole('toolbar', { name: t('note.bar') });
  await bar.getByRole('radio', { name: t('note.large'), exact: true }).click();
  await expect
    .poll(() =>
      field(page).evaluate((element) => [
        getComputedStyle(element).fontSize,
        getComputedStyle(element).fontWeight,
        document.activeElement === element,
      ]),
    )
    .toEqual(['28px', '700', true]);
  await bar.getByRole('button', { name: t('note.align', { way: t('style.left') }) }).click();
  await bar.getByRole('radio', { name: t('note.auto') }).click();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('next');
  await page.keyboard.press('Escape');
  const written = await sameTexts(temas, ['⬜ call\n⬜ write', 'next']);
  expect(notes(written).map(({ bold, align, color, textSize }) => [bold, align, color, textSize])).toEqual([
    [true, 'center', 'blue', null],
    [false, 'left', 'blue', null],
  ]);

  await keys(page, 'Escape', 'Escape');
  const { layout, at } = await fitBoard(page, written, 'en');
  const note = layout.notes.find(({ record }) => boxesIn(record.text).length > 0);
  const line = note?.text.lines[1];
  if (!note || !line) throw new Error('there is a list');
  const box = at({ x: line.x + 10, y: line.baseline - 6 });
  await page.mouse.click(at(centre(note.rect)).x, at(centre(note.rect)).y + 60);
  await page.mouse.click(box.x, box.y);
  await sameTexts(temas, ['⬜ call\n☑ write', 'next']);
  await page.keyboard.press('Control+z');
  await sameTexts(temas, ['⬜ call\n⬜ write', 'next']);
});

it('opens a note where it is pointed at, and takes all of it with a third click', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.mouse.move(600, 300);
  await keys(page, 'n');
  await page.keyboard.type('first second third');
  await keys(page, 'Escape', 'Escape');
  const kept = await sameTexts(temas, ['first second third']);
  const { layout, at } = await fitBoard(page, kept, 'en');
  const line = layout.notes[0]?.text.lines[0];
  if (!line) throw new Error('there is a note');
  const afterFirst: Point = at({ x: line.x + (line.width * 'first'.length) / line.text.length, y: line.baseline - 5 });
  await page.mouse.dblclick(afterFirst.x, afterFirst.y);
  await field(page).waitFor();
  const caret = await field(page).evaluate((element) => (element instanceof HTMLTextAreaElement ? element.selectionStart : -1));
  expect(Math.abs(caret - 'first'.length)).toBeLessThanOrEqual(1);
  await page.keyboard.press('Escape');
  await page.mouse.click(afterFirst.x, afterFirst.y, { clickCount: 3 });
  await page.keyboard.type('all new');
  await page.keyboard.press('Escape');
  await sameTexts(temas, ['all new']);
});

it('takes notes in the entry box, in the colours of the digits, and a list line by line', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.keyboard.press('Control+Shift+n');
  const entry = page.getByRole('textbox', { name: t('entry.field') });
  await entry.waitFor();
  await page.keyboard.type('one');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+Digit3');
  await page.keyboard.type('two');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('lines');
  await page.keyboard.press('Enter');
  await temas.app.evaluate(({ clipboard }) => clipboard.writeText('1. three\n2. four\n3. five'));
  await page.keyboard.press('Control+v');
  await page.getByText(t('entry.count', { count: 5 })).waitFor();
  await picture(page, 'capture-entry-box');
  await page.keyboard.type('left for later');
  await page.keyboard.press('Escape');
  await entry.waitFor({ state: 'detached' });
  const kept = await sameTexts(temas, ['one', 'two\nlines', 'three', 'four', 'five']);
  expect(notes(kept).map(({ color }) => color)).toEqual(['yellow', 'pink', 'pink', 'pink', 'pink']);
  await page.keyboard.press('Control+Shift+n');
  await expect(entry.inputValue()).resolves.toBe('left for later');
  // From the board Escape closes it, too, and the same keys as before lead back into it.
  await page.mouse.click(200, 600);
  await page.keyboard.press('Control+Shift+n');
  await expect.poll(() => entry.evaluate((element) => document.activeElement === element)).toBe(true);
  await page.mouse.click(200, 600);
  await page.keyboard.press('Escape');
  await entry.waitFor({ state: 'detached' });

  // Digits colour what is selected, and say what the next notes will be.
  await keys(page, 'Control+a', '7');
  await untilKept(temas.userData, (now) => now.all('note').every(({ color }) => color === 'green'));
  await keys(page, 'Escape', '2');
  await page
    .getByText(t('note.nextColor', { color: t('color.orange') }))
    .first()
    .waitFor();
});

it('brings the note asked for by N to where the board is pressed, and leaves none that is empty', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.mouse.move(300, 250);
  await page.keyboard.press('n');
  await field(page).waitFor();
  await page.mouse.click(800, 420);
  await page.keyboard.type('burada');
  const box = await field(page).boundingBox();
  expect(box && Math.abs(box.x + box.width / 2 - 800)).toBeLessThan(3);
  await keys(page, 'Escape', 'Escape');
  await page.mouse.move(300, 250);
  await page.keyboard.press('n');
  await field(page).waitFor();
  // On a note: that one is chosen, and the empty one goes.
  await page.mouse.click(800, 420);
  await field(page).waitFor({ state: 'detached' });
  expect(texts(await sameTexts(temas, ['burada']))).toEqual(['burada']);
});

it('leaves the keys of input methods and of AltGr to the text', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.keyboard.press('n');
  await field(page).waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await devtools.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  // The key that chooses among what an input method offers is no end of the note, and one that writes "#" is no colour.
  const used = await field(page).evaluate((element) =>
    [
      { key: 'Enter', code: 'Enter', isComposing: true },
      { key: '#', code: 'Digit3', altKey: true, ctrlKey: true, modifierAltGraph: true },
    ].map((init) => {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    }),
  );
  expect(used).toEqual([false, false]);
  await devtools.send('Input.insertText', { text: '日本' });
  await page.keyboard.type(' çağrısı');
  await page.keyboard.press('Enter');
  await page.keyboard.type('sonraki');
  await page.keyboard.press('Escape');
  const kept = await sameTexts(temas, ['日本 çağrısı', 'sonraki']);
  expect(notes(kept).map(({ color }) => color)).toEqual(['yellow', 'yellow']);
});
