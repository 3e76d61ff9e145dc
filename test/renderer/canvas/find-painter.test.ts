import { expect, it } from 'vitest';
import { HIT_WASH } from '../../../renderer/canvas/find-painter.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import { contrast, mix } from '../../../shared/scene/color.ts';
import { themes } from '../../../shared/scene/themes.ts';

it('leaves words that were found legible in every theme and on every note', () => {
  for (const { board: tokens } of Object.values(themes)) {
    const grounds = [
      [tokens.paper, tokens.text],
      [tokens.stageBand, tokens.stageText],
      ...NOTE_COLORS.map((color) => [tokens.notes[color].fill, tokens.notes[color].text]),
    ] as const;
    for (const [ground = '', words = ''] of grounds) {
      for (const wash of Object.values(HIT_WASH)) expect(contrast(mix(ground, tokens.hit, wash), words)).toBeGreaterThanOrEqual(4.5);
    }
  }
});
