import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { additionsOf, type Addition } from '../../renderer/tools/hit.ts';
import { bottom, centre, right, type Point, type Rect } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { TemplateName } from '../../shared/ipc/contract.ts';
import type { MapLayout } from '../../shared/layout/board-layout.ts';
import type { Document } from '../../shared/model/document.ts';
import { isLine, LINE_TYPES, type LaneType } from '../../shared/model/kinds.ts';
import { stepsOf } from '../../shared/model/structure.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { drag, oneStep, openNew, typeNote, untilSame } from '../support/gestures.ts';
import { picture, type Temas } from '../support/launch.ts';

const t = translator('en');

interface View {
  readonly map: MapLayout;
  readonly at: (point: Point) => Point;
  /** The middle of a cell in the window, by column and by kind of lane. */
  readonly cell: (column: number, lane: LaneType) => Point;
}

/** Fits the board and says where the parts of its first map are. Nothing is selected then: properties would lie over a part of it. */
async function look({ page }: Temas, document: Document): Promise<View> {
  await page.keyboard.press('Escape');
  await page.getByRole('complementary', { name: t('ui.inspector') }).waitFor({ state: 'hidden' });
  const { layout, at } = await fitBoard(page, document, 'en');
  const [map] = layout.maps;
  if (!map) throw new Error('there is a map');
  return { map, at, cell: (column, lane) => at(centre(cellOf(map, column, lane))) };
}

function cellOf(map: MapLayout, column: number, type: LaneType): Rect {
  const laneId = map.lanes.find((lane) => lane.type === type)?.id;
  const found = map.cells.find((cell) => cell.stepId === map.steps[column]?.id && cell.laneId === laneId);
  if (!found) throw new Error(`there is no ${type} in column ${column}`);
  return found.rect;
}

async function open(template: TemplateName) {
  const temas = await openNew(template);
  const document = await untilKept(temas.userData, (kept) => kept.all('step').length === 5);
  return { temas, page: temas.page, document, mapId: document.all('map')[0]?.id ?? '' };
}

const steps = (document: Document) => stepsOf(document, document.all('map')[0]?.id ?? '').map(({ name }) => name);
const stages = (document: Document) => document.children('stage', document.all('map')[0]?.id ?? '').map(({ name }) => name);
const lanes = (document: Document) => document.children('lane', document.all('map')[0]?.id ?? '').map(({ type }) => type);
const click = (page: Page, { x, y }: Point) => page.mouse.click(x, y);

/** Presses the "+" at the map's edge; it shows when the pointer is over the map. */
async function pressPlus({ page }: Temas, { map, at }: View, what: Addition): Promise<void> {
  const origin = at({ x: 0, y: 0 });
  const plus = additionsOf(map, at({ x: 1, y: 0 }).x - origin.x).find((addition) => addition.what === what);
  if (!plus) throw new Error(`the map offers no ${what}`);
  await click(page, at(plus.at));
}

