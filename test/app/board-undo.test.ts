import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { drag, oneStep, typeNote, untilSame } from '../support/gestures.ts';
import { cornersOf, inspector, look, noteNamed, withNotes } from './notes-on-screen.ts';

const t = translator('en');

it('takes back every gesture with one undo', async () => {
  const { temas, page, document: start, look: where } = await withNotes('one', 'two', 'three');
  const step = (before: Document, gesture: () => Promise<unknown>, done: (document: Document) => boolean) => oneStep(temas, before, gesture, done);

  // A marquee takes what it touches; Shift adds.
  const [one, two, three] = [where('one'), where('two'), where('three')];
  await drag(page, { x: two.x + 10, y: one.y - 150 }, { x: one.x - 10, y: one.y + 10 });
  await inspector(page)
    .getByRole('heading', { name: t('count.selected', { count: 2 }) })
    .waitFor();
  await page.keyboard.down('Shift');
  await page.mouse.click(three.x, three.y);
  await page.keyboard.up('Shift');
  await inspector(page)
    .getByRole('heading', { name: t('count.selected', { count: 3 }) })
    .waitFor();

  const from = cornersOf(start);
  const moved = (kept: Document) => cornersOf(kept)['three']?.[1] !== from['three']?.[1];
  let document = await step(start, () => drag(page, two, { x: two.x + 40, y: two.y - 60 }), moved);
  const shifts = Object.entries(cornersOf(document)).map(([text, corner]) => corner.map((value, axis) => value - (from[text]?.[axis] ?? NaN)));
  expect(new Set(shifts.map(String)).size).toBe(1);

  await page.keyboard.press('Escape');
  let at = await look(temas, document);
  await page.mouse.click(at('one').x, at('one').y);
  const { x, y } = noteNamed(document, 'one');
  document = await step(
    document,
    () => page.keyboard.press('ArrowRight'),
    (kept) => noteNamed(kept, 'one').x === x + 1,
  );
  document = await step(
    document,
    () => page.keyboard.press('Shift+ArrowDown'),
    (kept) => noteNamed(kept, 'one').y === y + 10,
  );

  const teal = inspector(page).getByRole('radio', { name: t('color.teal') });
  document = await step(
    document,
    () => teal.click(),
    (kept) => noteNamed(kept, 'one').color === 'teal',
  );

  at = await look(temas, document);
  const view = await fitBoard(page, document, 'en');
  const { rect } = view.layout.notes.find(({ record }) => record.text === 'one') ?? {};
  if (!rect) throw new Error('the note is there');
  const corner = view.at({ x: rect.x + rect.width, y: rect.y + rect.height });
  document = await step(
    document,
    () => drag(page, corner, { x: corner.x + 30, y: corner.y + 70 }),
    (kept) => noteNamed(kept, 'one').height > 180,
  );
  expect(noteNamed(document, 'one').width).toBeGreaterThan(180);

  document = await step(
    document,
    () => page.keyboard.press('Control+d'),
    (kept) => kept.all('note').length === 4,
  );
  document = await step(
    document,
    () => page.keyboard.press('Delete'),
    (kept) => kept.all('note').length === 3,
  );

  at = await look(temas, document);
  await page.mouse.click(at('two').x, at('two').y);
  document = await step(
    document,
    () => page.keyboard.press('Control+x'),
    (kept) => kept.all('note').length === 2,
  );
  document = await step(
    document,
    () => page.keyboard.press('Control+v'),
    (kept) => kept.all('note').length === 3,
  );
  await page.keyboard.press('Control+c');
  const twos = (kept: Document) => kept.all('note').filter((note) => note.text === 'two');
  document = await step(
    document,
    () => page.keyboard.press('Control+v'),
    (kept) => twos(kept).length === 2,
  );

  await temas.app.evaluate(({ clipboard }) => clipboard.writeText('- Müşteri aradı\n- bekledi\n\n- kapattı'));
  document = await step(
    document,
    () => page.keyboard.press('Control+v'),
    (kept) => kept.all('note').length === 7,
  );
  expect(document.all('note').map((note) => note.text)).toEqual(expect.arrayContaining(['Müşteri aradı', 'bekledi', 'kapattı']));

  // Writing, from the first letter to Escape, is one step, and so is a note with its text.
  await page.keyboard.press('Escape');
  at = await look(temas, document);
  await page.mouse.dblclick(at('bekledi').x, at('bekledi').y);
  await page.keyboard.type(' bekledi');
  await page.keyboard.press('Escape');
  document = await untilKept(temas.userData, (kept) => kept.all('note').some((note) => note.text === 'bekledi bekledi'));
  await page.keyboard.press('Control+z');
  document = await untilKept(temas.userData, (kept) => kept.all('note').some((note) => note.text === 'bekledi'));
  document = await step(
    document,
    () => typeNote(page, 'whole'),
    (kept) => kept.all('note').some((note) => note.text === 'whole'),
  );
});

it('forgets a drag that Escape ends, as if it had never begun', async () => {
  const { temas, page, document: start, look: where } = await withNotes('one', 'two');
  const one = where('one');
  const half = { x: one.x + 180, y: one.y + 120 };
  await page.mouse.move(one.x, one.y);
  await page.mouse.down();
  await page.mouse.move(half.x, half.y, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  // The next edit must show nothing of what was given up: it is one pixel from where everything began.
  await page.keyboard.press('ArrowRight');
  const nudged = await untilKept(temas.userData, (kept) => noteNamed(kept, 'one').x !== noteNamed(start, 'one').x);
  expect(cornersOf(nudged)).toEqual({ ...cornersOf(start), one: [noteNamed(start, 'one').x + 1, noteNamed(start, 'one').y] });
  await page.keyboard.press('Control+z');
  await untilSame(temas, start);

  const { layout, at } = await fitBoard(page, start, 'en');
  const { rect } = layout.notes.find(({ record }) => record.text === 'one') ?? {};
  if (!rect) throw new Error('the note is there');
  const corner = at({ x: rect.x + rect.width, y: rect.y + rect.height });
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.down();
  await page.mouse.move(corner.x + 90, corner.y + 90, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.keyboard.press('ArrowDown');
  const lowered = await untilKept(temas.userData, (kept) => noteNamed(kept, 'one').y === noteNamed(start, 'one').y + 1);
  expect(noteNamed(lowered, 'one')).toEqual({ ...noteNamed(start, 'one'), y: noteNamed(start, 'one').y + 1 });
});
