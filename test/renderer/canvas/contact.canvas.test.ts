import { expect, it } from 'vitest';
import { openCanvasPage } from '../../support/canvas-page.ts';

const canvas = await openCanvasPage<typeof import('./contact.page.ts')>(new URL('contact.page.ts', import.meta.url));

const PEN = { pointerType: 'pen', buttons: 1, pressure: 0.75, tiltX: 20, tiltY: -35 } as const;

it('hands on how hard a pen presses and how it leans', async () => {
  expect(await canvas.call('contact', 'pointermove', PEN)).toEqual({ pointer: 'pen', pressure: 0.75, tilt: { x: 20, y: -35 }, eraser: false });
});

it('knows the end of a pen that rubs out, when it comes down, moves and is lifted', async () => {
  expect((await canvas.call('contact', 'pointerdown', { ...PEN, button: 5, buttons: 32 })).eraser).toBe(true);
  expect((await canvas.call('contact', 'pointermove', { ...PEN, button: -1, buttons: 32 })).eraser).toBe(true);
  expect((await canvas.call('contact', 'pointerup', { ...PEN, button: 5, buttons: 0 })).eraser).toBe(true);
  expect((await canvas.call('contact', 'pointerdown', { ...PEN, button: 0, buttons: 1 })).eraser).toBe(false);
});

it('takes for a mouse what says nothing of itself', async () => {
  expect(await canvas.call('doubleClick')).toEqual({ pointer: 'mouse', pressure: 0.5, tilt: { x: 0, y: 0 }, eraser: false });
});

it('gives the places a pen passed between two moves in their order, with the pressure of each', async () => {
  const moves = [0.2, 0.5, 0.9].map((pressure, index) => ({ ...PEN, pressure, clientX: 10 * index, clientY: 5 }));
  const trail = await canvas.call('trail', moves);
  expect(trail.map(({ screen, pressure }) => [screen.x, Number(pressure.toFixed(2))])).toEqual([
    [0, 0.2],
    [10, 0.5],
  ]);
  expect(await canvas.call('trail', [PEN])).toEqual([]);
});
