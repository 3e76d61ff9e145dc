import { within } from '../../shared/base/within.ts';
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

/** One view of the walk. */
export interface Stop {
  /** Null on a board without a map. */
  readonly mapId: string | null;
  /** The stage's index, or WHOLE. */
  readonly stop: number;
}

/** The walk over a board: each map as a whole, then its stages, and on to the next map. Collapsed stages are passed over. Empty without a map. */
export const stopsOf = (layout: BoardLayout): readonly Stop[] =>
  layout.maps.flatMap(({ id, stages }) => [WHOLE, ...stages.keys()].filter((stop) => !stages[stop]?.collapsed).map((stop) => ({ mapId: id, stop })));

/** Which of the walk's stops that is; of a stage that is gone meanwhile, its map. −1 when the board has no such map. */
export function placeOf(stops: readonly Stop[], { mapId, stop }: Stop): number {
  const exact = stops.findIndex((one) => one.mapId === mapId && one.stop === stop);
  return exact >= 0 ? exact : stops.findIndex((one) => one.mapId === mapId);
}

export type Step = 'next' | 'back' | 'first' | 'last';

/** Where a press of a key leads. It stops at both ends: a clicker pressed once too often changes nothing. */
export function stopAfter(stops: readonly Stop[], now: Stop, step: Step): Stop {
  const place = placeOf(stops, now);
  switch (step) {
    case 'next':
      return stops[place + 1] ?? now;
    case 'back':
      return stops[place - 1] ?? now;
    case 'first':
      return stops[0] ?? now;
    case 'last':
      return stops.at(-1) ?? now;
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
export const laneNamesWidth = (viewWidth: number): number => Math.round(within(viewWidth * 0.14, 180, 260));

/** The view of a stop. Beside a stage the names of the lanes have their column. */
export function stopCamera(rect: Rect, view: Size, stop: number): Camera {
  const left = stop === WHOLE ? 0 : laneNamesWidth(view.width);
  const camera = fitted(rect, { width: view.width - left, height: view.height }, MARGIN, MAX_ZOOM);
  return { ...camera, x: camera.x - left / camera.zoom };
}
