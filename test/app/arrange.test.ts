import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Point } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import type { Note } from '../../shared/model/kinds.ts';
import { untilKept } from '../support/board.ts';
import { drag, oneStep, openNew, typeNote } from '../support/gestures.ts';
import type { Temas } from '../support/launch.ts';
import { runFromPalette } from '../support/palette.ts';

const t = translator('en');

const PLACES: Readonly<Record<string, Point>> = {
  a: { x: 260, y: 220 },
  b: { x: 520, y: 260 },
  c: { x: 800, y: 240 },
  d: { x: 300, y: 520 },
  z: { x: 260, y: 560 },
  k: { x: 520, y: 560 },
  e: { x: 800, y: 560 },
};

const noteOf = (document: Document, text: string): Note => {
  const note = document.all('note').find((one) => one.text === text);
  if (!note) throw new Error(`there is no note "${text}"`);
  return note;
};
const placesOf = (document: Document): string =>
  document
    .all('note')
    .map(({ text, x, y }) => `${text} ${x} ${y}`)
    .toSorted()
    .join();

/** A blank board with notes; none is selected. */
async function withNotes(...texts: readonly string[]): Promise<{ readonly temas: Temas; readonly page: Page; readonly document: Document }> {
  const temas = await openNew('blank');
  const { page } = temas;
  for (const text of texts) {
    const { x, y } = PLACES[text] ?? { x: 600, y: 600 };
    await page.mouse.move(x, y);
    await typeNote(page, text);
  }
  const document = await untilKept(
    temas.userData,
    (kept) =>
      kept
        .all('note')
        .map(({ text }) => text)
        .toSorted()
        .join() === [...texts].toSorted().join(),
  );
  return { temas, page, document };
}

const place = (text: string): Point => PLACES[text] as Point;

/** Waits until it is another document, and then is right. */
const changed =
  (before: Document, right: (document: Document) => boolean) =>
  (after: Document): boolean =>
    placesOf(after) !== placesOf(before) && right(after);

const perform = async (page: Page, name: string): Promise<void> => {
  await runFromPalette(page, name);
};

it('aligns, distributes, stacks and tidies what is selected, one step of undo each', async () => {
  const { temas, page, document } = await withNotes('a', 'b', 'c', 'd');
  await page.keyboard.press('Control+a');
  const xs = (kept: Document) => new Set(kept.all('note').map(({ x }) => x)).size;
  const ys = (kept: Document) => new Set(kept.all('note').map(({ y }) => y)).size;
  const commands: readonly (readonly [key: string, right: (kept: Document) => boolean])[] = [
    ['Alt+a', (kept) => xs(kept) === 1],
    ['Alt+d', (kept) => xs(kept) === 1],
    ['Alt+h', (kept) => xs(kept) === 1],
    ['Alt+w', (kept) => ys(kept) === 1],
    ['Alt+s', (kept) => ys(kept) === 1],
    ['Alt+m', (kept) => ys(kept) === 1],
    ['Alt+Shift+D', () => true],
    ['Alt+Shift+W', () => true],
    ['Alt+Shift+T', (kept) => xs(kept) === 3 && ys(kept) === 2],
  ];
  for (const [key, right] of commands) {
    await oneStep(temas, document, () => page.keyboard.press(key), changed(document, right));
    await page.keyboard.press('Control+z');
    await untilKept(temas.userData, (kept) => placesOf(kept) === placesOf(document));
  }
  await oneStep(
    temas,
    document,
    () => perform(page, t('action.arrange.row')),
    changed(document, (kept) => ys(kept) === 1),
  );
  await page.keyboard.press('Control+z');
  await oneStep(
    temas,
    document,
    () => perform(page, t('action.arrange.column')),
    changed(document, (kept) => xs(kept) === 1),
  );
});

