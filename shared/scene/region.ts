import { intersects, type Rect } from '../geometry/rect.ts';
import type { Scene } from './scene.ts';

/** What of a scene is seen in a rectangle: whatever touches it, cut at its edges by the painter. */
export const regionOf = (scene: Scene, rect: Rect): Scene => ({
  ...scene,
  groups: scene.groups.filter(({ bounds }) => intersects(bounds, rect)),
  bounds: rect,
});
