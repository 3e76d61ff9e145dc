import { describe, expect, it } from 'vitest';
import { ICONS } from '../../../shared/model/choices.ts';
import { iconItem } from '../../../shared/scene/icons.ts';

const placesOf = (item: ReturnType<typeof iconItem>) =>
  item.type === 'path'
    ? item.steps.flatMap((step) => (step.to === 'close' ? [] : step.to === 'curve' ? [step.c1, step.c2, step.at] : [step.at]))
    : [];

describe('the sign of a list entry', () => {
  it.each(ICONS)('%s is stroked inside its square, whatever its size', (icon) => {
    for (const size of [12, 24, 60]) {
      const item = iconItem(icon, { x: 100, y: -40 }, size, '#123456');
      const places = placesOf(item);
      expect(places.length).toBeGreaterThan(3);
      for (const { x, y } of places) {
        expect(Math.abs(x - 100)).toBeLessThanOrEqual(size / 2);
        expect(Math.abs(y + 40)).toBeLessThanOrEqual(size / 2);
      }
      expect(item).toMatchObject({ fill: null, stroke: { color: '#123456', width: size / 12 } });
    }
  });

  it('is another path for each of them', () => {
    const drawn = new Set(ICONS.map((icon) => JSON.stringify(placesOf(iconItem(icon, { x: 0, y: 0 }, 24, '#000000')))));
    expect(drawn.size).toBe(ICONS.length);
  });
});
