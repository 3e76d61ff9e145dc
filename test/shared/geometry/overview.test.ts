import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBoard, toScreen, visibleRect } from '../../../shared/geometry/camera.ts';
import { centredOn, edgeMark, gripOf, onOverview, overviewCamera } from '../../../shared/geometry/overview.ts';
import { bottom, centre, intersects, right, type Rect } from '../../../shared/geometry/rect.ts';

const SIZE = { width: 256, height: 140 };
const PICTURE: Rect = { x: 0, y: 0, ...SIZE };
const far = fc.double({ min: -1e7, max: 1e7, noNaN: true });
const side = fc.double({ min: 0, max: 1e6, noNaN: true });
const rect = fc.record({ x: far, y: far, width: side, height: side });
const ROUNDING = 1e-3;

describe('the picture of a whole board', () => {
  it('shows everything, wherever the view is and however long the board', () => {
    fc.assert(
      fc.property(rect, rect, (bounds, seen) => {
        const camera = overviewCamera(bounds, seen, SIZE, 6);
        const low = toScreen(camera, bounds);
        const high = toScreen(camera, { x: right(bounds), y: bottom(bounds) });
        expect(camera.zoom).toBeGreaterThan(0);
        expect(Math.min(low.x, low.y)).toBeGreaterThanOrEqual(6 - ROUNDING);
        expect(high.x).toBeLessThanOrEqual(SIZE.width - 6 + ROUNDING);
        expect(high.y).toBeLessThanOrEqual(SIZE.height - 6 + ROUNDING);
      }),
    );
  });

  it('keeps something of the view on it to take hold of', () => {
    fc.assert(
      fc.property(rect, rect, (bounds, seen) => {
        const shown = onOverview(overviewCamera(bounds, seen, SIZE, 6), seen, SIZE, 8);
        expect(intersects(shown, PICTURE)).toBe(true);
        expect(Math.min(shown.width, shown.height)).toBeGreaterThanOrEqual(8);
      }),
    );
  });

  it('leaves the board its size when the view is far off', () => {
    const bounds = { x: 0, y: 0, width: 4_000, height: 2_000 };
    const near = overviewCamera(bounds, bounds, SIZE, 6);
    const away = overviewCamera(bounds, { x: 900_000, y: 0, width: 1_600, height: 900 }, SIZE, 6);
    expect(away.zoom).toBeGreaterThan(near.zoom / 2);
  });

  it('does not blow up a single note', () => {
    expect(overviewCamera({ x: 0, y: 0, width: 160, height: 160 }, { x: 0, y: 0, width: 160, height: 160 }, SIZE, 6).zoom).toBeLessThanOrEqual(0.25);
  });
});

describe('a press on it', () => {
  const bounds = { x: 0, y: 0, width: 10_000, height: 1_000 };
  const view = { width: 1_600, height: 900 };
  const camera = { x: 2_000, y: 100, zoom: 1 };
  const seen = visibleRect(camera, view);
  const overview = overviewCamera(bounds, seen, SIZE, 6);
  const shown = onOverview(overview, seen, SIZE, 8);

  it('beside the view holds nothing, and leads to what lies there', () => {
    const at = toScreen(overview, { x: 9_000, y: 500 });
    expect(gripOf(overview, at, seen, shown)).toBeNull();
    const target = visibleRect(centredOn(camera, toBoard(overview, at), view), view);
    expect(centre(target).x).toBeCloseTo(9_000, 6);
    expect(centre(target).y).toBeCloseTo(500, 6);
  });

  it('on the view holds it where it was pressed: nothing moves before the hand does', () => {
    const at = { x: shown.x + 3, y: shown.y + 4 };
    const grip = gripOf(overview, at, seen, shown);
    expect(grip).not.toBeNull();
    const board = toBoard(overview, at);
    const same = centredOn(camera, { x: board.x - (grip?.x ?? 0), y: board.y - (grip?.y ?? 0) }, view);
    expect(same.x).toBeCloseTo(camera.x, 6);
    expect(same.y).toBeCloseTo(camera.y, 6);
  });
});

describe('the mark for what lies beyond the picture', () => {
  const camera = { x: 0, y: 0, zoom: 0.1 };

  it('stands at the edge on the way there and points along it', () => {
    expect(edgeMark(camera, { x: 1e6, y: 690, width: 20, height: 20 }, SIZE, 6)).toEqual({ at: { x: 250, y: 70 }, angle: 0 });
    const above = edgeMark(camera, { x: 1_270, y: -1e6, width: 20, height: 20 }, SIZE, 6);
    expect(above?.at.x).toBeCloseTo(128);
    expect(above?.at.y).toBeCloseTo(6);
    expect(above?.angle).toBeCloseTo(-Math.PI / 2);
  });

  it('is none for what the picture shows', () => {
    expect(edgeMark(camera, { x: 100, y: 100, width: 180, height: 180 }, SIZE, 6)).toBeNull();
  });

  it('never leaves the picture', () => {
    fc.assert(
      fc.property(rect, (beyond) => {
        const mark = edgeMark(camera, beyond, SIZE, 6);
        if (mark) expect(intersects(PICTURE, { ...mark.at, width: 0, height: 0 })).toBe(true);
      }),
    );
  });
});
