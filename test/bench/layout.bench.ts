import { expect, it } from 'vitest';
import { openCanvasPage } from '../support/canvas-page.ts';
import { LARGE } from './large-map.ts';
import { median, report } from './report.ts';

const ROUNDS = 11;
const LETTERS = 120;

it('lays out a map of 60 steps × 30 lanes', { timeout: 180_000 }, async () => {
  const canvas = await openCanvasPage<typeof import('./layout.page.ts')>(new URL('layout.page.ts', import.meta.url));
  await canvas.call('ready');
  const { words, agent } = await canvas.call('facts');
  const times = { words: [] as number[], full: [] as number[], letter: [] as number[] };
  // In turn, so that a slow moment of the machine meets both; the first round warms the code up and does not count.
  for (let round = 0; round <= ROUNDS; round++) {
    const asked = await canvas.call('measureWords', `m${round}x`);
    const laidOut = await canvas.call('layOut', `l${round}x`);
    if (round === 0) continue;
    times.words.push(asked);
    times.full.push(laidOut);
  }
  times.letter.push(...(await canvas.call('typeLetters', 'tx', LETTERS)));

  const [limit, full, letter] = [median(times.words), median(times.full), median(times.letter)];
  report('layout', {
    about: `${LARGE.steps} steps × ${LARGE.lanes} lanes, ${LARGE.cards} cards, ${words} distinct words; ${agent.match(/Electron\/\S+/u)?.[0] ?? agent}`,
    rows: [
      { what: 'one measureText per distinct word, nothing known', ms: limit, ratio: null, aim: null },
      { what: 'full layout, nothing known', ms: full, ratio: full / limit, aim: 1.5 },
      { what: 'layout after a letter in one card', ms: letter, ratio: letter / full, aim: 0.1 },
    ],
  });
  expect(full).toBeGreaterThan(0);
});
