import type { ImageLayout } from '../layout/thing-layout.ts';
import type { SceneContext } from './board-scene.ts';
import { linkItems, rectItem, solid, textItems } from './items.ts';
import type { SceneItem } from './scene.ts';

export function imageItems({ picture, pictureRect, name, link }: ImageLayout, { tokens: { board } }: SceneContext): readonly SceneItem[] {
  const missing: readonly SceneItem[] = [rectItem(pictureRect, board.paper, solid(board.paperEdge, 1.5), 4), ...textItems(name, board.textQuiet)];
  const drawn: readonly SceneItem[] = picture ? [{ type: 'image', rect: pictureRect, radius: 0, sha256: picture.sha256, missing }] : missing;
  return [...drawn, ...(link ? linkItems(link, board.link) : [])];
}
