import type { Size } from '../../geometry/camera.ts';
import { MM_PER_UNIT } from '../../geometry/paper.ts';
import { rectOf, type Rect } from '../../geometry/rect.ts';
import type { Scene, SceneItem } from '../scene.ts';

/** A scene on a page: its bounds fill `place` (mm from the upper left corner). */
export interface PrintLayer {
  readonly scene: Scene;
  readonly place: Rect;
  /** Cut off at the edges of its place, for a scene that goes on beyond it. */
  readonly isCut: boolean;
}

export interface PrintPage {
  /** mm */
  readonly size: Size;
  /** From the bottom up. */
  readonly layers: readonly PrintLayer[];
}

/** Where a reader of PDF can jump to. */
export interface Bookmark {
  readonly title: string;
  /** 0 for the outermost; at most one more than that of the one before. */
  readonly level: number;
  /** The page, from 0. */
  readonly sheet: number;
  /** What to show of it, mm from its upper left corner; null is all of it. */
  readonly area: Rect | null;
}

/** No ground of its own. */
export const CLEAR = '#ffffff00';

/** What a page says besides its content. Its items are in units of 1/96 inch from the upper left corner of the page. */
export const furnitureLayer = (size: Size, items: readonly SceneItem[]): PrintLayer => {
  const bounds = rectOf(0, 0, size.width / MM_PER_UNIT, size.height / MM_PER_UNIT);
  return {
    scene: { groups: [{ id: 'page', bounds, items }], bounds, background: CLEAR },
    place: rectOf(0, 0, size.width, size.height),
    isCut: true,
  };
};
