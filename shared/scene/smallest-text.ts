import type { Scene } from './scene.ts';

const POINTS_PER_UNIT = 72 / 96;

/** Below this, words on paper are no longer read but looked at. */
export const LEAST_POINTS = 5;

/** The size of the smallest words, in points, when a scene is printed at `scale` (1 is true size); null without words. */
export function smallestPoints({ groups }: Scene, scale: number): number | null {
  let smallest = Infinity;
  for (const { items } of groups) for (const item of items) if (item.type === 'text') smallest = Math.min(smallest, item.font.size);
  return smallest === Infinity ? null : smallest * POINTS_PER_UNIT * scale;
}