it('snaps a dragged note to its neighbour, not with Ctrl held and not where snapping is off', async () => {
  const { temas, page, document } = await withNotes('a', 'b');
  const near = { x: place('b').x, y: place('a').y + 4 };
  const { y } = noteOf(document, 'a');
  await oneStep(
    temas,
    document,
    () => drag(page, place('b'), near),
    (kept) => noteOf(kept, 'b').y === y,
  );
  await page.keyboard.press('Control+z');
  const back = await untilKept(temas.userData, (kept) => placesOf(kept) === placesOf(document));
  await page.mouse.move(place('b').x, place('b').y);
  await page.mouse.down();
  await page.keyboard.down('Control');
  await page.mouse.move(near.x, near.y + 20, { steps: 3 });
  await page.mouse.move(near.x, near.y, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up('Control');
  await untilKept(
    temas.userData,
    changed(back, (kept) => noteOf(kept, 'b').y === y + 4),
  );
  await page.keyboard.press('Control+z');
  await untilKept(temas.userData, (kept) => placesOf(kept) === placesOf(document));
  await perform(page, t('action.view.snap'));
  await drag(page, place('b'), near);
  await untilKept(
    temas.userData,
    changed(back, (kept) => noteOf(kept, 'b').y === y + 4),
  );
});

it('takes a copy by Alt and goes on in the same step by Ctrl+D', async () => {
  const { temas, page, document } = await withNotes('a');
  const { x, y } = noteOf(document, 'a');
  const copied = await oneStep(
    temas,
    document,
    async () => {
      await page.keyboard.down('Alt');
      await drag(page, place('a'), { x: place('a').x + 200, y: place('a').y });
      await page.keyboard.up('Alt');
    },
    (kept) => kept.all('note').length === 2,
  );
  expect(
    copied
      .all('note')
      .map((note) => [note.x - x, note.y - y])
      .toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0)),
  ).toEqual([
    [0, 0],
    [200, 0],
  ]);
  await page.keyboard.press('Control+d');
  const row = await untilKept(temas.userData, (kept) => kept.all('note').length === 3);
  expect(Math.max(...row.all('note').map((note) => note.x)) - x).toBe(400);
});

it('groups: a click takes all, a double click goes inside, and what is in it moves as one', async () => {
  const { temas, page, document } = await withNotes('a', 'b', 'c');
  await page.mouse.click(place('a').x, place('a').y);
  await page.keyboard.down('Shift');
  await page.mouse.click(place('b').x, place('b').y);
  await page.keyboard.up('Shift');
  const grouped = await oneStep(
    temas,
    document,
    () => page.keyboard.press('Control+g'),
    (kept) => kept.all('group').length === 1,
  );
  await page.keyboard.press('Escape');
  await page.mouse.click(700, 650);
  await drag(page, place('a'), { x: place('a').x, y: place('a').y + 150 });
  const moved = await untilKept(
    temas.userData,
    changed(grouped, (kept) => noteOf(kept, 'b').y - noteOf(grouped, 'b').y === noteOf(kept, 'a').y - noteOf(grouped, 'a').y),
  );
  expect(noteOf(moved, 'c')).toEqual(noteOf(grouped, 'c'));
  await page.mouse.dblclick(place('a').x, place('a').y + 150);
  await page.keyboard.press('Shift+ArrowDown');
  await untilKept(temas.userData, (kept) => noteOf(kept, 'a').y === noteOf(moved, 'a').y + 10 && noteOf(kept, 'b').y === noteOf(moved, 'b').y);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowDown');
  const both = await untilKept(temas.userData, (kept) => noteOf(kept, 'b').y === noteOf(moved, 'b').y + 10);
  await oneStep(
    temas,
    both,
    () => page.keyboard.press('Control+Shift+g'),
    (kept) => kept.all('group').length === 0,
  );
});

