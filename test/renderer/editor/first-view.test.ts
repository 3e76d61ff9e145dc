import { describe, expect, it } from 'vitest';
import { toScreen } from '../../../shared/geometry/camera.ts';
import { bottom, right, type Rect } from '../../../shared/geometry/rect.ts';
import type { BoardLayout, MapLayout } from '../../../shared/layout/board-layout.ts';
import { firstView } from '../../../renderer/editor/first-view.ts';

const view = { width: 1280, height: 672 };
const board = (bounds: Rect | null, map?: Rect): BoardLayout => ({
  boardId: 'b',
  frames: [],
  personaCards: [],
  notes: [],
  loose: [],
  maps: map ? [{ rect: map } as MapLayout] : [],
  bounds,
});

describe('where a document opens', () => {
  it('shows everything beside the tools when it fits in a readable size', () => {
    const bounds = { x: 100, y: 50, width: 1_000, height: 400 };
    const camera = firstView(board(bounds, bounds), view);
    expect(toScreen(camera, bounds).x).toBeGreaterThanOrEqual(76);
    expect(toScreen(camera, { x: right(bounds), y: bottom(bounds) }).x).toBeLessThanOrEqual(view.width);
    expect(camera.zoom).toBeLessThanOrEqual(1);
  });

  it.each([
    ['empathy', { width: 1_144, height: 936 }],
    ['wide', { width: 2_000, height: 740 }],
  ])('leaves the hints below it room: %s', (_, size) => {
    const bounds = { x: 0, y: 0, ...size };
    // The bar of hints is 38 px high, 14 px from the lower end.
    expect(toScreen(firstView(board(bounds), view), { x: 0, y: bottom(bounds) }).y).toBeLessThanOrEqual(view.height - 52);
  });

  it('shows the first map when all together would be too small', () => {
    const map = { x: 0, y: 0, width: 2_400, height: 1_300 };
    const camera = firstView(board({ x: 0, y: 0, width: 2_400, height: 9_000 }, map), view);
    expect(toScreen(camera, map).x).toBeGreaterThanOrEqual(76);
    expect(toScreen(camera, { x: right(map), y: bottom(map) }).y).toBeLessThanOrEqual(view.height);
  });

  it('begins at the upper left of a map that is too large', () => {
    const map = { x: 500, y: 900, width: 20_000, height: 9_000 };
    const camera = firstView(board(map, map), view);
    expect(camera.zoom).toBe(0.4);
    expect(toScreen(camera, map)).toEqual({ x: 88, y: 40 });
  });

  it('has the origin in the middle of an empty board', () => {
    expect(toScreen(firstView(board(null), view), { x: 0, y: 0 })).toEqual({ x: 640, y: 336 });
  });
});
