import { describe, expect, it } from 'vitest';
import { INK_COLORS, NOTE_COLORS } from '../../../shared/model/choices.ts';
import { contrast, mix } from '../../../shared/scene/color.ts';
import { inkStyle } from '../../../shared/scene/ink-style.ts';
import { themes } from '../../../shared/scene/themes.ts';
import type { ThemeName } from '../../../shared/scene/tokens.ts';

describe.each(Object.keys(themes) as readonly ThemeName[])('in the %s theme', (name) => {
  const { board } = themes[name];

  it.each(INK_COLORS)('words under a %s highlighter can still be read', (color) => {
    const { solid, left } = inkStyle({ pen: 'highlighter', color }, board);
    const opacity = Number.parseInt(left.slice(7), 16) / 255;
    const under = (tone: string) => mix(tone, solid, opacity);
    expect(contrast(under(board.inks.black), under(board.canvas))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(under(board.text), under(board.paper))).toBeGreaterThanOrEqual(4.5);
    for (const note of NOTE_COLORS) expect(contrast(under(board.notes[note].text), under(board.notes[note].fill)), note).toBeGreaterThanOrEqual(3);
  });
});
