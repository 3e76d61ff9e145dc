import { expect, it } from 'vitest';
import { centre } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import type { LaneType, Touchpoint } from '../../shared/model/kinds.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';

const t = translator('en');

const cardsOf = (document: Document, ...titles: readonly string[]): readonly Touchpoint[] =>
  document.all('touchpoint').filter(({ title }) => titles.length === 0 || titles.includes(title));

async function openJourney() {
  const temas = await openNew('journey');
  const { page, userData } = temas;
  const document = await untilKept(userData, (kept) => kept.all('step').length === 5);
  const { layout, at } = await fitBoard(page, document, 'en');
  const [map] = layout.maps;
  /** Clicks a cell and writes there. */
  const begin = async (column: number, type: LaneType, words: string) => {
    const laneId = map?.lanes.find((lane) => lane.type === type)?.id;
    const cell = map?.cells.find((candidate) => candidate.laneId === laneId && candidate.stepId === map.steps[column]?.id);
    if (!cell) throw new Error(`there is no ${type} in column ${column}`);
    const { x, y } = at(centre(cell.rect));
    await page.mouse.click(x, y);
    await page.keyboard.type(words);
  };
  const write = async (...card: Parameters<typeof begin>) => {
    await begin(...card);
    await page.keyboard.press('Escape');
  };
  return { page, userData, begin, write, panel: page.getByRole('complementary', { name: t('ui.inspector') }) };
}

it('marks touchpoints by keyboard, counts them on their map and selects those that carry a mark', async () => {
  const { page, userData, write, panel } = await openJourney();
  await write(0, 'doing', 'Calls');
  await page.keyboard.press('Alt+Digit1');
  await page.keyboard.press('Alt+Digit5');
  await write(1, 'doing', 'Waits');
  await page.keyboard.press('Alt+Digit1');
  const marked = await untilKept(userData, (document) => cardsOf(document).filter(({ isPainPoint }) => isPainPoint).length === 2);
  expect(cardsOf(marked, 'Calls')[0]).toMatchObject({ isWaitingPoint: true, isFailPoint: false });

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await panel.getByRole('heading', { name: t('kind.map') }).waitFor();
  await panel.getByRole('button', { name: t('marks.select', { mark: t('mark.pain'), count: 2 }) }).click();
  await panel.getByRole('heading', { name: t('count.selected', { count: 2 }) }).waitFor();
  await panel.getByRole('button', { name: t('marks.title'), expanded: false }).click();
  await panel.getByRole('button', { name: t('mark.pain'), pressed: true }).click();
  await untilKept(userData, (document) => cardsOf(document).every(({ isPainPoint }) => !isPainPoint));
});

it('edits the attributes of a touchpoint in the inspector, each field in one step of undo', async () => {
  const { page, userData, write, panel } = await openJourney();
  await write(2, 'doing', 'Writes');
  await panel.getByRole('button', { name: t('section.feels') }).click();
  const feeling = panel.getByRole('textbox', { name: t('table.column.feeling') });
  await feeling.pressSequentially('angry and tired');
  await panel.getByRole('button', { name: t('section.time') }).click();
  const promised = panel.getByRole('textbox', { name: t('attribute.promised') });
  await promised.fill('half a day');
  await promised.press('Enter');
  await panel.getByRole('alert').getByText(t('duration.wrong')).waitFor();
  expect(await promised.evaluate((field) => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent)).toBe(
    t('duration.wrong'),
  );
  await promised.fill('1,5 h');
  await promised.press('Enter');
  await panel
    .getByRole('radiogroup', { name: t('attribute.toCustomer') })
    .getByRole('radio', { name: t('attribute.outOfFive', { n: 4 }) })
    .click();
  await untilKept(userData, (document) => cardsOf(document, 'Writes')[0]?.importanceToCustomer === 4);
  expect((await promised.inputValue()).replaceAll('\u00A0', ' ')).toBe('1 h 30 min');

  const undo = page.getByRole('button', { name: t('action.edit.undo') });
  await undo.click();
  await undo.click();
  const back = await untilKept(userData, (document) => cardsOf(document, 'Writes')[0]?.promisedMinutes === null);
  expect(cardsOf(back, 'Writes')[0]).toMatchObject({ importanceToCustomer: null, feeling: 'angry and tired' });
  await undo.click();
  await untilKept(userData, (document) => cardsOf(document, 'Writes')[0]?.feeling === '');
});

it('makes words that name a channel that channel, whatever letters they are typed in', async () => {
  const { userData, write } = await openJourney();
  await write(0, 'channel', 'SOCIAL media');
  const kept = await untilKept(userData, (document) => cardsOf(document).some(({ channelId }) => channelId !== null));
  const [card] = cardsOf(kept);
  expect(card?.title).toBe('');
  expect(kept.find('channel', card?.channelId ?? '')?.type).toBe('social');
});

it('suggests channels under the text, and takes the one that is meant, chosen or clicked', async () => {
  const { page, userData, begin } = await openJourney();
  const channels = (document: Document) => cardsOf(document).map(({ channelId }) => document.find('channel', channelId ?? '')?.type);
  const list = page.getByRole('listbox', { name: t('kind.channel') });
  await begin(0, 'channel', 'pho');
  await list.getByRole('option', { name: t('channel.phone'), selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await untilKept(userData, (document) => channels(document).includes('phone'));
  await page.keyboard.type('kiosk');
  await page.keyboard.press('ArrowDown');
  await list.getByRole('option', { name: t('picker.new.channel', { name: 'kiosk' }), selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await untilKept(userData, (document) => channels(document).includes('custom'));
  await page.keyboard.type('soc');
  await list.getByRole('option', { name: t('channel.social') }).click();
  await untilKept(userData, (document) => channels(document).includes('social'));
  expect(await list.count()).toBe(0);
});
