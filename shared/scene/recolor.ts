import type { Color, Scene, SceneItem, Stroke } from './scene.ts';

type Change = (color: Color) => Color;

const stroked = (stroke: Stroke | null, change: Change): Stroke | null => stroke && { ...stroke, color: change(stroke.color) };

function recoloredItem(item: SceneItem, change: Change): SceneItem {
  switch (item.type) {
    case 'rect':
    case 'path':
      return { ...item, fill: item.fill && change(item.fill), stroke: stroked(item.stroke, change) };
    case 'text':
      return { ...item, color: change(item.color) };
    case 'image':
      return item.missing ? { ...item, missing: item.missing.map((one) => recoloredItem(one, change)) } : item;
    case 'link':
      return item;
  }
}

/** The same scene in other colours; pictures stay as they are. */
export const recolored = (scene: Scene, change: Change): Scene => ({
  ...scene,
  background: change(scene.background),
  groups: scene.groups.map((group) => ({ ...group, items: group.items.map((item) => recoloredItem(item, change)) })),
});
