import { within } from '../base/within.ts';
import type { Point, Rect } from './rect.ts';

/** What part of a board is seen: the board point at the window's top left corner, and screen px per board unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 8;

const clampZoom = (zoom: number): number => within(zoom, MIN_ZOOM, MAX_ZOOM);

export const toBoard = (camera: Camera, screen: Point): Point => ({ x: camera.x + screen.x / camera.zoom, y: camera.y + screen.y / camera.zoom });
export const toScreen = (camera: Camera, board: Point): Point => ({ x: (board.x - camera.x) * camera.zoom, y: (board.y - camera.y) * camera.zoom });

/** Moves the view by a distance in screen px. */
export const panned = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x + dx / camera.zoom,
  y: camera.y + dy / camera.zoom,
});

/** Zooms so that the board point under `screen` stays under it. */
export function zoomedAt(camera: Camera, screen: Point, zoom: number): Camera {
  const next = clampZoom(zoom);
  const fixed = toBoard(camera, screen);
  return { x: fixed.x - screen.x / next, y: fixed.y - screen.y / next, zoom: next };
}

/** The view that shows all of `rect` centred, with `margin` screen px around it, never beyond `maxZoom`. */
export function fitted(rect: Rect, view: Size, margin: number, maxZoom: number = MAX_ZOOM): Camera {
  const zoom = Math.min(
    maxZoom,
    clampZoom(Math.min((view.width - 2 * margin) / Math.max(rect.width, 1), (view.height - 2 * margin) / Math.max(rect.height, 1))),
  );
  return { x: rect.x + rect.width / 2 - view.width / 2 / zoom, y: rect.y + rect.height / 2 - view.height / 2 / zoom, zoom };
}

/** The part of the board that a view of that size shows. */
export const visibleRect = (camera: Camera, view: Size): Rect => ({
  x: camera.x,
  y: camera.y,
  width: view.width / camera.zoom,
  height: view.height / camera.zoom,
});
