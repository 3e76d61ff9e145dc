import { fitted, type Camera, type Size } from '../../shared/geometry/camera.ts';
import { right, type Rect } from '../../shared/geometry/rect.ts';

/** What lies over the edges of the canvas, CSS px: the tool strip at the left; below a map its "+", beside the zoom buttons. */
const KEPT_FREE = { left: 88, right: 40, top: 32, bottom: 64 } as const;
/** The panel with the properties stands at the right, CSS px. */
const PANEL = 300;
/** Room at the edges of a window too small to keep all of that free, as a share of its size. */
const LEAST_SHARE = 0.4;
/** Fitting a single note does not blow it up. */
const FIT_MAX_ZOOM = 2;

/** How much of the view is covered at the right, CSS px, while the panel is open or not. */
export const freeAtRight = (withPanel: boolean): number => (withPanel ? PANEL : KEPT_FREE.right);

/** What is free of the view, CSS px, with the panel open or not. */
function freeRoom(view: Size, withPanel: boolean): Size {
  return {
    width: Math.max(view.width - KEPT_FREE.left - freeAtRight(withPanel), view.width * LEAST_SHARE),
    height: Math.max(view.height - KEPT_FREE.top - KEPT_FREE.bottom, view.height * LEAST_SHARE),
  };
}

/** The zoom at which all of `rect` is seen beside the panels, also where no view is that far out. */
export function zoomBesidePanels(rect: Rect, view: Size): number {
  const { width, height } = freeRoom(view, true);
  return Math.min(width / Math.max(rect.width, 1), height / Math.max(rect.height, 1));
}

/**
 * The view that shows all of `rect` clear of everything around the canvas: in the middle of the window, or as near to it as that
 * allows. The panel counts where it is open, and where something is about to be selected.
 */
export function fitBesidePanels(rect: Rect, view: Size, maxZoom: number = FIT_MAX_ZOOM, withPanel = true): Camera {
  const free = freeAtRight(withPanel);
  const { zoom, y } = fitted(rect, freeRoom(view, withPanel), 0, maxZoom);
  const middle = rect.x + rect.width / 2 - view.width / 2 / zoom;
  const furthestLeft = rect.x - KEPT_FREE.left / zoom;
  const furthestRight = right(rect) - (view.width - free) / zoom;
  return { zoom, x: Math.min(Math.max(middle, furthestRight), furthestLeft), y: y - KEPT_FREE.top / zoom };
}
