import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Document } from '../../shared/model/document.ts';
import { holdsCards } from '../../shared/model/kinds.ts';
import { stepsOf } from '../../shared/model/structure.ts';
import { untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';

const STEPS = ['Notice', 'Restart', 'Call', 'Explain', 'Write', 'Wait', 'Check', 'Worry'] as const;
/** The most key presses it may take besides the texts themselves. */
const MOST = 250;

/** A keyboard that counts every press but the characters of texts. */
class CountedKeys {
  presses = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.presses += 1;
      await this.#page.keyboard.press(key);
    }
  }

  async write(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }
}

const planOf = (document: Document): string => document.all('map')[0]?.id ?? '';

it('builds a blueprint of 8 steps, its lanes and lines, 40 cards and 10 arrows by keyboard alone', async () => {
  const temas = await openNew('blueprint');
  const { page, userData } = temas;
  await untilKept(userData, (kept) => kept.all('step').length > 1);
  await page.getByRole('application').focus();
  const keys = new CountedKeys(page);

  // The names of the steps: Tab goes on to the next, Ctrl+Enter makes one more.
  await keys.press('ArrowDown', 'ArrowUp');
  for (const [index, name] of STEPS.entries()) {
    await keys.write(name);
    if (index < 4) await keys.press('Tab');
    else if (index < STEPS.length - 1) await keys.press('Enter', 'Control+Enter');
  }
  await keys.press('Enter', 'ArrowDown', ...Array.from({ length: STEPS.length - 1 }, () => 'ArrowLeft'));

  // The cards, row by row: typing begins one, Tab goes on to the next cell.
  for (let card = 0; card < 40; card += 1) {
    await keys.write(`Card ${card}`);
    await keys.press(card < 39 ? 'Tab' : 'Escape');
  }

  // From the last card up through its column, down the one before, and so on.
  const draw = (way: 'ArrowUp' | 'ArrowDown', heads: 'Enter' | 'Shift+Enter' = 'Enter') => keys.press('Control+j', way, heads);
  for (let arrow = 0; arrow < 3; arrow += 1) await draw('ArrowUp');
  await keys.press('ArrowLeft');
  for (let arrow = 0; arrow < 3; arrow += 1) await draw('ArrowDown', 'Shift+Enter');
  await keys.press('ArrowLeft');
  for (let arrow = 0; arrow < 3; arrow += 1) await draw('ArrowUp');
  await keys.press('ArrowLeft');
  await draw('ArrowDown');

  const document = await untilKept(userData, (kept) => kept.all('connector').length === 10);
  const steps = stepsOf(document, planOf(document));
  expect(steps.map(({ name }) => name)).toEqual(STEPS);
  const lanes = document.children('lane', planOf(document)).filter(({ type }) => holdsCards(type));
  const titles = lanes.flatMap((lane) =>
    steps.flatMap(({ id }) =>
      document
        .children('touchpoint', id)
        .filter(({ laneId }) => laneId === lane.id)
        .map(({ title }) => title),
    ),
  );
  expect(titles).toEqual(Array.from({ length: 40 }, (_, card) => `Card ${card}`));
  const titleOf = (id: string) => document.find('touchpoint', id)?.title ?? '';
  expect(
    document
      .all('connector')
      .map(({ fromId, toId, heads }) => `${titleOf(fromId)} ${heads} ${titleOf(toId)}`)
      .toSorted(),
  ).toEqual(
    [
      'Card 39 one Card 31',
      'Card 31 one Card 23',
      'Card 23 one Card 15',
      'Card 14 two Card 22',
      'Card 22 two Card 30',
      'Card 30 two Card 38',
      'Card 37 one Card 29',
      'Card 29 one Card 21',
      'Card 21 one Card 13',
      'Card 12 one Card 20',
    ].toSorted(),
  );
  expect(keys.presses).toBeLessThan(MOST);
});
