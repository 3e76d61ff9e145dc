import { expect, it } from 'vitest';
import { bottom, centre, right } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import { isLine, LINE_TYPES, type LaneType } from '../../shared/model/kinds.ts';
import { stepsOf } from '../../shared/model/structure.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { drag, oneStep, typeNote } from '../support/gestures.ts';
import { picture } from '../support/launch.ts';
import { cellOf, click, lanes, look, open } from './map-on-screen.ts';

const t = translator('en');

it('grows with the cards dropped on it, and gives them back', async () => {
  const { temas, page, document: start } = await open('journey');
  let view = await look(temas, start);
  const below = view.at({ x: view.map.rect.x + 300, y: bottom(view.map.rect) });
  const board = await page.getByRole('application').boundingBox();
  if (!board) throw new Error('there is a board');
  for (const [index, text] of ['first', 'second', 'third'].entries()) {
    await page.mouse.move(below.x + index * 60, Math.min(below.y + 40, board.y + board.height - 20));
    await typeNote(page, text);
  }
  let document = await untilKept(temas.userData, (kept) => kept.all('note').filter((note) => note.text !== '').length === 3);
  const empty = cellOf(view.map, 1, 'thinking').height;

  // All three at once, as one step.
  const { layout, at } = await fitBoard(page, document, 'en');
  view = await look(temas, document);
  await page.keyboard.down('Shift');
  for (const note of layout.notes) await click(page, at({ x: note.rect.x + 40, y: bottom(note.rect) - 60 }));
  await page.keyboard.up('Shift');
  const held = layout.notes.at(-1)?.rect ?? view.map.rect;
  const drop = () => drag(page, at({ x: held.x + 40, y: bottom(held) - 30 }), view.cell(1, 'thinking'));
  document = await oneStep(temas, document, drop, (kept) => kept.all('touchpoint').length === 3);
  expect(document.all('note')).toEqual([]);
  view = await look(temas, document);
  const grown = cellOf(view.map, 1, 'thinking');
  expect(grown.height).toBeGreaterThan(empty);
  for (const card of view.map.cards) expect(bottom(card.rect)).toBeLessThanOrEqual(bottom(grown));
  // The cells beside and below moved along: nothing lies over anything.
  expect(cellOf(view.map, 0, 'thinking').height).toBe(grown.height);
  expect(cellOf(view.map, 1, 'channel').y).toBeGreaterThanOrEqual(bottom(grown));
  await picture(page, 'map-grown');

  const cardAt = (title: string) => {
    const id = document.all('touchpoint').find((card) => card.title === title)?.id;
    const card = view.map.cards.find((candidate) => candidate.id === id);
    if (!card) throw new Error(`there is no card "${title}"`);
    return view.at(centre(card.rect));
  };
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const stepOf = (kept: Document, title: string) => kept.all('touchpoint').find((card) => card.title === title)?.stepId;
  const target = view.map.steps[3]?.id;
  const toPain = () => drag(page, cardAt('second'), view.cell(3, 'pain'));
  document = await oneStep(temas, document, toPain, (kept) => stepOf(kept, 'second') === target);
  view = await look(temas, document);
  const outside = view.at({ x: right(view.map.rect) + 40, y: view.map.rect.y + 100 });
  const out = () => drag(page, cardAt('second'), outside);
  document = await oneStep(temas, document, out, (kept) => kept.all('note').length === 1);
  expect(document.all('note').map((note) => note.text)).toEqual(['second']);
});

it('sets, drags and deletes emotion points on its scale from −2 to +2, and a click never moves one', async () => {
  const { temas, page, document: start } = await open('journey');
  const { map, at } = await look(temas, start);
  const scale = map.lanes.find((lane) => lane.type === 'emotion')?.scale;
  if (!scale) throw new Error('a journey map has an emotion lane');
  expect([scale.min, scale.max]).toEqual([-2, 2]);
  const place = (column: number, value: number) =>
    at({ x: centre(cellOf(map, column, 'emotion')).x, y: scale.yMin + ((value + 2) / 4) * (scale.yMax - scale.yMin) });
  const values = (kept: Document) =>
    stepsOf(kept, map.id).map((step) => kept.all('curvePoint').find((point) => point.stepId === step.id)?.value ?? null);

  let document = await oneStep(
    temas,
    start,
    () => click(page, place(0, 1.5)),
    (kept) => kept.all('curvePoint').length === 1,
  );
  document = await oneStep(
    temas,
    document,
    () => click(page, place(1, -1)),
    (kept) => kept.all('curvePoint').length === 2,
  );
  document = await oneStep(
    temas,
    document,
    () => drag(page, place(2, 0.5), place(2, -1.5)),
    (kept) => values(kept)[2] === -1.5,
  );
  // Past the end of the scale it stays at the end.
  document = await oneStep(
    temas,
    document,
    () => drag(page, place(1, -1), { ...place(1, 2), y: place(1, 2).y - 60 }),
    (kept) => values(kept)[1] === 2,
  );
  document = await oneStep(
    temas,
    document,
    () => page.keyboard.press('Shift+ArrowDown'),
    (kept) => values(kept)[1] === 1.9,
  );
  expect(values(document)).toEqual([1.5, 1.9, -1.5, null, null]);

  // Beside the curve, and on it: the point is chosen, its value stays. Escape gives a drag up.
  await click(page, place(1, -1.2));
  await page.getByRole('heading', { name: t('kind.curvePoint') }).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: t('inspector.exactValue') }).inputValue()).toBe('+1.9');
  await click(page, place(1, 1.9));
  await page.mouse.move(place(0, 1.5).x, place(0, 1.5).y);
  await page.mouse.down();
  await page.mouse.move(place(0, -1).x, place(0, -1).y, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await click(page, place(2, -1.5));
  document = await oneStep(
    temas,
    document,
    () => page.keyboard.press('Delete'),
    (kept) => kept.all('curvePoint').length === 2,
  );
  expect(values(document)).toEqual([1.5, 1.9, null, null, null]);
  await picture(page, 'map-emotion');
});

