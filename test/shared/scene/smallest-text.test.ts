import { expect, it } from 'vitest';
import type { Scene } from '../../../shared/scene/scene.ts';
import { smallestPoints } from '../../../shared/scene/smallest-text.ts';

const text = (size: number) =>
  ({ type: 'text', x: 0, y: 0, text: 'a', font: { family: 'sans', weight: 400, size }, color: '#000000', width: 5 }) as const;
const sceneOf = (...groups: readonly (readonly number[])[]): Scene => ({
  groups: groups.map((sizes, at) => ({ id: String(at), bounds: { x: 0, y: 0, width: 1, height: 1 }, items: sizes.map(text) })),
  bounds: null,
  background: '#ffffff',
});

it('finds the smallest words of a scene in the points they have on paper', () => {
  // 96 units are an inch, and so are 72 points.
  expect(smallestPoints(sceneOf([20, 16], [14, 28]), 1)).toBe(10.5);
  expect(smallestPoints(sceneOf([20, 16], [14, 28]), 0.2)).toBeCloseTo(2.1, 9);
});

it('knows none where nothing is written', () => {
  expect(smallestPoints(sceneOf([]), 1)).toBeNull();
});
