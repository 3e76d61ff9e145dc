import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { holdsCards } from '../../shared/model/kinds.ts';
import { stepsOf } from '../../shared/model/structure.ts';
import { untilKept } from '../support/board.ts';
import { openNew, untilSame } from '../support/gestures.ts';
import { picture } from '../support/launch.ts';

/** Presses keys and counts them; what is typed as text is not counted, every other key is. */
function counted(page: Page) {
  let presses = 0;
  return {
    key: async (...keys: readonly string[]) => {
      for (const key of keys) {
        presses++;
        await page.keyboard.press(key);
      }
    },
    text: (words: string) => page.keyboard.type(words),
    presses: () => presses,
  };
}

const STEPS = ['Notice', 'Search', 'Ask', 'Order', 'Wait', 'Receive', 'Use', 'Renew'];

/** As they are typed, and completed, and what they are. */
const LANES = [
  ['Phys', 'evidence'],
  ['Cust', 'customer'],
  ['Front', 'frontstage'],
  ['Back', 'backstage'],
  ['Supp', 'support'],
  ['Time', 'time'],
] as const;

/** Five cards at each step, in lanes that differ from step to step. */
const CARDS = STEPS.flatMap((step, column) =>
  [0, 1, 2, 3, 4].map((row) => ({ title: `${step} ${row}`, step, lane: LANES[(column + row) % LANES.length] ?? LANES[0] })),
);

it('builds a blueprint of 8 steps and 6 lanes with 40 cards and 10 arrows in under 250 presses besides the texts', async () => {
  const temas = await openNew('blueprint');
  const { page } = temas;
  const { key, text, presses } = counted(page);
  await key('Control+Shift+t');
  await page.getByRole('grid').waitFor();
  await key('Alt+PageDown', 'Control+Home');
  for (const name of ['Before', 'Notice', 'Search', 'During', 'Ask', 'Order', 'Wait', 'Receive', 'Use', 'Renew']) {
    await text(name);
    await key('Enter');
  }
  await key('Alt+PageDown', 'Control++');
  await text('Time');
  await key('Enter', 'Alt+PageUp', 'Alt+PageUp');
  for (const { title, step, lane } of CARDS) {
    await text(title);
    await key('Tab');
    await text(step);
    await key('Tab');
    await text(lane[0]);
    await key('Enter');
  }
  await key('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  for (let arrow = 0; arrow < 10; arrow++) {
    await text(CARDS[arrow + 5]?.title ?? '');
    await key('Enter');
  }
  const document = await untilKept(temas.userData, (kept) => kept.all('connector').length === 10);
  const mapId = document.all('map')[0]?.id ?? '';
  expect(stepsOf(document, mapId).map(({ name }) => name)).toEqual(STEPS);
  expect(document.all('lane').filter(({ type }) => holdsCards(type))).toHaveLength(6);
  expect(document.all('touchpoint')).toHaveLength(40);
  for (const { title, step, lane } of CARDS) {
    const card = document.all('touchpoint').find((candidate) => candidate.title === title);
    expect([document.find('step', card?.stepId ?? '')?.name, document.find('lane', card?.laneId ?? '')?.type]).toEqual([step, lane[1]]);
  }
  await picture(page, 'table-blueprint');
  expect(presses()).toBeLessThan(250);
});

it('takes 5,000 rows from a spreadsheet in one step, makes what they name, and says so', async () => {
  const temas = await openNew('journey');
  const { page, app, userData } = temas;
  const before = await untilKept(userData, (kept) => kept.all('map').length === 1);
  await page.keyboard.press('Control+Shift+t');
  await page.getByRole('grid').waitFor();
  const rows = Array.from({ length: 5_000 }, (_, at) => `"Row ${at}\nsecond line"\tStep ${(at % 5) + 1}\tDoing\tKiosk ${at % 3}\t=1+${at}`);
  await app.evaluate(({ clipboard }, table) => clipboard.writeText(table), ['Touchpoint\tStep\tLane\tChannel\tFeeling', ...rows].join('\r\n'));
  const begun = Date.now();
  await page.keyboard.press('Control+v');
  await page.getByText('Pasted: 5,000 rows, 5,000 of them new').first().waitFor();
  expect(Date.now() - begun).toBeLessThan(10_000);
  await page.getByText('Kiosk 2').first().waitFor();
  const kept = await untilKept(userData, (document) => document.all('touchpoint').length === 5_000);
  expect(kept.all('channel').filter(({ name }) => name?.startsWith('Kiosk'))).toHaveLength(3);
  expect(kept.all('touchpoint').some(({ title, feeling }) => title === 'Row 4999\nsecond line' && feeling === '=1+4999')).toBe(true);
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('5002');
  // Only what is seen is there.
  expect(await page.getByRole('row').count()).toBeLessThan(80);
  await page.keyboard.press('Control+z');
  await untilSame(temas, before);
});

it('gives a spreadsheet what is chosen, and takes it back elsewhere', async () => {
  const { page, app, userData } = await openNew('journey');
  await page.keyboard.press('Control+Shift+t');
  await page.getByRole('grid').waitFor();
  for (const title of ['One', 'Two']) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('One\r\nTwo');
  await page.keyboard.press('Control+Home');
  for (let column = 0; column < 9; column++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await untilKept(userData, (kept) => kept.all('touchpoint').every(({ title, feeling }) => title === feeling));
});
