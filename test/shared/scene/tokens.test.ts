import { describe, expect, it } from 'vitest';
import { MARKS } from '../../../shared/model/card-marks.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import { CURVE_SUBJECTS, LANE_TYPES } from '../../../shared/model/kinds.ts';
import { contrast, mix } from '../../../shared/scene/color.ts';
import { themes } from '../../../shared/scene/themes.ts';
import type { ThemeName } from '../../../shared/scene/tokens.ts';
import { DEFICIENCIES, difference, labOf } from './color-vision.ts';

const NAMES = Object.keys(themes) as readonly ThemeName[];
const pairs = NOTE_COLORS.flatMap((a, index) => NOTE_COLORS.slice(index + 1).map((b) => [a, b] as const));

describe.each(NAMES)('the colours of the %s theme', (name) => {
  const { board, ui } = themes[name];

  it('give note text a contrast of 7 or more', () => {
    for (const color of NOTE_COLORS) expect(contrast(board.notes[color].text, board.notes[color].fill), color).toBeGreaterThanOrEqual(7);
  });

  it('give map text a contrast of 7 or more, quiet text 4.5', () => {
    for (const type of LANE_TYPES) {
      expect(contrast(board.cardText, board.lanes[type].card), type).toBeGreaterThanOrEqual(7);
      expect(contrast(board.text, board.lanes[type].row), type).toBeGreaterThanOrEqual(7);
      expect(contrast(board.textQuiet, board.lanes[type].card), type).toBeGreaterThanOrEqual(4.5);
      expect(contrast(board.link, board.lanes[type].card), type).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(board.stageText, board.stageBand)).toBeGreaterThanOrEqual(7);
    expect(contrast(board.textQuiet, board.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(board.statusText, board.statusFill)).toBeGreaterThanOrEqual(4.5);
  });

  it('give curves, lines and marks a contrast of 3 or more, curve values 4.5', () => {
    const row = board.lanes.emotion.row;
    for (const color of [board.experience, board.expectation, ...board.curves]) expect(contrast(color, row)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(board.line, board.paper)).toBeGreaterThanOrEqual(3);
    for (const mark of MARKS)
      for (const type of LANE_TYPES) expect(contrast(board[mark], board.lanes[type].row), `${mark} in ${type}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(board.pain, board.lanes.pain.card)).toBeGreaterThanOrEqual(3);
    expect(contrast(board.opportunity, board.lanes.opportunity.card)).toBeGreaterThanOrEqual(3);
    expect(contrast(board.selection, board.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(board.selection, board.canvas)).toBeGreaterThanOrEqual(3);
  });

  it('make interface text readable on every surface', () => {
    for (const surface of [ui.background, ui.surface, ui.raised, ui.sunken, ui.hover]) {
      expect(contrast(ui.text, surface)).toBeGreaterThanOrEqual(7);
      expect(contrast(ui.textQuiet, surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ui.focus, surface)).toBeGreaterThanOrEqual(3);
      expect(contrast(ui.danger, surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ui.borderStrong, surface)).toBeGreaterThanOrEqual(2.5);
    }
    expect(contrast(ui.onAccent, ui.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ui.onDanger, ui.danger)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ui.accent, ui.accentSoft)).toBeGreaterThanOrEqual(4.5);
  });

  it('keep the eight note colours apart in greyscale', () => {
    const lightness = NOTE_COLORS.map((color) => labOf(board.notes[color].fill)[0]).sort((a, b) => a - b);
    for (const [index, value] of lightness.entries()) if (index > 0) expect(value - (lightness[index - 1] ?? 0)).toBeGreaterThanOrEqual(2);
  });

  it.each(Object.keys(DEFICIENCIES) as (keyof typeof DEFICIENCIES)[])('keep the eight note colours apart for %s eyes', (kind) => {
    for (const [a, b] of pairs) {
      const [left, right] = [a, b].map((color) => labOf(board.notes[color].fill, DEFICIENCIES[kind])) as [
        ReturnType<typeof labOf>,
        ReturnType<typeof labOf>,
      ];
      expect(difference(left, right), `${a} and ${b}`).toBeGreaterThanOrEqual(8);
    }
  });

  it('keep experience and expectation apart for every eye', () => {
    expect(CURVE_SUBJECTS).toContain('experience');
    for (const matrix of Object.values(DEFICIENCIES)) {
      expect(difference(labOf(board.experience, matrix), labOf(board.expectation, matrix))).toBeGreaterThanOrEqual(15);
    }
  });
});

describe('mixing', () => {
  it('runs from the one colour to the other', () => {
    expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
    expect(mix('#102030', '#304050', 0.5)).toBe('#203040');
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
});
