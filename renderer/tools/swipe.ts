import type { Point } from '../../shared/geometry/rect.ts';

/** The canvas tells of swipes by an event of this name, its detail a `Swipe`; who presents turns the page by it. */
export const SWIPE_EVENT = 'boardswipe';
export type Swipe = 'next' | 'back';

/** It goes at least this far sideways, CSS px, and by this factor more sideways than up or down. */
const FROM = 70;
const SLANT = 1.5;

/** What a finger drawn from one place to another means; pulling the page to the left shows the next. */
export function swipeOf(from: Point, to: Point): Swipe | null {
  const dx = to.x - from.x;
  if (Math.abs(dx) < FROM || Math.abs(dx) < Math.abs(to.y - from.y) * SLANT) return null;
  return dx < 0 ? 'next' : 'back';
}