it('locks, so that nothing moves or deletes it, and unlocks by the right button; hides and shows', async () => {
  const { temas, page, document } = await withNotes('a', 'b');
  await page.mouse.click(place('a').x, place('a').y);
  const locked = await oneStep(
    temas,
    document,
    () => page.keyboard.press('Control+Shift+k'),
    (kept) => noteOf(kept, 'a').locked,
  );
  await drag(page, place('a'), { x: place('a').x, y: place('a').y + 200 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  const left = await untilKept(temas.userData, (kept) => kept.all('note').length === 1);
  expect(noteOf(left, 'a')).toEqual(noteOf(locked, 'a'));
  await page.keyboard.press('Control+z');
  await untilKept(temas.userData, (kept) => kept.all('note').length === 2);
  await page.keyboard.press('Escape');
  await page.mouse.click(place('a').x, place('a').y, { button: 'right' });
  await page.getByRole('menuitem', { name: t('arrange.unlock'), exact: true }).click();
  const open = await untilKept(temas.userData, (kept) => !noteOf(kept, 'a').locked);
  await oneStep(
    temas,
    open,
    () => page.keyboard.press('Alt+Shift+X'),
    (kept) => noteOf(kept, 'a').hidden,
  );
  await page.mouse.click(700, 650, { button: 'right' });
  await page.getByRole('menuitem', { name: `${t('action.arrange.showHidden')} (1)` }).click();
  await untilKept(temas.userData, (kept) => !noteOf(kept, 'a').hidden);
});

it('turns a shape by its handle and by a number, and makes several things larger by a corner', async () => {
  const { temas, page, document } = await withNotes('a');
  await page.keyboard.press('r');
  await drag(page, { x: 500, y: 300 }, { x: 660, y: 400 });
  await page.keyboard.press('Escape');
  const drawn = await untilKept(temas.userData, (kept) => kept.all('shape').length === 1);
  expect(document.all('shape')).toHaveLength(0);
  const rotation = (kept: Document): number => kept.all('shape')[0]?.rotation ?? NaN;
  await page.mouse.click(580, 300);
  const turned = await oneStep(
    temas,
    drawn,
    () => drag(page, { x: 580, y: 272 }, { x: 658, y: 350 }),
    (kept) => rotation(kept) === 90,
  );
  await oneStep(
    temas,
    turned,
    () => page.keyboard.press('Alt+r'),
    (kept) => rotation(kept) === 105,
  );
  const field = page.getByRole('textbox', { name: t('arrange.rotation') });
  await field.fill('30');
  await field.press('Enter');
  const exact = await untilKept(temas.userData, (kept) => rotation(kept) === 30);
  await page.mouse.click(700, 650);
  await page.keyboard.press('Control+a');
  const size = (kept: Document): number => noteOf(kept, 'a').width;
  // The left edge is the note's, the upper one too: with the frame around them that corner is known.
  await oneStep(
    temas,
    exact,
    () => drag(page, { x: place('a').x - 90 - 8, y: place('a').y - 90 - 8 }, { x: 60, y: 60 }),
    (kept) => size(kept) > size(exact) + 20,
  );
});

it('gathers notes under a heading and sorts them where they lie', async () => {
  const { temas, page, document } = await withNotes('z', 'k', 'e');
  await page.keyboard.press('Control+a');
  const order = (kept: Document): string =>
    kept
      .all('note')
      .toSorted((one, other) => one.x - other.x)
      .map(({ text }) => text)
      .join('');
  const sorted = await oneStep(
    temas,
    document,
    () => perform(page, t('action.arrange.sortText')),
    (kept) => order(kept) === 'ekz',
  );
  await page.keyboard.press('Alt+Shift+G');
  await page.keyboard.type('heading');
  await page.keyboard.press('Escape');
  const gathered = await untilKept(temas.userData, (kept) => kept.all('shape').some(({ text }) => text === 'heading'));
  expect(new Set([...gathered.all('note'), ...gathered.all('shape')].map(({ groupId }) => groupId)).size).toBe(1);
  await page.keyboard.press('Control+z');
  await untilKept(temas.userData, (kept) => kept.all('shape').length === 0 && placesOf(kept) === placesOf(sorted));
});
