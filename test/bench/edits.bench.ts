import { expect, it } from 'vitest';
import { openCanvasPage } from '../support/canvas-page.ts';
import { median, report } from './report.ts';

const NOTES = 2_000;
const EDITS = 5_000;
const WINDOW = 100;

it('makes five thousand edits, the last as fast as the first', { timeout: 600_000 }, async () => {
  const canvas = await openCanvasPage<typeof import('./edits.page.ts')>(new URL('edits.page.ts', import.meta.url));
  await canvas.call('open', NOTES);
  // The first ones warm the code up and do not count.
  await canvas.call('edit', WINDOW, 1);
  const first = median(await canvas.call('edit', WINDOW, 1));
  for (let done = 2 * WINDOW; done < EDITS; done += WINDOW) await canvas.call('edit', WINDOW, 25);
  const last = median(await canvas.call('edit', WINDOW, 1));
  report('edits', {
    about: `${NOTES} notes; each edit with its step of undo, until it is painted`,
    rows: [
      { what: `an edit after the first ${WINDOW}`, ms: first, ratio: null, aim: null },
      { what: `an edit after ${EDITS}`, ms: last, ratio: last / first, aim: 1.2 },
    ],
  });
  expect(last).toBeGreaterThan(0);
});
