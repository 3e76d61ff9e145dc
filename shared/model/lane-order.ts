import type { LaneType } from './kinds.ts';

/**
 * The order of a service blueprint from top to bottom (Bitner et al., "Service Blueprinting", 2008; Kingman-Brundage's
 * line of internal interaction). Lanes of one rank may stand in any order, lanes without a rank anywhere.
 */
const RANKS: Partial<Record<LaneType, number>> = {
  evidence: 0,
  customer: 0,
  'line-interaction': 1,
  frontstage: 2,
  'line-visibility': 3,
  backstage: 4,
  'line-internal': 5,
  support: 6,
};

/** How many pairs of lanes stand the wrong way round; 0 is a proper blueprint. Lanes are given from top to bottom. */
export function disorder(types: readonly LaneType[]): number {
  let pairs = 0;
  for (let low = 1; low < types.length; low++) {
    const below = RANKS[types[low] as LaneType];
    if (below === undefined) continue;
    for (let high = 0; high < low; high++) {
      const above = RANKS[types[high] as LaneType];
      if (above !== undefined && above > below) pairs++;
    }
  }
  return pairs;
}

/** The place nearest to `wanted` where a lane of that type keeps the order of the others. */
export function nearestPlace(types: readonly LaneType[], type: LaneType, wanted: number): number {
  let best = wanted;
  let least = Infinity;
  for (let place = 0; place <= types.length; place++) {
    const wrong = disorder([...types.slice(0, place), type, ...types.slice(place)]);
    if (wrong < least || (wrong === least && Math.abs(place - wanted) < Math.abs(best - wanted))) {
      least = wrong;
      best = place;
    }
  }
  return best;
}
