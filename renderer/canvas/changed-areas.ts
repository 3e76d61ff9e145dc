import type { Id } from '../../shared/base/id.ts';
import { inflate, type Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import type { SceneCache } from './scene-cache.ts';

/** What reaches out of a record's rectangle, board units: shades, strokes. */
export const OVERHANG = 8;

/** Entries of two lists that are not the same object at the same place: what stands in only one of them, or differs. */
function* different<T extends { readonly id: Id }>(before: readonly T[], after: readonly T[]): Generator<T> {
  if (before === after) return;
  let from = 0;
  let to = before.length;
  let end = after.length;
  while (from < to && from < end && before[from] === after[from]) from++;
  while (to > from && end > from && before[to - 1] === after[end - 1]) {
    to--;
    end--;
  }
  const known = new Map(before.slice(from, to).map((entry, at) => [entry.id, { entry, at }]));
  for (let at = from; at < end; at++) {
    const entry = after[at];
    if (!entry) continue;
    const was = known.get(entry.id);
    known.delete(entry.id);
    if (was?.entry === entry && was.at === at - from) continue;
    if (was) yield was.entry;
    yield entry;
  }
  for (const { entry } of known.values()) yield entry;
}

/** Where a board looks different in one layout from how it looks in the other, board units. */
export function* changedAreas(before: BoardLayout, after: BoardLayout, cache: SceneCache): Generator<Rect> {
  for (const frame of different(before.frames, after.frames)) yield inflate(cache.frame(frame).bounds, OVERHANG);
  for (const map of different(before.maps, after.maps)) yield inflate(map.rect, OVERHANG);
  for (const card of different(before.personaCards, after.personaCards)) yield inflate(cache.personaCard(card).bounds, OVERHANG);
  for (const one of different(before.loose, after.loose)) yield inflate(cache.loose(one).bounds, OVERHANG);
}

/** Where these records are drawn, board units. */
export function* areasOf(ids: ReadonlySet<Id>, layout: BoardLayout, cache: SceneCache, document: DocumentReader): Generator<Rect> {
  if (ids.size === 0) return;
  for (const frame of layout.frames) if (ids.has(frame.id)) yield inflate(cache.frame(frame).bounds, OVERHANG);
  for (const map of layout.maps) {
    if (ids.has(map.id)) yield inflate(map.rect, OVERHANG);
    else for (const group of cache.map(map, document)) if (ids.has(group.id)) yield inflate(group.bounds, OVERHANG);
  }
  for (const card of layout.personaCards) if (ids.has(card.id)) yield inflate(cache.personaCard(card).bounds, OVERHANG);
  for (const one of layout.loose) if (ids.has(one.id)) yield inflate(cache.loose(one).bounds, OVERHANG);
}
