import { beforeAll, describe, it } from 'vitest';
import { openCanvasPage, type CanvasPage } from '../../support/canvas-page.ts';
import { expectReference } from '../../support/reference.ts';

let canvas: CanvasPage<typeof import('./look.page.ts')>;

beforeAll(async () => {
  canvas = await openCanvasPage<typeof import('./look.page.ts')>(new URL('look.page.ts', import.meta.url));
});

const CLIP = { x: 0, y: 0, width: 900, height: 600 };
const shot = (): Promise<Uint8Array> => canvas.page.screenshot({ clip: CLIP });

describe('drawn as in its reference picture', () => {
  it.each(['notes', 'shapes', 'lines', 'strokes', 'things'] as const)('%s', async (name) => {
    await canvas.call('open', name);
    expectReference(await shot(), name);
  });

  it.each(['journey', 'blueprint'] as const)('%s', async (name) => {
    await canvas.call('open', name, { from: 'whole' });
    expectReference(await shot(), name);
  });

  it('a journey at 100 %, its headers held in view', async () => {
    await canvas.call('open', 'journey', { from: { x: 330, y: 420, zoom: 1 } });
    expectReference(await shot(), 'journey-near');
  });

  it.each(['dark', 'contrast'] as const)('notes and a journey, %s', async (theme) => {
    await canvas.call('open', 'notes', { theme });
    expectReference(await shot(), `notes-${theme}`);
    await canvas.call('open', 'journey', { theme, from: 'whole' });
    expectReference(await shot(), `journey-${theme}`);
  });

  it('lines on a dark board in a light window', async () => {
    await canvas.call('open', 'lines', { canvas: 'dark' });
    expectReference(await shot(), 'lines-dark');
  });

  it('what is too far away to be read, and the minimap', async () => {
    await canvas.call('open', 'far', { from: { x: -200, y: 2_500, zoom: 0.09 } });
    await canvas.call('showMinimap');
    expectReference(await shot(), 'far');
  });
});
