import { expect, it } from 'vitest';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { layoutStamp } from '../../../shared/layout/layout-stamp.ts';
import { contrast } from '../../../shared/scene/color.ts';
import { stampItems } from '../../../shared/scene/stamp-scene.ts';
import { themes } from '../../../shared/scene/themes.ts';
import { tableMeasure } from '../layout/table-measure.ts';

const stamp = layoutStamp(fresh('stamp', { id: 's', boardId: 'b', x: 0, y: 0, size: 64, rotation: 0, emoji: '👍', order: 'a0' }), tableMeasure);

it.each(['light', 'dark', 'contrast', 'print'] as const)('stands on a chip that its sign is read on, whatever lies beneath: %s', (theme) => {
  const items = stampItems(stamp, { tokens: themes[theme], mapId: null });
  const sign = items.at(-1);
  const chip = items.at(-2);
  if (sign?.type !== 'text' || chip?.type !== 'path' || chip.fill === null || !chip.stroke) throw new Error('a chip and a sign on it');
  expect(contrast(sign.color, chip.fill)).toBeGreaterThan(7);
  const { fill, stroke } = chip;
  for (const color of NOTE_COLORS) {
    const ground = themes[theme].board.notes[color].fill;
    expect(Math.max(contrast(fill, ground), contrast(stroke.color, ground))).toBeGreaterThan(1.15);
  }
});

it('is nothing while it has no sign', () => {
  const blank = layoutStamp(fresh('stamp', { id: 's', boardId: 'b', x: 0, y: 0, size: 64, rotation: 0, emoji: '', order: 'a0' }), tableMeasure);
  expect(stampItems(blank, { tokens: themes.light, mapId: null })).toEqual([]);
});
