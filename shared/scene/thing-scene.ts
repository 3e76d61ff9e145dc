import { boundsOf } from '../geometry/rect.ts';
import { turnOf } from '../geometry/turn.ts';
import type { ThingLayout } from '../layout/thing-layout.ts';
import type { SceneContext } from './board-scene.ts';
import { gridItems } from './grid-scene.ts';
import { imageItems } from './image-scene.ts';
import { inkItems } from './ink-scene.ts';
import { boundsOfItems } from './item-bounds.ts';
import { lineItems } from './line-scene.ts';
import type { SceneGroup, SceneItem } from './scene.ts';
import { shapeItems } from './shape-scene.ts';
import { stampItems } from './stamp-scene.ts';

function itemsOf(thing: ThingLayout, context: SceneContext): readonly SceneItem[] {
  switch (thing.kind) {
    case 'shape':
      return shapeItems(thing, context);
    case 'line':
      return lineItems(thing, context);
    case 'ink':
      return inkItems(thing, context);
    case 'image':
      return imageItems(thing, context);
    case 'stamp':
      return stampItems(thing, context);
    case 'grid':
      return gridItems(thing, context);
  }
}

/** What something loose draws that is no note. */
export function thingGroup(thing: ThingLayout, context: SceneContext): SceneGroup {
  const items = itemsOf(thing, context);
  const turn = 'rotation' in thing && thing.rotation % 360 !== 0 ? turnOf(thing.box, thing.rotation) : undefined;
  // Strokes and letters reach over its edge: what is not within the bounds would stay painted where it was.
  const bounds = boundsOf([thing.rect, ...[boundsOfItems(items, turn)].filter((one) => one !== null)]) ?? thing.rect;
  return { id: thing.id, bounds, items, ...(turn ? { turn } : {}) };
}
