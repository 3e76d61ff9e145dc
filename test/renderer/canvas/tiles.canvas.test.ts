import fc from 'fast-check';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { openCanvasPage, type CanvasPage } from '../../support/canvas-page.ts';

let canvas: CanvasPage<typeof import('./tiles.page.ts')>;

beforeAll(async () => {
  canvas = await openCanvasPage<typeof import('./tiles.page.ts')>(new URL('tiles.page.ts', import.meta.url));
});
beforeEach(() => canvas.call('open'));

/** Where only a part of a square is painted anew, a few pixels of soft edges are rounded another way. What was forgotten differs in hundreds. */
const FEW = 24;

/** Until the window shows what painting the whole of it at once gives. */
async function untilTrue(lifted: readonly string[] = []): Promise<void> {
  let colours = 0;
  await expect
    .poll(
      async () => {
        const seen = await canvas.call('compare', lifted);
        ({ colours } = seen);
        return seen.differing;
      },
      { timeout: 5_000, interval: 30 },
    )
    .toBeLessThan(FEW);
  expect(colours).toBeGreaterThan(5);
}

const everywhere = [
  { x: -30, y: -20, zoom: 1 },
  { x: 400, y: 1_400, zoom: 1 },
  { x: -200, y: -200, zoom: 0.3 },
  { x: -3_000, y: -2_000, zoom: 0.1 },
  { x: 117.3, y: 88.8, zoom: 2.37 },
];

it('shows the same as painting everything, wherever one looks from', async () => {
  for (const camera of everywhere) {
    await canvas.call('lookFrom', camera);
    await untilTrue();
  }
});

it('stays true while the view moves on by less and more than a square', async () => {
  for (const [dx, dy] of [
    [3, 2],
    [12.5, 7.25],
    [-500, 300],
    [2_000, 40],
  ] as const) {
    await canvas.call('lookFrom', { x: dx, y: dy, zoom: 0.8 });
    await untilTrue();
  }
});

for (const zoom of [1, 0.13]) {
  it(`follows edits, undo and redo at ${zoom * 100} %`, async () => {
    await canvas.call('lookFrom', { x: -100, y: -100, zoom });
    await untilTrue();
    await canvas.call('write', 'n3', 'Kısa bir söz, sonra çok daha uzun bir söz: not aşağı doğru büyür, çünkü sığmaz. '.repeat(4));
    await untilTrue();
    await canvas.call('colour', ['n1', 'n9'], 'teal');
    await untilTrue();
    await canvas.call('move', ['n0', 'n12'], 133, 71);
    await untilTrue();
    await canvas.call('remove', ['n4', 'n5']);
    await untilTrue();
    for (let step = 0; step < 4; step++) {
      await canvas.call('undo');
      await untilTrue();
    }
    await canvas.call('redo');
    await untilTrue();
  });
}

it('stretches what is painted while the scale changes, covers the window all the while, and paints it when the scale rests', async () => {
  await canvas.call('lookFrom', { x: -200, y: -200, zoom: 0.3 });
  await untilTrue();
  const way = [...Array<number>(12).fill(1.2), ...Array<number>(20).fill(0.85)];
  const { stretched, uncovered } = await canvas.call('zoomBySteps', way);
  expect(stretched).toBeGreaterThan(way.length / 2);
  expect(uncovered).toBe(0);
  await untilTrue();
  await expect.poll(() => canvas.call('transformNow'), { timeout: 5_000, interval: 30 }).toBe('');
});

it('shows an edit that is made while the scale changes', async () => {
  await canvas.call('lookFrom', { x: -200, y: -200, zoom: 0.3 });
  await untilTrue();
  await canvas.call('zoomBySteps', [1.1, 1.1, 1.1]);
  await canvas.call('colour', ['n1', 'n9'], 'teal');
  await canvas.call('zoomBySteps', [1.1]);
  await untilTrue();
});

it('follows a change that was made while another part was in view', async () => {
  await canvas.call('lookFrom', { x: 0, y: 0, zoom: 1 });
  await untilTrue();
  await canvas.call('lookFrom', { x: 5_000, y: 0, zoom: 0.5 });
  await canvas.call('colour', ['n0', 'n1', 'n2', 'n12'], 'grey');
  await canvas.call('move', ['n3'], 40, 40);
  await canvas.call('lookFrom', { x: 0, y: 0, zoom: 1 });
  await untilTrue();
});

it('follows a card of a map, and the words typed in notes and cards', async () => {
  await canvas.call('lookFrom', { x: 0, y: 1_400, zoom: 1 });
  await untilTrue();
  const [card = ''] = await canvas.call('cardIds');
  await canvas.call('write', card, 'Başka bir temas noktası, daha uzun ve iki satır');
  await untilTrue();
  for (const id of [card, 'n2']) {
    await canvas.call('begin', id);
    await untilTrue();
    await canvas.call('type', 'yazılırken görünmez');
    await untilTrue();
    await canvas.call('end');
    await untilTrue();
  }
});

it('changes its clothes and its language', async () => {
  await canvas.call('lookFrom', { x: 0, y: 1_300, zoom: 0.7 });
  await untilTrue();
  for (const theme of ['dark', 'contrast', 'light'] as const) {
    await canvas.call('wear', theme);
    await untilTrue();
  }
  await canvas.call('speak', 'en');
  await untilTrue();
});

it('shows a picture when it arrives', async () => {
  await canvas.call('lookFrom', { x: 100, y: 100, zoom: 1 });
  await untilTrue();
  const { sum } = await canvas.call('compare');
  await canvas.call('deliver');
  await expect.poll(async () => (await canvas.call('compare')).sum, { timeout: 5_000 }).not.toBe(sum);
  await untilTrue();
});

it('takes what is lifted out of the content, and puts it back', async () => {
  const { page } = canvas;
  await canvas.call('lookFrom', { x: -50, y: -50, zoom: 1 });
  await untilTrue();
  const { x, y } = await canvas.call('placeOf', 'n1');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 60, { steps: 4 });
  await untilTrue(['n1']);
  await page.keyboard.press('Escape');
  await untilTrue();
});

it('stays true through any row of edits and looks', { timeout: 120_000 }, async () => {
  const note = fc.integer({ min: 0, max: 59 }).map((at) => `n${at}`);
  const step = fc.oneof(
    fc.record({ do: fc.constant('lookFrom' as const), at: fc.constantFrom(...everywhere) }),
    fc.record({ do: fc.constant('move' as const), id: note, dx: fc.integer({ min: -400, max: 400 }), dy: fc.integer({ min: -400, max: 400 }) }),
    fc.record({ do: fc.constant('colour' as const), id: note, color: fc.constantFrom('pink' as const, 'grey' as const, 'teal' as const) }),
    fc.record({ do: fc.constant('undo' as const) }),
    fc.record({ do: fc.constant('redo' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
      await canvas.call('open');
      for (const one of steps) {
        if (one.do === 'lookFrom') await canvas.call('lookFrom', one.at);
        else if (one.do === 'move') await canvas.call('move', [one.id], one.dx, one.dy);
        else if (one.do === 'colour') await canvas.call('colour', [one.id], one.color);
        else await canvas.call(one.do);
      }
      await untilTrue();
    }),
    { numRuns: 8 },
  );
});
