import { beforeAll, describe, expect, it } from 'vitest';
import type { Rect } from '../../../shared/geometry/rect.ts';
import { unturned } from '../../../shared/geometry/turn.ts';
import { openCanvasPage, type CanvasPage } from '../../support/canvas-page.ts';
import { differingPixels } from '../../support/compare-pixels.ts';
import { decodePng } from '../../support/png.ts';
import { expectReference } from '../../support/reference.ts';

let canvas: CanvasPage<typeof import('./look.page.ts')>;

beforeAll(async () => {
  canvas = await openCanvasPage<typeof import('./look.page.ts')>(new URL('look.page.ts', import.meta.url));
});

const CLIP: Rect = { x: 0, y: 0, width: 900, height: 600 };

/** What is seen two frames on; the mouse is where the last gesture left it. */
async function shot(clip: Rect = CLIP): Promise<Uint8Array> {
  await canvas.call('painted');
  return canvas.page.screenshot({ clip });
}

/** Presses at the middle of a thing, and holds it after these moves, CSS px from there. */
async function hold(id: string, ...moves: readonly (readonly [number, number])[]): Promise<void> {
  const { mouse } = canvas.page;
  const { middle } = await canvas.call('placeOf', id);
  await mouse.move(middle.x, middle.y);
  await mouse.down();
  for (const [dx, dy] of moves) await mouse.move(middle.x + dx, middle.y + dy, { steps: 4 });
}

