import { expect, it } from 'vitest';
import { centre, type Point } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import type { Line } from '../../shared/model/kinds.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { drag, openNew, typeNote } from '../support/gestures.ts';

const t = translator('en');

/** A blank board with two notes, far apart, fitted to the window. */
async function withNotes() {
  const temas = await openNew('blank');
  const { page } = temas;
  for (const [x, y, text] of [
    [300, 260, 'first'],
    [900, 520, 'second'],
  ] as const) {
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
        .join() === 'first,second',
  );
  return { temas, page, document };
}

async function where(page: Parameters<typeof fitBoard>[0], document: Document) {
  const { layout, at } = await fitBoard(page, document, 'en');
  const note = (text: string): Point => {
    const found = layout.notes.find(({ record }) => record.text === text);
    if (!found) throw new Error(`there is no note "${text}"`);
    return at(centre(found.rect));
  };
  const line = () => {
    const found = layout.loose.find(({ kind }) => kind === 'line');
    if (found?.kind !== 'line') throw new Error('there is no line');
    return { from: at(found.from), to: at(found.to), middle: at(found.middle) };
  };
  return { note, line };
}

const lineOf = (document: Document): Line | undefined => document.all('line')[0];
const idOf = (document: Document, text: string): string => document.all('note').find((note) => note.text === text)?.id ?? '';

it('draws an arrow between two notes, which it follows, and is led elsewhere, pulled, labelled and deleted by hand', async () => {
  const { temas, page, document } = await withNotes();
  const kept = (expected: (line: Line | undefined, now: Document) => boolean) => untilKept(temas.userData, (now) => expected(lineOf(now), now));
  let see = await where(page, document);

  await page.keyboard.press('a');
  await drag(page, see.note('first'), see.note('second'));
  let now = await kept((line, all) => line?.fromId === idOf(all, 'first') && line.toId === idOf(all, 'second') && line.endHead === 'triangle');

  await page.keyboard.press('Enter');
  await page.keyboard.type('calls');
  await page.keyboard.press('Escape');
  now = await kept((line) => line?.label === 'calls');

  see = await where(page, now);
  const second = see.note('second');
  await page.keyboard.press('Escape');
  await drag(page, second, { x: second.x, y: second.y - 200 });
  now = await kept(
    (line, all) => line?.toId === idOf(all, 'second') && (all.find('note', line.toId)?.y ?? 0) < (now.find('note', line.toId)?.y ?? 0) - 100,
  );

  see = await where(page, now);
  const middle = see.line().middle;
  await page.keyboard.press('Escape');
  await drag(page, middle, { x: middle.x + 10, y: middle.y + 90 });
  now = await kept((line) => line?.way === 'curved' && line.bend !== null);

  see = await where(page, now);
  const { to } = see.line();
  await drag(page, to, { x: to.x - 120, y: to.y + 220 });
  now = await kept((line) => line?.toId === null && line.fromId !== null);
  await page.keyboard.press('Control+z');
  now = await kept((line, all) => line?.toId === idOf(all, 'second'));

  see = await where(page, now);
  await page.keyboard.press('Escape');
  await page.mouse.click(see.note('second').x, see.note('second').y);
  await page.keyboard.press('Delete');
  await kept((line, all) => all.all('note').length === 1 && line?.toId === null && line.label === 'calls');
});

it('joins two notes by keyboard alone', async () => {
  const { temas, page, document } = await withNotes();
  const { note } = await where(page, document);
  await page.mouse.click(note('first').x, note('first').y);
  await page.keyboard.press('Control+j');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const after = await untilKept(temas.userData, (now) => now.all('line').length === 1);
  expect(lineOf(after)).toMatchObject({ fromId: idOf(after, 'first'), toId: idOf(after, 'second'), way: 'elbow' });
  const { x, y } = (await where(page, after)).line().middle;
  await page.mouse.click(x, y);
  await page
    .getByRole('complementary', { name: t('ui.inspector') })
    .getByRole('radio', { name: t('line.way.curved') })
    .click();
  await untilKept(temas.userData, (now) => lineOf(now)?.way === 'curved');
});
