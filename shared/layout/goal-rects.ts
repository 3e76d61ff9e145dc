import type { Id } from '../base/id.ts';
import type { Rect } from '../geometry/rect.ts';
import type { FrameLayout, MapLayout, NoteLayout, PersonaCardLayout } from './board-layout.ts';
import type { ThingLayout } from './thing-layout.ts';

interface Laid {
  readonly frames: readonly FrameLayout[];
  readonly personaCards: readonly PersonaCardLayout[];
  readonly maps: readonly MapLayout[];
  readonly notes: readonly NoteLayout[];
  readonly things: readonly ThingLayout[];
}

/** Finds where things lie that a line can be bound to. What it looks through is gathered when it is first asked. */
export function goalFinder(laid: Laid): (id: Id) => Rect | null {
  let rects: Map<Id, Rect> | null = null;
  return (id) => (rects ??= gather(laid)).get(id) ?? null;
}

function gather({ frames, personaCards, maps, notes, things }: Laid): Map<Id, Rect> {
  const rects = new Map<Id, Rect>();
  for (const { id, rect } of [...frames, ...personaCards, ...notes, ...things]) rects.set(id, rect);
  for (const map of maps) {
    rects.set(map.id, map.rect);
    for (const { id, rect } of [...map.stages, ...map.steps, ...map.cards]) rects.set(id, rect);
    for (const { id, nameRect } of map.lanes) rects.set(id, nameRect);
  }
  return rects;
}