it('keeps the lanes and lines of a blueprint in the order of the field', async () => {
  const { temas, page, document: start } = await open('blueprint');
  const order = ['evidence', 'customer', 'line-interaction', 'frontstage', 'line-visibility', 'backstage', 'line-internal', 'support'];
  expect(lanes(start)).toEqual(order);
  const view = await look(temas, start);
  const laneAt = (type: LaneType) => {
    const lane = view.map.lanes.find((candidate) => candidate.type === type);
    if (!lane) throw new Error(`there is no ${type}`);
    return view.at(centre(isLine(type) ? lane.rect : lane.nameRect));
  };
  for (const line of LINE_TYPES) {
    for (const far of ['evidence', 'support'] as const) {
      await drag(page, laneAt(line), { x: laneAt(line).x, y: laneAt(far).y });
      await page.keyboard.press('Escape');
    }
  }
  await drag(page, laneAt('frontstage'), { x: laneAt('frontstage').x, y: laneAt('evidence').y - 10 });
  await drag(page, laneAt('backstage'), { x: laneAt('backstage').x, y: laneAt('frontstage').y - 10 });
  await page.keyboard.press('Escape');
  // What may change places does; nothing else has changed with it.
  const document = await oneStep(
    temas,
    start,
    () => drag(page, laneAt('customer'), { x: laneAt('customer').x, y: laneAt('evidence').y - 10 }),
    (kept) => lanes(kept)[0] === 'customer',
  );
  expect(lanes(document)).toEqual(['customer', 'evidence', ...order.slice(2)]);
  await picture(page, 'map-blueprint');
});

it('takes the header of the map from a dialog, and runs a command found in the palette', async () => {
  const { temas, page, document: start } = await open('journey');
  const { map, at } = await look(temas, start);
  await click(page, at({ x: map.rect.x + 6, y: bottom(map.rect) - 6 }));
  await page.getByRole('button', { name: t('inspector.editHeader') }).click();
  const dialog = page.getByRole('dialog', { name: t('header.title') });
  const fields = {
    title: 'The outage',
    persona: 'Elif, 34',
    scenario: 'The line is dead on a Sunday.',
    scope: 'Home internet',
    goal: 'Back online',
  } as const;
  const fill = async () => {
    for (const field of ['title', 'persona', 'scenario', 'scope', 'goal'] as const) {
      await dialog.getByLabel(t(field === 'persona' ? 'header.personaText' : `map.${field}`), { exact: true }).fill(fields[field]);
    }
    await dialog.getByLabel(t('map.date'), { exact: true }).fill('22/11/2026');
    await dialog.getByLabel(t('map.status'), { exact: true }).selectOption('validated');
    await picture(page, 'map-header-dialog');
    await dialog.getByRole('button', { name: t('header.save') }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  const document = await oneStep(temas, start, fill, (kept) => kept.all('map')[0]?.title === 'The outage');
  expect(document.all('map')[0]).toMatchObject({ ...fields, date: '2026-11-22', status: 'validated' });

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('blueprint');
  await picture(page, 'palette');
  await page.keyboard.press('Enter');
  const both = await untilKept(temas.userData, (kept) => kept.all('map').length === 2);
  expect(
    both
      .all('map')
      .map(({ form }) => form)
      .toSorted(),
  ).toEqual(['blueprint', 'journey']);
  const { layout } = await fitBoard(page, both, 'en');
  const [one, other] = layout.maps;
  expect(one && other && (bottom(one.rect) < other.rect.y || bottom(other.rect) < one.rect.y)).toBe(true);
});
