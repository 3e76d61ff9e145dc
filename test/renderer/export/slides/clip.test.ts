import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipGroups } from '../../../../renderer/export/slides/clip.ts';
import { covers, inflate, type Rect } from '../../../../shared/geometry/rect.ts';
import { boundsOfItems } from '../../../../shared/scene/item-bounds.ts';
import { ellipse, pathItem, rectItem, segment, solid } from '../../../../shared/scene/items.ts';
import type { SceneGroup, SceneItem } from '../../../../shared/scene/scene.ts';

const WINDOW: Rect = { x: 0, y: 0, width: 100, height: 60 };
const groupOf = (...items: readonly SceneItem[]): SceneGroup => ({ id: 'g', bounds: boundsOfItems(items) ?? WINDOW, items });
const clipped = (...items: readonly SceneItem[]): readonly SceneItem[] => clipGroups([groupOf(...items)], WINDOW).flatMap((group) => group.items);
const pen = solid('#000000', 0.001);

const place = fc.integer({ min: -150, max: 250 });
const points = fc.tuple(place, place, place, place);
const drawn = fc.oneof(
  points.map(([x, y, width, height]) => rectItem({ x, y, width: Math.abs(width) + 1, height: Math.abs(height) + 1 }, '#ff0000')),
  points.map(([x, y, x2, y2]) => pathItem(segment({ x, y }, { x: x2, y: y2 }), null, pen)),
  points.map(([x, y, rx, ry]) => pathItem(ellipse({ x, y }, Math.abs(rx) + 1, Math.abs(ry) + 1), '#00ff00', pen)),
);

describe('what lies in a part of a board', () => {
  it('never reaches out of it, whatever was drawn', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 6 }), (items) => {
        for (const item of clipped(...items)) {
          const bounds = boundsOfItems([item]);
          expect(bounds && covers(inflate(WINDOW, 0.01), bounds)).toBe(true);
        }
      }),
    );
  });

  it('is left as it is where nothing reaches out', () => {
    const items = [rectItem({ x: 5, y: 5, width: 20, height: 20 }, '#ff0000'), pathItem(ellipse({ x: 50, y: 30 }, 20, 20), '#00ff00', pen)];
    expect(clipped(...items)).toEqual(items);
  });

  it('keeps the piece of a line that lies in it, and all of what is around it as its ground', () => {
    expect(clipped(pathItem(segment({ x: -50, y: 30 }, { x: 150, y: 30 }), null, pen))).toEqual([
      pathItem(segment({ x: 0, y: 30 }, { x: 100, y: 30 }), null, pen),
    ]);
    expect(clipped(rectItem({ x: -10, y: -10, width: 500, height: 500 }, '#ff0000'))).toEqual([rectItem(WINDOW, '#ff0000')]);
  });

  it('holds a word whole or not at all, by where most of it is', () => {
    const word = (x: number): SceneItem => ({
      type: 'text',
      x,
      y: 30,
      text: 'söz',
      width: 40,
      color: '#000000',
      font: { family: 'sans', weight: 400, size: 16 },
    });
    expect(clipped(word(-15))).toEqual([word(-15)]);
    expect(clipped(word(-25))).toEqual([]);
  });
});
