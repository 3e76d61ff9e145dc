import { beforeAll, describe, expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { outageRecords } from '../../../shared/templates/outage-records.ts';
import { openCanvasPage, type CanvasPage } from '../../support/canvas-page.ts';

type Module = typeof import('./paint.page.ts');

const note = (id: string, x: number, text: string): AnyRecord =>
  fresh('note', {
    id,
    boardId: 'board',
    x,
    y: -400,
    width: 180,
    height: 180,
    text,
    color: 'teal',
    link: 'https://example.org/yol',
    order: `a${id.length}`,
  });
const LETTERS = ['ğĞ ıI iİ şŞ çÇ öÖ üÜ âîû', '😀', '👩‍💻 🇹🇷 ❤️', '⏳', '-> 3x4 ffi'];
const letters: readonly AnyRecord[] = [
  { kind: 'board', id: 'board', name: null, order: 'a0' },
  ...LETTERS.map((text, index) => note('n'.repeat(index + 1), index * 200, text)),
];

/** The demo workshop on a board of that id. */
function demo(language: 'tr' | 'en'): readonly AnyRecord[] {
  const records = outageRecords(language, numberedIds('demo'));
  const board = records.find(({ kind }) => kind === 'board')?.id;
  return records.map((record) =>
    record.id === board ? { ...record, id: 'board' } : 'boardId' in record && record.boardId === board ? { ...record, boardId: 'board' } : record,
  );
}

let canvas: CanvasPage<Module>;
beforeAll(async () => {
  canvas = await openCanvasPage<Module>(new URL('paint.page.ts', import.meta.url));
});

describe('what is drawn in Chromium', () => {
  it('has every bundled face before anything is measured', async () => {
    const faces = await canvas.call('loadedFaces');
    for (const face of ['Inter 400', 'Inter 500', 'Inter 600', 'Shantell Sans 500', 'Shantell Sans 700', 'Noto Emoji 100 900'])
      expect(faces).toContain(face);
    expect(faces.filter((face) => face === 'Inter 400')).toHaveLength(2);
  });

  it('has ink wherever a text is, Turkish letters and emoji included', async () => {
    const { checked, empty } = await canvas.call('textsWithoutInk', letters, 'tr');
    expect(checked).toBeGreaterThanOrEqual(2 * LETTERS.length);
    expect(empty).toEqual([]);
  });

  it.each(['tr', 'en'] as const)('has ink for every text of the demo workshop (%s)', async (language) => {
    const { checked, empty } = await canvas.call('textsWithoutInk', demo(language), language);
    expect(checked).toBeGreaterThan(150);
    expect(empty).toEqual([]);
  });

  it.each(['tr', 'en'] as const)('is the same from both painters (%s)', async (language) => {
    await canvas.call('showSvg', demo(language), language);
    const picture = await canvas.page.locator('svg').screenshot();
    const { different, inked } = await canvas.call('differenceFrom', picture.toString('base64'), demo(language), language);
    expect(inked).toBeGreaterThan(0.03);
    expect(different).toBeLessThan(0.002);
  });

  it('is well-formed SVG whose text has no ligatures and stays what was typed', async () => {
    const { error, text, ligatures, family } = await canvas.call('readSvg', [...letters, note('bad', 1400, 'a\u0001b < & "c"')], 'tr');
    expect(error).toBeNull();
    for (const typed of ['-> 3x4 ffi', '😀', 'ab < & "c"']) expect(text).toContain(typed);
    expect(ligatures).toBe('none');
    expect(family).toMatch(/^"Shantell Sans"/);
  });

  it('draws text too small to read as a bar', async () => {
    const { bar, letters: shades } = await canvas.call('tinyText');
    expect(bar).toBeGreaterThan(1);
    expect(shades).toBeGreaterThan(bar);
  });
});

describe('the measurer', () => {
  it.each(['Müşteri deneyimi yolculuğu', '-> 3x4 => ffi', 'ıİğĞ 😀👩‍💻', 'AVTo Yol'])(
    'gives the width of “%s” as the browser sets it without ligatures',
    async (text) => {
      for (const font of [
        { family: 'sans', weight: 400, size: 14 },
        { family: 'sans', weight: 600, size: 28 },
        { family: 'hand', weight: 500, size: 20 },
      ] as const) {
        const { measured, html } = await canvas.call('widths', text, font);
        expect(Math.abs(measured - html)).toBeLessThan(0.25);
      }
    },
  );

  it('agrees with what is painted', async () => {
    const font = { family: 'sans', weight: 400, size: 40 } as const;
    const { measured, withLigatures } = await canvas.call('widths', '->', font);
    const painted = await canvas.call('paintedWidth', '->', font);
    expect(Math.abs(painted - measured)).toBeLessThan(4);
    expect(measured - withLigatures).toBeGreaterThan(5);
  });

  it('would be wrong with ligatures', async () => {
    const { html, withLigatures } = await canvas.call('widths', '-> 3x4', { family: 'sans', weight: 400, size: 14 });
    expect(Math.abs(html - withLigatures)).toBeGreaterThan(0.5);
  });
});
