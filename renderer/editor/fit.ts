import { fitted, type Camera, type Size } from '../../shared/geometry/camera.ts';
import { right, type Rect } from '../../shared/geometry/rect.ts';

/**
 * What lies over the edges of the canvas, CSS px: the tool strip at the left; at the right the panel with the properties,
 * so that selecting something afterwards covers nothing; below a map its "+", beside the zoom buttons.
 */
const KEPT_FREE = { left: 88, right: 300, top: 32, bottom: 64 } as const;
/** Room at the edges of a window too small to keep all of that free, as a share of its size. */
const LEAST_SHARE = 0.4;
/** Fitting a single note does not blow it up. */
const FIT_MAX_ZOOM = 2;

/** The view that shows all of `rect` clear of everything around the canvas: in the middle of the window, or as near to it as that allows. */
export function fitBesidePanels(rect: Rect, view: Size, maxZoom: number = FIT_MAX_ZOOM): Camera {
  const width = Math.max(view.width - KEPT_FREE.left - KEPT_FREE.right, view.width * LEAST_SHARE);
  const height = Math.max(view.height - KEPT_FREE.top - KEPT_FREE.bottom, view.height * LEAST_SHARE);
  const { zoom, y } = fitted(rect, { width, height }, 0, maxZoom);
  const middle = rect.x + rect.width / 2 - view.width / 2 / zoom;
  const furthestLeft = rect.x - KEPT_FREE.left / zoom;
  const furthestRight = right(rect) - (view.width - KEPT_FREE.right) / zoom;
  return { zoom, x: Math.min(Math.max(middle, furthestRight), furthestLeft), y: y - KEPT_FREE.top / zoom };
}
