import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { openNew, typeNote } from '../support/gestures.ts';
import type { Temas } from '../support/launch.ts';

const t = translator('en');

const putText = (temas: Temas, character: string, count: number): Promise<void> =>
  temas.app.evaluate(({ clipboard }, [words, times]) => clipboard.writeText(words.repeat(times)), [character, count] as const);

/** Presses keys, and answers how long it took until the page had done what they are for, ms. */
async function timed(page: Page, keys: string): Promise<number> {
  const before = performance.now();
  await page.keyboard.press(keys);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return performance.now() - before;
}

it('answers soon when far too much is pasted into an open note, keeps its words and takes a paste back in one step', async () => {
  const temas = await openNew('blank');
  const { page, userData } = temas;
  await page.mouse.move(500, 350);
  await page.keyboard.press('n');
  await page.keyboard.type('words');
  await putText(temas, 'x', 51_000_000);
  expect(await timed(page, 'Control+v')).toBeLessThan(5_000);
  await page.getByText(t('paste.tooLong', { found: '51', limit: '5' })).waitFor();
  const field = page.locator('.board-text');
  expect(await field.inputValue()).toBe('words');

  await putText(temas, 'x', 30_000);
  expect(await timed(page, 'Control+v')).toBeLessThan(3_000);
  await page.getByText(t('paste.cut', { taken: '19,995', left: '10,005' })).waitFor();
  expect(await field.inputValue()).toBe(`words${'x'.repeat(19_995)}`);
  await page.keyboard.press('Control+z');
  expect(await field.inputValue()).toBe('words');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Backspace');
  expect(await timed(page, 'y')).toBeLessThan(1_000);
  await page.keyboard.press('Escape');
  await untilKept(userData, (document) => document.all('note')[0]?.text === `words${'x'.repeat(19_994)}y`);
});

it('makes signs of lists of what is typed for them in a note, and gives back what was typed', async () => {
  const { page } = await openNew('blank');
  await page.mouse.move(500, 350);
  await page.keyboard.press('n');
  const field = page.locator('.board-text');
  await page.keyboard.type('- one');
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe('• one\n• ');
  await page.keyboard.press('Enter');
  await page.keyboard.type('[] ');
  expect(await field.inputValue()).toBe('• one\n⬜ ');
  await page.keyboard.press('Backspace');
  expect(await field.inputValue()).toBe('• one\n[] ');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('- ');
  expect(await field.inputValue()).toBe('• ');
  await page.keyboard.press('Control+z');
  expect(await field.inputValue()).toBe('- ');
});

it('lets a press with Shift through the bar of a note, to what lies under it', async () => {
  const temas = await openNew('blank');
  const { page, userData } = temas;
  await page.mouse.move(600, 400);
  await typeNote(page, 'one');
  await page.mouse.click(600, 400);
  const list = page.getByRole('toolbar', { name: t('note.bar') }).getByRole('button', { name: t('action.note.checks') });
  const place = await list.boundingBox();
  if (!place) throw new Error('the bar stands beside the note');
  const at = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
  await page.keyboard.down('Shift');
  await page.mouse.click(at.x, at.y);
  await page.keyboard.up('Shift');
  await page.keyboard.press('Escape');
  await page.mouse.click(600, 400);
  await page.mouse.click(at.x, at.y);
  // The second press, without Shift, is the first that made a list.
  await untilKept(userData, (document) => document.all('note')[0]?.text === '⬜ one');
});
