import { describe, expect, it } from 'vitest';
import { MARKS } from '../../../shared/model/card-marks.ts';
import { INK_COLORS, NOTE_COLORS } from '../../../shared/model/choices.ts';
import { LANE_TYPES } from '../../../shared/model/kinds.ts';
import { channelsOf, contrast } from '../../../shared/scene/color.ts';
import { imageItem, pathItem, rectItem, segment, solid } from '../../../shared/scene/items.ts';
import { PALETTES, type PaletteName } from '../../../shared/scene/palettes.ts';
import type { Color, Scene } from '../../../shared/scene/scene.ts';
import { DEFICIENCIES, difference, labOf } from './color-vision.ts';

const pairs = <T>(all: readonly T[]) => all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const));
const paper = '#ffffff';

describe.each(['grey', 'safe'] as const satisfies readonly PaletteName[])('the %s palette', (name) => {
  const { board } = PALETTES[name].tokens;

  it('leaves words readable: 7 on notes, 4.5 on paper, in lanes and in every ink but the yellow one', () => {
    for (const color of NOTE_COLORS) expect(contrast(board.notes[color].text, board.notes[color].fill), color).toBeGreaterThanOrEqual(7);
    for (const color of INK_COLORS) if (color !== 'yellow') expect(contrast(board.inks[color], paper), color).toBeGreaterThanOrEqual(4.5);
    for (const type of LANE_TYPES) {
      expect(contrast(board.cardText, board.lanes[type].card), type).toBeGreaterThanOrEqual(7);
      for (const mark of MARKS) expect(contrast(board[mark], board.lanes[type].row), `${mark} in ${type}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const curve of [board.experience, board.expectation, ...board.curves]) expect(contrast(curve, paper)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('black and white', () => {
  const { tokens, finish } = PALETTES.grey;
  const lightness = (color: Color): number => labOf(color)[0];

  it('keeps notes and inks apart by lightness alone', () => {
    for (const [a, b] of pairs(NOTE_COLORS.map((color) => tokens.board.notes[color].fill)))
      expect(Math.abs(lightness(a) - lightness(b))).toBeGreaterThan(4);
    for (const [a, b] of pairs(INK_COLORS.map((color) => tokens.board.inks[color]))) expect(Math.abs(lightness(a) - lightness(b))).toBeGreaterThan(4);
    expect(Math.abs(lightness(tokens.board.experience) - lightness(tokens.board.expectation))).toBeGreaterThan(30);
  });

  it('leaves no colour anywhere, as bright as it was and as translucent', () => {
    const red = '#b3261e80';
    const line = segment({ x: 0, y: 0 }, { x: 1, y: 1 });
    const rect = { x: 0, y: 0, width: 1, height: 1 };
    const missing = { ...imageItem(rect, 'a'), missing: [rectItem(rect, '#1f5fa8')] } as const;
    const scene: Scene = {
      groups: [{ id: 'a', bounds: rect, items: [rectItem(rect, red, solid('#24734a', 1)), pathItem(line, null, solid(red, 2)), missing] }],
      bounds: rect,
      background: '#fffefc',
    };
    const finished = finish(scene);
    const colors = [...JSON.stringify(finished).matchAll(/#[0-9a-f]{6,8}/g)].map(([color]) => color);
    expect(colors).toHaveLength(5);
    for (const color of colors) expect(new Set(channelsOf(color)).size, color).toBe(1);
    const [first] = finished.groups[0]?.items ?? [];
    const fill = first?.type === 'rect' ? (first.fill ?? '') : '';
    expect(fill.slice(7)).toBe('80');
    expect(Math.abs(lightness(fill) - lightness(red))).toBeLessThan(0.5);
  });
});

describe('for colour-blind eyes', () => {
  const { board } = PALETTES.safe.tokens;
  it.each([['full', undefined], ...Object.entries(DEFICIENCIES)] as const)(
    'everything with a meaning differs in %s colour vision',
    (_kind, matrix) => {
      const least = (colors: readonly Color[]): number => Math.min(...pairs(colors).map(([a, b]) => difference(labOf(a, matrix), labOf(b, matrix))));
      expect(least(NOTE_COLORS.map((color) => board.notes[color].fill))).toBeGreaterThanOrEqual(14);
      expect(least(INK_COLORS.map((color) => board.inks[color]))).toBeGreaterThanOrEqual(18);
      expect(least([board.experience, board.expectation])).toBeGreaterThanOrEqual(30);
      expect(least([board.experience, board.expectation, ...board.curves])).toBeGreaterThanOrEqual(12);
      expect(least(MARKS.map((mark) => board[mark]))).toBeGreaterThanOrEqual(20);
      expect(least([board.pain, board.opportunity])).toBeGreaterThanOrEqual(30);
      expect(least([board.lanes.pain.card, board.lanes.opportunity.card])).toBeGreaterThanOrEqual(8);
    },
  );
});
