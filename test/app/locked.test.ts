import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { oneStep, openNew, typeNote } from '../support/gestures.ts';
import { runFromPalette } from '../support/palette.ts';

const t = translator('en');

it('says by a click that a note is locked, and unlocks it by the mouse and by the keyboard alone', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  await page.mouse.move(500, 320);
  await typeNote(page, 'Rule');
  await page.mouse.click(500, 320);
  await page.keyboard.press('Control+Shift+K');
  const locked = await untilKept(temas.userData, (kept) => kept.all('note').some((note) => note.locked));
  const hint = page.getByRole('group', { name: t('arrange.refused') });
  await page.mouse.click(500, 320);
  await hint.waitFor();
  await page.keyboard.press('Escape');
  await hint.waitFor({ state: 'detached' });
  await page.mouse.click(500, 320);
  await oneStep(
    temas,
    locked,
    () => hint.getByRole('button', { name: t('arrange.unlock') }).click(),
    (kept) => kept.all('note').every((note) => !note.locked),
  );
  await page.keyboard.press('Control+z');
  await untilKept(temas.userData, (kept) => kept.all('note').some((note) => note.locked));
  await page.mouse.click(500, 320);
  await hint.waitFor();
  await page.keyboard.press('F6');
  await page.keyboard.press('Enter');
  await untilKept(temas.userData, (kept) => kept.all('note').every((note) => !note.locked));
  await page.keyboard.press('ArrowRight');
  await untilKept(temas.userData, (kept) => kept.all('note').some(({ x }) => x !== locked.all('note')[0]?.x));
});

it('counts what is hidden beside the zoom buttons, and shows one thing or all of it again', async () => {
  const temas = await openNew('blank', { lang: 'tr' });
  const tr = translator('tr');
  const { page } = temas;
  for (const [at, text] of ['Bir', 'İki', 'Üç'].entries()) {
    await page.mouse.move(300 + at * 220, 300);
    await typeNote(page, text);
  }
  expect(await page.getByRole('button', { name: tr('arrange.hiddenCount', { count: 3 }) }).count()).toBe(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Alt+Shift+X');
  await untilKept(temas.userData, (kept) => kept.all('note').every(({ hidden }) => hidden));
  await page.getByRole('button', { name: tr('arrange.hiddenCount', { count: 3 }) }).click();
  await page.getByRole('menuitem', { name: 'İki' }).click();
  await untilKept(temas.userData, (kept) => kept.all('note').some(({ text, hidden }) => text === 'İki' && !hidden));
  await page.getByRole('button', { name: tr('arrange.hiddenCount', { count: 2 }) }).click();
  await page.getByRole('menuitem', { name: tr('arrange.showAll') }).click();
  await untilKept(temas.userData, (kept) => kept.all('note').every(({ hidden }) => !hidden));
  await page.getByRole('button', { name: tr('arrange.hiddenCount', { count: 2 }) }).waitFor({ state: 'detached' });
});

it('sorts notes by the stamps that lie on them, and these go along', async () => {
  const temas = await openNew('blank');
  const { page } = temas;
  for (const [at, text] of ['one', 'two', 'three'].entries()) {
    await page.mouse.move(300 + at * 220, 300);
    await typeNote(page, text);
  }
  for (const x of [700, 760, 540]) {
    await page.keyboard.press('s');
    await page.mouse.click(x, 340);
  }
  await page.keyboard.press('Escape');
  const before = await untilKept(temas.userData, (kept) => kept.all('stamp').length === 3 && kept.all('note').length === 3);
  await page.keyboard.press('Control+a');
  const after = await oneStep(
    temas,
    before,
    async () => {
      await runFromPalette(page, t('action.arrange.sortVotes'));
    },
    (kept) =>
      kept
        .all('note')
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join() === 'three,two,one',
  );
  const moved = after.all('stamp').map(({ id, x }) => x - (before.find('stamp', id)?.x ?? 0));
  const by = (text: string): number =>
    (after.all('note').find((note) => note.text === text)?.x ?? 0) - (before.all('note').find((note) => note.text === text)?.x ?? 0);
  expect(moved.toSorted((a, b) => a - b)).toEqual([by('three'), by('three'), by('two')].toSorted((a, b) => a - b));
});
