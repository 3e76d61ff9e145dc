import { expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { outageRecords } from '../../../shared/templates/outage-records.ts';
import { openCanvasPage } from '../../support/canvas-page.ts';

const records = outageRecords('tr', numberedIds('demo'));
const boardId = records.find(({ kind }) => kind === 'board')?.id ?? '';
const canvas = await openCanvasPage<typeof import('./draw-bands.page.ts')>(new URL('draw-bands.page.ts', import.meta.url));

it.each([false, true])('is the same in bands as drawn at once (transparent: %s)', async (transparent) => {
  const { sameSize, bands, different, clear, inked } = await canvas.call('difference', records, boardId, 1.5, transparent);
  expect(sameSize).toBe(true);
  expect(bands).toBeGreaterThan(1);
  expect(different).toBeLessThan(0.0005);
  expect(inked).toBeGreaterThan(0.005);
  expect(clear > 0).toBe(transparent);
});
