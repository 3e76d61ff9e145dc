import type { Id } from '../../shared/base/id.ts';
import { inflate, type Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import type { LooseLayout } from '../../shared/layout/thing-layout.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import type { SceneGroup } from '../../shared/scene/scene.ts';
import { changedCells } from './changed-cells.ts';
import { withoutText, type SceneCache } from './scene-cache.ts';

/** What reaches out of a record's rectangle, board units: shades, strokes. */
export const OVERHANG = 8;

interface Changed<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** Entries of two lists that are not the same object at the same place: what stands in only one of them, or differs. */
function* different<T extends { readonly id: Id }>(before: readonly T[], after: readonly T[]): Generator<Changed<T>> {
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
    if (was?.entry !== entry || was.at !== at - from) yield { before: was?.entry ?? null, after: entry };
  }
  for (const { entry } of known.values()) yield { before: entry, after: null };
}

/** Plain values, lists and records of them. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => isAlike((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

/** How something loose looks while its words are typed over it. */
function wordless(one: LooseLayout, cache: SceneCache): SceneGroup {
  const text = 'text' in one ? one.text : 'label' in one ? one.label : null;
  return text ? withoutText(cache.loose(one), text) : cache.loose(one);
}

interface Looks {
  readonly cache: SceneCache;
  readonly document: DocumentReader;
  /** Whose words are typed over the board in both layouts, so that they do not show. */
  readonly typed: Id | null;
}

function* boundsOfChanged({ before, after }: Changed<LooseLayout>, { cache, typed }: Looks): Generator<Rect> {
  if (before && after && after.id === typed && isAlike(wordless(before, cache), wordless(after, cache))) return;
  const cells = before?.kind === 'grid' && after?.kind === 'grid' ? changedCells(before, after, typed) : null;
  if (cells) return yield* cells;
  for (const one of [before, after]) if (one) yield cache.loose(one).bounds;
}

/** Where the parts of a map differ from the same parts before. One record may draw several. */
function* boundsOfGroups(before: readonly SceneGroup[], after: readonly SceneGroup[]): Generator<Rect> {
  for (const [at, group] of after.entries()) {
    const was = before[at];
    if (was && !isAlike(was, group)) for (const { bounds } of [was, group]) yield inflate(bounds, OVERHANG);
  }
}

/** Where a board looks different in one layout from how it looks in the other, board units. */
export function* changedAreas(before: BoardLayout, after: BoardLayout, looks: Looks): Generator<Rect> {
  const { cache, document } = looks;
  for (const pair of different(before.frames, after.frames))
    for (const frame of [pair.before, pair.after]) if (frame) yield inflate(cache.frame(frame).bounds, OVERHANG);
  for (const pair of different(before.maps, after.maps)) {
    const [was, is] = [pair.before, pair.after].map((map) => (map ? cache.map(map, document) : []));
    // What begins or ends, or changes places with another, is rarely alone.
    if (was && is && was.length === is.length && is.every(({ id }, at) => was[at]?.id === id)) yield* boundsOfGroups(was, is);
    else for (const map of [pair.before, pair.after]) if (map) yield inflate(map.rect, OVERHANG);
  }
  for (const pair of different(before.personaCards, after.personaCards)) {
    for (const card of [pair.before, pair.after]) if (card) yield inflate(cache.personaCard(card).bounds, OVERHANG);
  }
  for (const pair of different(before.loose, after.loose)) for (const bounds of boundsOfChanged(pair, looks)) yield inflate(bounds, OVERHANG);
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
