import { fitted, type Camera, type Size } from '../../shared/geometry/camera.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { mainPartOf } from './main-part.ts';

/** Room around what is shown, and the tool strip's own at the left; CSS px. */
const MARGIN = 40;
const TOOLS = 48;
/** What the hints below an untouched template take besides the margin, CSS px. */
const HINTS = 24;
/** Below this, words are bars: a smaller part says more. */
const READABLE = 0.4;

const fittedBesideTools = (rect: Rect, view: Size): Camera => {
  const camera = fitted(rect, { width: view.width - TOOLS, height: view.height - HINTS }, MARGIN, 1);
  return { ...camera, x: camera.x - TOOLS / camera.zoom };
};

/** Where a document opens: all of it if that can be read, else its first map, else that map's upper left, or that of where most things lie. */
export function firstView(layout: BoardLayout, view: Size): Camera {
  const map = layout.maps[0]?.rect;
  for (const rect of [layout.bounds, map]) {
    if (!rect) continue;
    const camera = fittedBesideTools(rect, view);
    if (camera.zoom >= READABLE) return camera;
  }
  const start = map ?? mainPartOf(layout, view)?.near;
  if (!start) return { x: -view.width / 2, y: -view.height / 2, zoom: 1 };
  return { x: start.x - (MARGIN + TOOLS) / READABLE, y: start.y - MARGIN / READABLE, zoom: READABLE };
}
