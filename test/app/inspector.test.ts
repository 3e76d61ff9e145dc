import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { openNew, typeNote } from '../support/gestures.ts';

const t = translator('en');

it('opens the properties always in the same place, and lets the board step aside for them', async () => {
  const { page, userData } = await openNew('blank');
  for (const [text, x] of [
    ['left', 300],
    ['right', 1220],
  ] as const) {
    await page.mouse.move(x, 200);
    await typeNote(page, text);
  }
  await untilKept(userData, (document) => document.all('note').length === 2);
  const panel = page.getByRole('complementary', { name: t('ui.inspector') });
  await page.mouse.click(300, 200);
  const place = await panel.boundingBox();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });

  await page.mouse.click(1220, 200);
  await panel.waitFor();
  expect(await panel.boundingBox()).toEqual(place);
  // The note went as far as the panel reaches, so it is taken by a click beside the panel now.
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.mouse.click((place?.x ?? 0) - 30, 200);
  await panel.getByRole('heading', { name: t('kind.note') }).waitFor();

  // A double-click where the panel is going to stand still finds the note under it.
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.mouse.move((place?.x ?? 0) + 130, 500);
  await typeNote(page, 'under it');
  await page.mouse.wheel(0, 300);
  await page.mouse.dblclick((place?.x ?? 0) + 130, 200);
  await page.keyboard.type(' and written on');
  await page.keyboard.press('Escape');
  const written = await untilKept(userData, (document) => document.all('note').some((note) => note.text.includes('written on')));
  expect(
    written
      .all('note')
      .map((note) => note.text)
      .toSorted(),
  ).toEqual(['left', 'right', 'under it and written on']);
});

it('keeps lock, duplicate and delete in reach at its head, of lines, too', async () => {
  const { page, userData } = await openNew('blank', { lang: 'en' });
  await page.keyboard.press('a');
  await page.mouse.move(300, 200);
  await page.mouse.down();
  await page.mouse.move(500, 400, { steps: 4 });
  await page.mouse.up();
  const panel = page.getByRole('complementary', { name: t('ui.inspector') });
  const head = panel.locator('header');
  await head.getByRole('button', { name: t('action.arrange.lock') }).waitFor();
  await head.getByRole('button', { name: t('action.edit.duplicate') }).click();
  await untilKept(userData, (document) => document.all('line').length === 2);
  await head.getByRole('button', { name: t('action.edit.delete') }).click();
  await untilKept(userData, (document) => document.all('line').length === 1);
});
