import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toScreen } from '../../../shared/geometry/camera.ts';
import { bottom, right, type Rect } from '../../../shared/geometry/rect.ts';
import { fitBesidePanels } from '../../../renderer/editor/fit.ts';

const view = { width: 1366, height: 720 };
const onScreen = (rect: Rect, maxZoom?: number, withPanel = true) => {
  const camera = fitBesidePanels(rect, view, maxZoom, withPanel);
  const from = toScreen(camera, rect);
  const to = toScreen(camera, { x: right(rect), y: bottom(rect) });
  return { left: from.x, top: from.y, right: to.x, bottom: to.y, zoom: camera.zoom };
};

describe('fitting', () => {
  it('keeps clear of the tools, the properties and the buttons below, whatever it shows', () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(fc.integer(), fc.integer(), side, side, (x, y, width, height) => {
        const seen = onScreen({ x: x % 10_000, y: y % 10_000, width, height });
        expect(seen.left).toBeGreaterThanOrEqual(80);
        expect(seen.right).toBeLessThanOrEqual(1366 - 12 - 264 - 12);
        expect(seen.top).toBeGreaterThanOrEqual(30);
        expect(seen.bottom).toBeLessThanOrEqual(720 - 56);
      }),
    );
  });

  it('stands in the middle of the window when there is room', () => {
    const seen = onScreen({ x: 0, y: 0, width: 300, height: 600 });
    expect((seen.left + seen.right) / 2).toBeCloseTo(683);
  });

  it('uses the room of the panel while none is open', () => {
    const wide = { x: 0, y: 0, width: 3000, height: 100 };
    const seen = onScreen(wide, 2, false);
    expect([seen.left, seen.right].map(Math.round)).toEqual([88, 1366 - 40]);
    expect(onScreen({ ...wide, width: 1100 }, 1, false).left).toBeCloseTo((1366 - 1100) / 2);
  });

  it('blows nothing up beyond what was said', () => {
    expect(onScreen({ x: 5, y: 5, width: 10, height: 10 }).zoom).toBe(2);
    expect(onScreen({ x: 5, y: 5, width: 10, height: 10 }, 1).zoom).toBe(1);
  });

  it('still shows something in a very small window', () => {
    expect(fitBesidePanels({ x: 0, y: 0, width: 1_000, height: 500 }, { width: 320, height: 200 }).zoom).toBeGreaterThan(0.1);
  });
});