describe('what belongs to the hand, as in its reference picture', () => {
  it('one selected note, its handles and ports, and another one under the pointer', async () => {
    await canvas.call('open', 'notes');
    await canvas.call('select', ['boxes']);
    const { middle } = await canvas.call('placeOf', 'emoji');
    await canvas.page.mouse.move(middle.x, middle.y);
    expectReference(await shot({ x: 150, y: 150, width: 410, height: 270 }), 'hand-note');
  });

  it('a turned shape under the pointer has its frame along its own edges', async () => {
    await canvas.call('open', 'shapes');
    const { middle } = await canvas.call('placeOf', 'rectangle-40-345');
    await canvas.page.mouse.move(880, 590);
    const before = decodePng(await shot()).rgb;
    await canvas.page.mouse.move(middle.x, middle.y);
    const after = decodePng(await shot()).rgb;
    const changed = new Set([...after.entries()].flatMap(([at, value]) => (Math.abs(value - (before[at] ?? 0)) > 20 ? Math.floor(at / 3) : [])));
    const pixels = [...changed].map((at) => ({ x: (at % CLIP.width) - middle.x, y: Math.floor(at / CLIP.width) - middle.y }));
    expect(pixels.length).toBeGreaterThan(200);
    const away = pixels.map((pixel) => {
      const { x, y } = unturned(pixel, { degrees: 30, about: { x: 0, y: 0 } });
      return Math.min(Math.abs(Math.abs(x) - 100), Math.abs(Math.abs(y) - 60));
    });
    expect(Math.max(...away)).toBeLessThan(6);
  });

  it('several selected things, one of them turned', async () => {
    await canvas.call('open', 'shapes');
    await canvas.call('select', ['rectangle-40-345', 'diamond-270-330', 'triangle-20-170']);
    await canvas.page.mouse.move(880, 590);
    expectReference(await shot({ x: 0, y: 120, width: 470, height: 420 }), 'hand-several');
  });

  it('a selected line that is bound at both ends, and a free one', async () => {
    await canvas.call('open', 'lines');
    await canvas.page.mouse.move(880, 590);
    await canvas.call('select', ['a-d']);
    expectReference(await shot({ x: 0, y: 220, width: 500, height: 240 }), 'hand-line-bound');
    await canvas.call('select', ['elbow-thick']);
    expectReference(await shot({ x: 700, y: 0, width: 200, height: 150 }), 'hand-line-free');
  });

  it('a marquee around notes', async () => {
    await canvas.call('open', 'notes');
    const { mouse } = canvas.page;
    await mouse.move(8, 196);
    await mouse.down();
    await mouse.move(450, 390, { steps: 6 });
    expectReference(await shot({ x: 0, y: 150, width: 560, height: 300 }), 'hand-marquee');
    await mouse.up();
  });

  it('a note in the hand: its shade, the guides it keeps to and the gaps that are equal', async () => {
    await canvas.call('open', 'notes');
    await hold('large', [-60, 40], [3, 3]);
    expectReference(await shot({ x: 340, y: 0, width: 560, height: 210 }), 'hand-snap');
    await canvas.page.mouse.move(700, 320, { steps: 4 });
    expectReference(await shot({ x: 520, y: 180, width: 380, height: 330 }), 'hand-lifted');
    await canvas.page.keyboard.press('Escape');
    await canvas.page.mouse.up();
  });

  it('an arrow that is being drawn from one thing to another', async () => {
    await canvas.call('open', 'lines');
    await canvas.page.keyboard.press('a');
    const { middle } = await canvas.call('placeOf', 'c');
    const from = await canvas.call('placeOf', 'b');
    await hold('b', [middle.x - from.middle.x - 60, middle.y - from.middle.y - 10]);
    expectReference(await shot({ x: 300, y: 300, width: 600, height: 260 }), 'hand-arrow');
    await canvas.page.keyboard.press('Escape');
    await canvas.page.mouse.up();
  });

  it('an arrow of a map that is begun by keyboard, with what the keys do', async () => {
    await canvas.call('open', 'blueprint', { from: 'whole' });
    const { middle } = await canvas.call('placeOf', 'card-customer-1');
    await canvas.page.mouse.click(middle.x, middle.y);
    await canvas.page.keyboard.press('Control+j');
    await canvas.page.keyboard.press('ArrowRight');
    expectReference(await shot(), 'hand-connecting');
  });

  it('a selected card with its ports, the places to add to its map, and a selected cell', async () => {
    await canvas.call('open', 'journey', { from: 'whole' });
    await canvas.call('select', ['card-doing-2']);
    const { middle } = await canvas.call('placeOf', 'card-pain-1');
    await canvas.page.mouse.move(middle.x, middle.y);
    expectReference(await shot({ x: 80, y: 100, width: 800, height: 450 }), 'hand-card');
  });

  it('a table with a selected cell', async () => {
    await canvas.call('open', 'things');
    const { middle } = await canvas.call('placeOf', 'grid');
    await canvas.page.mouse.click(middle.x, middle.y);
    await canvas.page.mouse.click(middle.x, middle.y);
    expectReference(await shot({ x: 0, y: 330, width: 540, height: 230 }), 'hand-table');
  });
});

describe('words that are being written look as they are drawn', () => {
  it.each(['auto', 'bold', 'small', 'medium', 'large', 'bullets', 'boxes', 'emoji', 'long', 'grown', 'photo'])('%s', async (id) => {
    await canvas.call('open', 'notes');
    const inside = await canvas.call('wordsOf', id);
    await canvas.page.mouse.move(880, 590);
    const drawn = decodePng(await shot(inside));
    await canvas.call('begin', id);
    await canvas.page.locator('textarea').evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0));
    const written = decodePng(await shot(inside));
    const empty = { ...drawn, rgb: drawn.rgb.map((_, at) => drawn.rgb[at % 3] ?? 0) };
    const words = differingPixels(drawn, empty).length;
    expect(words).toBeGreaterThan(200);
    expect(differingPixels(drawn, written).length).toBeLessThan(words / 50);
  });

  it('with its frame around it', async () => {
    await canvas.call('open', 'notes');
    await canvas.call('begin', 'boxes');
    expectReference(await shot({ x: 180, y: 195, width: 200, height: 200 }), 'hand-writing');
  });
});
