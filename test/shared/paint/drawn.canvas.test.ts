import { beforeAll, describe, expect, it } from 'vitest';
import { NOTE_COLORS, INK_COLORS, SHAPE_FORMS, STROKE_STYLES, STROKE_WIDTHS } from '../../../shared/model/choices.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { openCanvasPage, type CanvasPage } from '../../support/canvas-page.ts';

type Module = typeof import('./paint.page.ts');

const nth = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** Every form in every stroke, upright and turned, with words and links, and stamps of both sorts. */
const drawn: readonly AnyRecord[] = [
  { kind: 'board', id: 'board', name: null, order: 'a0' },
  ...SHAPE_FORMS.flatMap((form, column) =>
    [0, 1, 2, 3].map((row): AnyRecord =>
      fresh('shape', {
        id: `${form}${row}`,
        boardId: 'board',
        form,
        x: column * 260,
        y: row * 220,
        width: 200,
        height: 140,
        rotation: nth([0, 30, 200, 315], row),
        text: nth(['Müşteri deneyimi', 'ığ İI şç: 3x4 ->', '', 'Hat kesildi, yine mi? Bu kez kim arayacak?'], row + column),
        fontSize: nth([20, 16, 32], row + column),
        bold: row === 3,
        color: nth(INK_COLORS, row + column),
        fill: row % 2 === 0 ? null : nth(NOTE_COLORS, column),
        stroke: nth(STROKE_STYLES, row),
        strokeWidth: nth(STROKE_WIDTHS, row),
        link: row === 1 ? 'https://example.org/yol' : null,
        order: `a${column}${row}`,
      }),
    ),
  ),
  ...[0, 1, 2].map((at): AnyRecord =>
    fresh('stamp', {
      id: `stamp${at}`,
      boardId: 'board',
      x: at * 120,
      y: 920,
      size: 64 + at * 20,
      rotation: at * 40,
      emoji: at === 1 ? '' : '🎯',
      icon: at === 1 ? 'phone' : null,
      color: nth(INK_COLORS, at + 2),
      order: `b${at}`,
    }),
  ),
];

let canvas: CanvasPage<Module>;
beforeAll(async () => {
  canvas = await openCanvasPage<Module>(new URL('paint.page.ts', import.meta.url));
});

describe('shapes and stamps', () => {
  it.each(['tr', 'en'] as const)('are the same from both painters, turned too (%s)', async (language) => {
    await canvas.call('showSvg', drawn, language);
    const picture = await canvas.page.locator('svg').screenshot();
    const { different, inked } = await canvas.call('differenceFrom', picture.toString('base64'), drawn, language);
    expect(inked).toBeGreaterThan(0.03);
    expect(different).toBeLessThan(0.002);
  });

  it('keep every word as text', async () => {
    const { error, text } = await canvas.call('readSvg', drawn, 'tr');
    expect(error).toBeNull();
    for (const word of ['Müşteri', 'deneyimi', 'ığ İI şç:', '🎯', 'example.org']) expect(text).toContain(word);
  });
});
