import type { Size } from '../../../shared/geometry/camera.ts';
import { intersects, right, type Rect } from '../../../shared/geometry/rect.ts';

/** Distance of the panel from the right and upper edge of the canvas, CSS px. */
const EDGE = 12;
/** Handles and outline around the selection must stay free, too. */
const AIR = 12;
/** Nothing is moved behind the tool strip to make room. */
const TOOLS = 76;

interface RoomQuestion {
  /** The selection as it lies on the canvas, CSS px. */
  readonly selection: Rect;
  readonly view: Size;
  readonly panel: Size;
}

/** How far the board has to go to the left, CSS px, so that the panel does not cover the selection; 0 when it need not, or when that would not help. */
export function roomNeeded({ selection, view, panel }: RoomQuestion): number {
  const around = { x: selection.x - AIR, y: selection.y - AIR, width: selection.width + 2 * AIR, height: selection.height + 2 * AIR };
  const place = { x: view.width - EDGE - panel.width, y: EDGE, width: panel.width, height: panel.height };
  // What has been scrolled out of the window is not fetched back.
  if (!intersects(around, place) || selection.x > view.width) return 0;
  const shift = right(around) - place.x;
  return around.x - shift >= TOOLS ? shift : 0;
}
