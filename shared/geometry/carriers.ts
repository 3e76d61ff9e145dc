import type { Id } from '../base/id.ts';

/**
 * What goes along with what, by where things lie: each thing with those that take it along when they are moved. Nothing of it
 * is stored: a thing that is taken out of a frame has left it. It never runs in a circle.
 */
export type Carriers = ReadonlyMap<Id, readonly Id[]>;

export const NO_CARRIERS: Carriers = new Map();

/** The one among `ids` that takes a thing along and goes along with none of the others; null where nothing does. */
export function carrierAmong(carriers: Carriers, id: Id, ids: { has(id: Id): boolean }): Id | null {
  for (const carrier of carriers.get(id) ?? []) {
    const above = carrierAmong(carriers, carrier, ids);
    if (above !== null) return above;
    if (ids.has(carrier)) return carrier;
  }
  return null;
}

/** Everything that goes along with these, without themselves. */
export function ridersOf(carriers: Carriers, ids: { has(id: Id): boolean }): readonly Id[] {
  return [...carriers.keys()].filter((id) => !ids.has(id) && carrierAmong(carriers, id, ids) !== null);
}
