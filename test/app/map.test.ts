import { expect, it } from 'vitest';
import { additionsOf, type Addition } from '../../renderer/tools/hit.ts';
import { centre } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import type { LaneType } from '../../shared/model/kinds.ts';
import { untilKept } from '../support/board.ts';
import { drag, oneStep, untilSame } from '../support/gestures.ts';
import { picture, type Temas } from '../support/launch.ts';
import { click, lanes, look, open, steps, type View } from './map-on-screen.ts';

const t = translator('en');

const stages = (document: Document) => document.children('stage', document.all('map')[0]?.id ?? '').map(({ name }) => name);

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
