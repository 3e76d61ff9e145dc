import type { ImageLayout } from '../layout/thing-layout.ts';
import type { SceneContext } from './board-scene.ts';
import { imageItem, linkItems, rectItem, solid } from './items.ts';
import type { SceneItem } from './scene.ts';

export function imageItems({ box, picture, link }: ImageLayout, { tokens: { board } }: SceneContext): readonly SceneItem[] {
  const drawn = picture ? imageItem(box, picture.sha256) : rectItem(box, board.paper, solid(board.paperEdge, 1.5));
  return [drawn, ...(link ? linkItems(link, board.link) : [])];
}
