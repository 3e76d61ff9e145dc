import { expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { outageRecords } from '../../../shared/templates/outage-records.ts';
import { openCanvasPage } from '../../support/canvas-page.ts';

const note = (id: string, x: number, text: string): AnyRecord =>
  fresh('note', { id, boardId: 'b', x, y: 0, width: 180, height: 180, text, color: 'teal', order: id });
const LETTERS = ['ğĞ ıI iİ şŞ çÇ öÖ üÜ âîû', '😀', '👩‍💻 🇹🇷 ❤️ ⏳', '-> 3x4 ffi AVTo'];
const letters: readonly AnyRecord[] = [
  { kind: 'board', id: 'b', name: null, order: 'a0' },
  ...LETTERS.map((text, index) => note(`a${index}`, index * 200, text)),
];
const boardIn = (records: readonly AnyRecord[]): string => records.find(({ kind }) => kind === 'board')?.id ?? '';

const canvas = await openCanvasPage<typeof import('./svg.page.ts')>(new URL('svg.page.ts', import.meta.url));

async function compared(records: readonly AnyRecord[], language: 'tr' | 'en', words: 'outlines' | 'fonts') {
  await canvas.call('show', records, boardIn(records), language, words);
  const screenshot = await canvas.page.locator('iframe').screenshot();
  return canvas.call('difference', screenshot.toString('base64'), records, boardIn(records), language);
}

for (const words of ['outlines', 'fonts'] as const) {
  it(`shows letters, emoji and signs as our own painter does (${words})`, async () => {
    const { different, inked } = await compared(letters, 'tr', words);
    expect(inked).toBeGreaterThan(0.005);
    expect(different).toBeLessThan(0.0025);
  });

  it.each(['tr', 'en'] as const)(`shows the demo workshop as our own painter does (${words}, %s)`, async (language) => {
    const records = outageRecords(language, numberedIds('demo'));
    const { different, inked } = await compared(records, language, words);
    expect(inked).toBeGreaterThan(0.01);
    expect(different).toBeLessThan(0.005);
  });
}

it('keeps the words of outlines to be found, and asks nobody for anything', async () => {
  const { error, counts, words } = await canvas.call('read', letters, 'b', 'outlines');
  expect(error).toBeNull();
  expect(counts['text']).toBeUndefined();
  for (const name of ['script', 'style', 'foreignObject']) expect(counts[name]).toBeUndefined();
  for (const typed of ['😀', '-> 3x4 ffi']) expect(words.join('\n')).toContain(typed);
  // A sign is drawn once, however often it is used.
  const of = (sign: string) => LETTERS.join('').split(sign).length - 1;
  expect(counts['use']).toBeGreaterThan(of('A') + of('T'));
});

it('leaves a line as text when one of its characters is in none of our fonts', async () => {
  const { counts, words } = await canvas.call('read', [...letters, note('z', 0, 'مرحبا')], 'b', 'outlines');
  expect(counts['text']).toBe(1);
  expect(words).toContain('مرحبا');
});

it('embeds the faces that are used and no others', async () => {
  const { families } = await canvas.call('read', [...letters.slice(0, 1), note('z', 0, 'Merhaba')], 'b', 'fonts');
  expect(families).toEqual(['Shantell Sans 500']);
});
