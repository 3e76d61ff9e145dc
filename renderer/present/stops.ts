import { fitted, type Camera, type Size } from '../../shared/geometry/camera.ts';
import { bottom, boundsOf, rectOf, type Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout, MapLayout } from '../../shared/layout/board-layout.ts';

/** Room around the whole map and around a stage, CSS px. */
const MARGIN = 32;
/** A small map is not blown up beyond this. */
const MAX_ZOOM = 2;
/** The whole map, before its first stage. */
export const WHOLE = -1;

export const mapOf = (layout: BoardLayout, mapId: string | null): MapLayout | undefined => layout.maps.find((map) => map.id === mapId);

/** How many stages there are to walk through; 0 without a map. */
export const stopCount = (layout: BoardLayout, mapId: string | null): number => mapOf(layout, mapId)?.stages.length ?? 0;

export type Step = 'next' | 'back' | 'first' | 'last';

/** Where a press of a key leads. It stops at both ends: a clicker pressed once too often changes nothing. */
export function stopAfter(stop: number, step: Step, count: number): number {
  switch (step) {
    case 'next':
      return Math.min(stop + 1, count - 1);
    case 'back':
      return Math.max(stop - 1, WHOLE);
    case 'first':
      return WHOLE;
    case 'last':
      return count - 1;
  }
}

/** What a stop shows: the board, the whole map, or the columns of one stage with their headers. Null on an empty board. */
export function stopRect(layout: BoardLayout, mapId: string | null, stop: number): Rect | null {
  const map = mapOf(layout, mapId);
  if (!map) return layout.bounds;
  const stage = map.stages[stop];
  if (!stage) return map.rect;
  const columns = boundsOf([stage.rect, ...map.steps.filter((step) => step.stageId === stage.id).map((step) => step.rect)]) ?? stage.rect;
  return rectOf(columns.x, columns.y, columns.width, bottom(map.grid) - columns.y);
}

/** The column at the left in which the lanes' names stay, CSS px: enough for "Müşterinin yaptıkları" in a readable size. */
export const laneNamesWidth = (viewWidth: number): number => Math.round(Math.min(260, Math.max(180, viewWidth * 0.14)));

/** The view of a stop. Beside a stage the names of the lanes have their column. */
export function stopCamera(rect: Rect, view: Size, stop: number): Camera {
  const left = stop === WHOLE ? 0 : laneNamesWidth(view.width);
  const camera = fitted(rect, { width: view.width - left, height: view.height }, MARGIN, MAX_ZOOM);
  return { ...camera, x: camera.x - left / camera.zoom };
}
