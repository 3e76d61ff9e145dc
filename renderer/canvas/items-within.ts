import { bottom, intersects, right, type Rect } from '../../shared/geometry/rect.ts';
import type { SceneGroup, SceneItem } from '../../shared/scene/scene.ts';

/** Fewer items than this are painted sooner than looked at. */
const MANY = 150;

/** Of a record that draws very much, as a table of a thousand cells does, only what touches a part of the board. */
export function itemsWithin(group: SceneGroup, area: Rect): SceneGroup {
  const { bounds, items, turn } = group;
  if (items.length < MANY || turn || (bounds.x >= area.x && bounds.y >= area.y && right(bounds) <= right(area) && bottom(bounds) <= bottom(area)))
    return group;
  return { ...group, items: items.filter((item) => touches(item, area)) };
}

/** Paths are few, and would take longer to be measured than to be drawn. */
function touches(item: SceneItem, area: Rect): boolean {
  switch (item.type) {
    case 'rect':
    case 'image':
    case 'link':
      return intersects(item.rect, area);
    case 'text': {
      const { x, y, width, font, turned } = item;
      return intersects(
        turned ? { x: x - font.size, y, width: 2 * font.size, height: width } : { x, y: y - font.size, width, height: 2 * font.size },
        area,
      );
    }
    case 'path':
      return true;
  }
}