it('adds, names, moves and removes columns and lanes with the mouse, each in one step', async () => {
  const { temas, page, document: start } = await open('journey');
  const write = async (name: string) => {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  };
  let view = await look(temas, start);
  const addStep = async () => {
    await pressPlus(temas, view, 'step');
    await write('Pays');
  };
  let document = await oneStep(temas, start, addStep, (kept) => steps(kept).at(-1) === 'Pays');
  view = await look(temas, document);
  const addStage = async () => {
    await pressPlus(temas, view, 'stage');
    await write('Afterwards');
  };
  document = await oneStep(temas, document, addStage, (kept) => stages(kept).at(-1) === 'Afterwards');

  view = await look(temas, document);
  const stepAt = (index: number) => view.at(centre(view.map.steps[index]?.rect ?? view.map.rect));
  await page.mouse.dblclick(stepAt(0).x, stepAt(0).y);
  await write('Looks around');
  document = await untilKept(temas.userData, (kept) => steps(kept)[0] === 'Looks around');
  // Small words are brought closer while they are written.
  view = await look(temas, document);
  const behindThird = () => drag(page, stepAt(0), { x: stepAt(2).x + 20, y: stepAt(2).y });
  document = await oneStep(temas, document, behindThird, (kept) => steps(kept)[2] === 'Looks around');

  view = await look(temas, document);
  const stageAt = (index: number) => view.at(centre(view.map.stages[index]?.rect ?? view.map.rect));
  const before = document;
  const toFront = () => drag(page, stageAt(2), { x: stageAt(0).x - 30, y: stageAt(0).y });
  document = await oneStep(temas, document, toFront, (kept) => stages(kept)[0] === 'Afterwards');
  expect(new Set(steps(document))).toEqual(new Set(steps(before)));

  view = await look(temas, document);
  const laneAt = (type: LaneType) => view.at(centre(view.map.lanes.find((lane) => lane.type === type)?.nameRect ?? view.map.rect));
  const painOverDoing = () => drag(page, laneAt('pain'), { x: laneAt('doing').x, y: laneAt('doing').y - 12 });
  document = await oneStep(temas, document, painOverDoing, (kept) => lanes(kept)[0] === 'pain');

  view = await look(temas, document);
  const addLane = async () => {
    await pressPlus(temas, view, 'lane');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('lane.feeling') })
      .click();
  };
  document = await oneStep(temas, document, addLane, (kept) => lanes(kept).includes('feeling'));

  view = await look(temas, document);
  await click(page, laneAt('feeling'));
  document = await oneStep(
    temas,
    document,
    () => page.keyboard.press('Delete'),
    (kept) => !lanes(kept).includes('feeling'),
  );
  const paysAt = stepAt(steps(document).indexOf('Pays'));
  await click(page, paysAt);
  await oneStep(
    temas,
    document,
    () => page.keyboard.press('Delete'),
    (kept) => !steps(kept).includes('Pays'),
  );
  await picture(page, 'map-edited');
});

it('does the same without a mouse', async () => {
  const { temas, page } = await open('journey');
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByRole('application').focus();
  // Into the first cell, up to its step.
  await press('ArrowDown', 'ArrowUp', 'F2');
  await page.keyboard.type('Finds out');
  await press('Enter');
  let document = await untilKept(temas.userData, (kept) => steps(kept)[0] === 'Finds out');
  document = await oneStep(
    temas,
    document,
    () => press('Alt+ArrowRight'),
    (kept) => steps(kept)[1] === 'Finds out',
  );

  // The palette adds beside what is selected.
  const add = async () => {
    await press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('add ste');
    await press('Enter');
    await page.keyboard.type('Asks');
    await press('Enter');
  };
  document = await oneStep(temas, document, add, (kept) => steps(kept)[2] === 'Asks');
  document = await oneStep(
    temas,
    document,
    () => press('Delete'),
    (kept) => !steps(kept).includes('Asks'),
  );

  await press('ArrowDown', 'ArrowUp', 'ArrowUp', 'F2');
  await page.keyboard.type('Before');
  await press('Enter');
  document = await untilKept(temas.userData, (kept) => stages(kept)[0] === 'Before');
  document = await oneStep(
    temas,
    document,
    () => press('Alt+ArrowRight'),
    (kept) => stages(kept)[1] === 'Before',
  );

  await press('Escape', 'ArrowDown', 'ArrowLeft', 'F2');
  await page.keyboard.type('What she does');
  await press('Enter');
  document = await untilKept(temas.userData, (kept) => kept.all('lane').some((lane) => lane.name === 'What she does'));
  document = await oneStep(
    temas,
    document,
    () => press('Alt+ArrowDown'),
    (kept) => lanes(kept)[1] === 'doing',
  );
  document = await oneStep(
    temas,
    document,
    () => press('Delete'),
    (kept) => !lanes(kept).includes('doing'),
  );

  // Cards: type in a cell, Enter for one more, Tab for the next cell.
  await press('Escape', 'ArrowDown');
  await page.keyboard.type('Am I the only one?');
  await press('Enter');
  await page.keyboard.type('Who can tell?');
  await press('Tab');
  await page.keyboard.type('Nobody');
  await press('Escape');
  const written = await untilKept(temas.userData, (kept) => kept.all('touchpoint').some((card) => card.title === 'Nobody'));
  expect(
    written
      .all('touchpoint')
      .map((card) => card.title)
      .toSorted(),
  ).toEqual(['Am I the only one?', 'Nobody', 'Who can tell?']);
  // Card, cell, nothing.
  await press('Escape', 'Escape');
  await press('Control+z', 'Control+z', 'Control+z');
  await untilSame(temas, document);
});

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
