import type { Id } from '../../../shared/base/id.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';

/**
 * Which map a column, row or curve belongs to, for those whose own record is lost, too: whatever is joined by a card, a point
 * or a reference lay on one map. A map of which nothing says the id gets a fresh one. What no card or point joins to anything
 * goes to the map with the most in it.
 */
export function mapsOf(found: Iterable<AnyRecord>, freshId: () => Id): (id: Id) => Id {
  const groups = new Groups();
  const maps = new Set<Id>();
  for (const record of found) {
    switch (record.kind) {
      case 'map':
        maps.add(record.id);
        break;
      case 'stage':
      case 'lane':
        maps.add(record.mapId);
        groups.join(record.id, record.mapId);
        break;
      case 'step':
        groups.join(record.id, record.stageId);
        break;
      case 'curve':
        groups.join(record.id, record.laneId);
        break;
      case 'touchpoint':
        groups.join(record.stepId, record.laneId, 1);
        break;
      case 'curvePoint':
        groups.join(record.stepId, record.curveId, 1);
        break;
      default:
        break;
    }
  }

  const mapOfGroup = new Map<Id, Id>();
  for (const id of maps) if (!mapOfGroup.has(groups.rootOf(id))) mapOfGroup.set(groups.rootOf(id), id);
  const [onlyMap] = maps;
  const fullest = groups.fullest();
  const mapOf = (group: Id): Id => {
    const known = mapOfGroup.get(group);
    if (known !== undefined) return known;
    // With one map in the file there is nowhere else it can have been.
    const stands = groups.weightOf(group) > 0 || fullest === null || fullest === group;
    const id = maps.size === 1 && onlyMap !== undefined ? onlyMap : stands ? freshId() : mapOf(fullest);
    mapOfGroup.set(group, id);
    return id;
  };
  return (id) => mapOf(groups.rootOf(id));
}

/** Ids that belong together, each group known by one of its ids (union-find). */
class Groups {
  readonly #above = new Map<Id, Id>();
  readonly #weights = new Map<Id, number>();

  rootOf(id: Id): Id {
    let root = id;
    for (let above = this.#above.get(root); above !== undefined; above = this.#above.get(root)) root = above;
    // The way is made short for the next one.
    for (let at = id; at !== root;) {
      const next = this.#above.get(at) ?? root;
      this.#above.set(at, root);
      at = next;
    }
    return root;
  }

  /** `weight` is what the joining thing counts for when groups are compared. */
  join(one: Id, other: Id, weight = 0): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    const sum = this.weightOf(a) + (a === b ? 0 : this.weightOf(b)) + weight;
    if (a !== b) this.#above.set(b, a);
    this.#weights.set(a, sum);
  }

  weightOf(root: Id): number {
    return this.#weights.get(root) ?? 0;
  }

  /** The group that weighs most, and anything at all. */
  fullest(): Id | null {
    let most: Id | null = null;
    for (const [root, weight] of this.#weights) {
      if (this.rootOf(root) === root && weight > (most === null ? 0 : this.weightOf(most))) most = root;
    }
    return most;
  }
}
