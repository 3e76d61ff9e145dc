import type { Id } from '../base/id.ts';

/**
 * What goes along with what, by where things lie: each thing with those that take it along when they are moved. Nothing of it
 * is stored: a thing that is taken out of a frame has left it. It never runs in a circle.
 */
export type Carriers = ReadonlyMap<Id, readonly Id[]>;

export const NO_CARRIERS: Carriers = new Map();

/**
 * Answers the one among `ids` that takes a thing along and goes along with none of the others; null where nothing does. Each
 * thing is looked at once: through copies of a frame that lie on each other lead twice as many ways with every copy.
 */
export function outermostAmong(carriers: Carriers, ids: { has(id: Id): boolean }): (id: Id) => Id | null {
  const known = new Map<Id, Id | null>();
  const find = (id: Id): Id | null => {
    for (const carrier of carriers.get(id) ?? []) {
      const found = outermost(carrier) ?? (ids.has(carrier) ? carrier : null);
      if (found !== null) return found;
    }
    return null;
  };
  const outermost = (id: Id): Id | null => {
    let found = known.get(id);
    if (found === undefined) known.set(id, (found = find(id)));
    return found;
  };
  return outermost;
}

/** Everything that goes along with these, without themselves. */
export function ridersOf(carriers: Carriers, ids: { has(id: Id): boolean }): readonly Id[] {
  const outermost = outermostAmong(carriers, ids);
  return [...carriers.keys()].filter((id) => !ids.has(id) && outermost(id) !== null);
}
