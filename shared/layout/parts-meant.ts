import type { Id } from '../base/id.ts';
import { centre, contains, type Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { BoardLayout } from './board-layout.ts';

/** What of a board somebody chose. */
type Chosen =
  { readonly of: 'board' } | { readonly of: 'map' | 'frame'; readonly id: Id } | { readonly of: 'selection'; readonly ids: readonly Id[] };

/** What can become a page or a slide of its own. */
export type PagedKind = 'map' | 'frame' | 'view';

/**
 * The maps, frames or saved views that are meant when each is to become a page of its own: all of the board, else the maps and
 * frames that were chosen and whatever lies in one of them by its middle.
 */
export function partsMeant(document: DocumentReader, layout: BoardLayout, chosen: Chosen, kind: PagedKind): ReadonlySet<Id> {
  const all = placedOf(document, layout, kind);
  if (chosen.of === 'board') return new Set(all.map(({ id }) => id));
  const ids: ReadonlySet<Id> = new Set(chosen.of === 'selection' ? chosen.ids : [chosen.id]);
  const areas = [...layout.maps, ...layout.frames].filter(({ id }) => ids.has(id)).map(({ rect }) => rect);
  return new Set(all.filter(({ id, rect }) => ids.has(id) || areas.some((area) => contains(area, centre(rect)))).map(({ id }) => id));
}

function placedOf(
  document: DocumentReader,
  { boardId, maps, frames }: BoardLayout,
  kind: PagedKind,
): readonly { readonly id: Id; readonly rect: Rect }[] {
  switch (kind) {
    case 'map':
      return maps;
    case 'frame':
      return frames;
    case 'view':
      return document.children('view', boardId).map((view) => ({ id: view.id, rect: view }));
  }
}
