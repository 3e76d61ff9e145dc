import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { channelsOf } from '../../../shared/scene/color.ts';
import { themes } from '../../../shared/scene/themes.ts';
import { openCanvasPage, type CanvasPage } from '../../support/canvas-page.ts';

let canvas: CanvasPage<typeof import('./ink.page.ts')>;

beforeAll(async () => {
  canvas = await openCanvasPage<typeof import('./ink.page.ts')>(new URL('ink.page.ts', import.meta.url));
});
beforeEach(() => canvas.call('open'));

const AREA = [260, 160, 320, 220] as const;
const look = async (): Promise<readonly number[]> => {
  await canvas.call('painted');
  return canvas.call('darkness', ...AREA);
};

/** How many pixels are clearly darker or lighter in one than in the other. */
const differing = (a: readonly number[], b: readonly number[], by: number): number =>
  a.filter((value, at) => Math.abs(value - (b[at] ?? 0)) > by).length;

/** A stroke that crosses itself, not yet let go. */
async function loop(): Promise<void> {
  const { mouse } = canvas.page;
  const at = (step: number) => [420 + 120 * Math.sin(step / 6), 270 + 80 * Math.sin(step / 3)] as const;
  await mouse.move(...at(0));
  await mouse.down();
  for (let step = 1; step <= 38; step += 1) await mouse.move(...at(step));
}

describe.each([
  ['pen', 'p'],
  ['highlighter', 'Shift+p'],
] as const)('a %s', (_pen, key) => {
  it('shows while it draws what it leaves when it is let go', async () => {
    const empty = await look();
    await canvas.page.keyboard.press(key);
    await loop();
    const drawing = await look();
    await canvas.page.mouse.up();
    const drawn = await look();
    const inked = differing(empty, drawn, 12);
    expect(inked).toBeGreaterThan(600);
    // Of a thin edge half a tone more or less is not seen.
    expect(differing(drawing, drawn, 70)).toBeLessThan(inked / 50);
  });

  it('leaves nothing to see of a stroke that Escape has dropped', async () => {
    const empty = await look();
    await canvas.page.keyboard.press(key);
    await loop();
    await look();
    await canvas.page.keyboard.press('Escape');
    await canvas.page.mouse.up();
    expect(differing(empty, await look(), 2)).toBe(0);
  });

  it('draws on where it was when the view moves meanwhile', async () => {
    await canvas.page.keyboard.press(key);
    await loop();
    await look();
    await canvas.call('lookFrom', { x: 120, y: 60, zoom: 1.5 });
    await canvas.page.mouse.move(430, 300);
    const moved = await look();
    await canvas.page.mouse.up();
    const drawn = await look();
    expect(differing(moved, drawn, 70)).toBeLessThan(drawn.length / 500);
  });
});

it('lays a highlighter over words once, however often it crosses itself', async () => {
  await canvas.page.keyboard.press('Shift+p');
  const { mouse } = canvas.page;
  await mouse.move(300, 250);
  await mouse.down();
  for (let turn = 0; turn < 3; turn += 1) for (const x of [500, 300]) await mouse.move(x, 250, { steps: 8 });
  await canvas.call('painted');
  const drawing = await canvas.call('colorAt', 400, 250);
  await mouse.up();
  await canvas.call('painted');
  const [shown, left] = [drawing, await canvas.call('colorAt', 400, 250)].map(channelsOf);
  // Made translucent once and laid over once, it is rounded once more.
  for (const [at, channel] of (shown ?? []).entries()) expect(Math.abs(channel - (left?.[at] ?? 0))).toBeLessThanOrEqual(2);
  expect(drawing).not.toBe(themes.light.board.highlights.yellow);
  expect(drawing).not.toBe(themes.light.board.canvas);
});

it('shows faintly what the eraser has passed, and fully again after Escape', async () => {
  await canvas.call('putNote', 'note', 400, 250, '');
  const { mouse, keyboard } = canvas.page;
  await canvas.call('painted');
  const { fill } = themes.light.board.notes.yellow;
  await keyboard.press('e');
  await mouse.move(200, 250);
  await mouse.down();
  await mouse.move(400, 260, { steps: 6 });
  await canvas.call('painted');
  const faint = await canvas.call('colorAt', 370, 300);
  expect([fill, themes.light.board.canvas]).not.toContain(faint);
  await keyboard.press('Escape');
  await mouse.up();
  await canvas.call('painted');
  expect(await canvas.call('colorAt', 370, 300)).toBe(fill);
});

it('has a dot of the pen for a pointer, larger the nearer the board is', async () => {
  const sizeOf = async (): Promise<number> => Number(/width%3D%22(\d+)%22/.exec(await canvas.call('cursor'))?.[1]);
  await canvas.page.keyboard.press('Shift+p');
  await expect.poll(() => canvas.call('cursor')).toContain(encodeURIComponent(themes.light.board.highlights.yellow));
  const size = await sizeOf();
  await canvas.call('lookFrom', { x: 0, y: 0, zoom: 2 });
  expect(await sizeOf()).toBe(size + 22);
  await canvas.page.keyboard.press('p');
  await expect.poll(() => canvas.call('cursor')).toContain(encodeURIComponent(themes.light.board.inks.black));
});
