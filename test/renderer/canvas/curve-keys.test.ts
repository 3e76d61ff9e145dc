import { expect, it } from 'vitest';
import { keyOutset } from '../../../renderer/canvas/emotion-hints.ts';
import { openDesk } from '../editor/support.ts';

it.each([0.2, 0.5, 1, 2])('frames the key of a curve at zoom %s clear of the one below, and no wider than its words', (zoom) => {
  const { editor } = openDesk('demo');
  const [map] = editor.layout().maps;
  const keys = map?.curves.filter(({ laneId }) => laneId === map.curves[0]?.laneId).map(({ key }) => key) ?? [];
  expect(keys.length).toBeGreaterThan(1);
  for (const width of [1.5, 2]) {
    const reach = keyOutset(zoom, width) + width / 2;
    keys.slice(1).forEach((key, at) => {
      const above = keys[at]?.rect;
      expect(above && (above.y + above.height) * zoom + reach).toBeLessThanOrEqual(key.rect.y * zoom);
    });
  }
  for (const { rect, name } of keys) {
    expect(rect.x + rect.width).toBeCloseTo(Math.max(...name.lines.map((line) => line.x + line.width)));
  }
});
