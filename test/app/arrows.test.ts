import { expect, it } from 'vitest';
import { centre, right } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import { holdsCards } from '../../shared/model/kinds.ts';
import { stepsOf } from '../../shared/model/structure.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { drag, oneStep, openNew } from '../support/gestures.ts';

const t = translator('en');

const mapOf = (document: Document, form: 'journey' | 'blueprint') => document.all('map').find((map) => map.form === form);

it('draws arrows with the mouse and by keyboard, each in one step, and writes on them', async () => {
  const temas = await openNew('blueprint');
  const { page } = temas;
  let document = await untilKept(temas.userData, (kept) => kept.all('step').length > 1);
  const lanes = document.children('lane', mapOf(document, 'blueprint')?.id ?? '').filter(({ type }) => holdsCards(type));
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Calls');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Answers');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('Asks who it is');
  await page.keyboard.press('Escape');
  document = await untilKept(temas.userData, (kept) => kept.all('touchpoint').some(({ title }) => title === 'Asks who it is'));
  expect(
    document
      .all('touchpoint')
      .map(({ laneId }) => lanes.findIndex(({ id }) => id === laneId))
      .toSorted(),
  ).toEqual([1, 2, 2]);
  const cardId = (title: string) => document.all('touchpoint').find((card) => card.title === title)?.id ?? '';

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  document = await oneStep(
    temas,
    document,
    async () => {
      await page.keyboard.press('Control+j');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift+Enter');
    },
    (kept) => kept.all('connector').length === 1,
  );
  expect(document.all('connector')[0]).toMatchObject({ fromId: cardId('Calls'), toId: cardId('Answers'), heads: 'two' });

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('complementary', { name: t('ui.inspector') }).waitFor({ state: 'hidden' });
  const { layout, at } = await fitBoard(page, document, 'en');
  const rectOf = (title: string) => {
    const card = layout.maps[0]?.cards.find(({ id }) => id === cardId(title));
    if (!card) throw new Error(`no card says ${title}`);
    return card.rect;
  };
  const port = at({ x: right(rectOf('Calls')), y: centre(rectOf('Calls')).y });
  document = await oneStep(
    temas,
    document,
    () => drag(page, port, at(centre(rectOf('Asks who it is')))),
    (kept) => kept.all('connector').length === 2,
  );
  const drawn = document.all('connector').find(({ toId }) => toId === cardId('Asks who it is'));
  expect(drawn).toMatchObject({ fromId: cardId('Calls'), heads: 'one' });

  await page
    .getByRole('complementary', { name: t('ui.inspector') })
    .getByLabel(t('arrow.label'))
    .fill('customer number');
  await untilKept(temas.userData, (kept) => kept.find('connector', drawn?.id ?? '')?.label === 'customer number');
});

it('grows a blueprint from a journey in one step, and its columns follow', async () => {
  const temas = await openNew('journey');
  const { page } = temas;
  let document = await untilKept(temas.userData, (kept) => kept.all('step').length > 1);
  const journey = mapOf(document, 'journey')?.id ?? '';
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Notices that the line is dead');
  await page.keyboard.press('Escape');
  document = await untilKept(temas.userData, (kept) => kept.all('touchpoint').some(({ title }) => title.endsWith('dead')));
  document = await oneStep(
    temas,
    document,
    () => page.keyboard.press('Control+Shift+b'),
    (kept) => kept.all('map').length === 2,
  );
  const plan = mapOf(document, 'blueprint');
  expect(plan?.sourceId).toBe(journey);
  const customer = document.children('lane', plan?.id ?? '').find(({ type }) => type === 'customer')?.id ?? '';
  expect(document.children('touchpoint', customer).map(({ title }) => title)).toEqual(['Notices that the line is dead']);

  // A step that is added to the journey is there in the blueprint, too.
  const { layout, at } = await fitBoard(page, document, 'en');
  const header = layout.maps.find(({ id }) => id === journey)?.steps[0]?.rect;
  if (!header) throw new Error('the journey has steps');
  const { x, y } = at({ x: header.x + 30, y: header.y + header.height / 2 });
  await page.mouse.click(x, y);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('Restarts the modem');
  await page.keyboard.press('Escape');
  document = await untilKept(temas.userData, (kept) => kept.all('step').some(({ name }) => name === 'Restarts the modem'));
  const ids = stepsOf(document, journey).map(({ id }) => id);
  expect(stepsOf(document, plan?.id ?? '').map(({ sourceId }) => sourceId)).toEqual(ids);
});
