import type { Id } from '../base/id.ts';
import { visibleRect, type Camera, type Size } from './camera.ts';
import { sharedArea } from './rect.ts';

/** A place one has looked at. */
export interface Sight {
  readonly boardId: Id;
  readonly camera: Camera;
}

/** Where one has been, as a browser keeps it: nearest last. */
export interface ViewTrail {
  readonly back: readonly Sight[];
  readonly forward: readonly Sight[];
  /** Where one is; null before anything was shown. */
  readonly here: Sight | null;
}

export const NO_TRAIL: ViewTrail = { back: [], forward: [], here: null };

/** Nobody goes back further. */
const MOST = 100;
/** Another zoom by this factor is another place. */
const OTHER_ZOOM = 1.6;
/** So is a view that shows less than this share of what was seen before. */
const SAME_SHARE = 0.5;

/** Whether going from one to the other is worth a way back. */
export function isElsewhere(a: Sight, b: Sight, view: Size): boolean {
  if (a.boardId !== b.boardId) return true;
  const zoom = a.camera.zoom / b.camera.zoom;
  if (zoom > OTHER_ZOOM || zoom < 1 / OTHER_ZOOM) return true;
  const [one, other] = [visibleRect(a.camera, view), visibleRect(b.camera, view)];
  return sharedArea(one, other) < SAME_SHARE * Math.min(one.width * one.height, other.width * other.height);
}

/** The view has come to rest: small moves belong to the same place, large ones begin a new one and end the way forward. */
export function rested(trail: ViewTrail, now: Sight, view: Size): ViewTrail {
  if (trail.here === null || !isElsewhere(trail.here, now, view)) return { ...trail, here: now };
  return { back: [...trail.back, trail.here].slice(-MOST), forward: [], here: now };
}

/** One place back or forward; null where the way ends. Places of boards that are gone are passed over. */
export function stepped(trail: ViewTrail, way: 'back' | 'forward', exists: (boardId: Id) => boolean): ViewTrail | null {
  const from = trail[way].filter(({ boardId }) => exists(boardId));
  const target = from.at(-1);
  if (!target) return null;
  const left = trail.here && exists(trail.here.boardId) ? [trail.here] : [];
  const rest = from.slice(0, -1);
  return way === 'back'
    ? { back: rest, forward: [...trail.forward, ...left], here: target }
    : { back: [...trail.back, ...left], forward: rest, here: target };
}
