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

const standAskew = (above: LaneType, below: LaneType): boolean => (RANKS[above] ?? -Infinity) > (RANKS[below] ?? Infinity);

/** How many pairs of lanes stand the wrong way round; 0 is a proper blueprint. Lanes are given from top to bottom. */
export function disorder(types: readonly LaneType[]): number {
  let pairs = 0;
  types.forEach((below, low) => {
    for (const above of types.slice(0, low)) if (standAskew(above, below)) pairs++;
  });
  return pairs;
}

/** The place nearest to `wanted` where a lane of that type keeps the order of the others. */
export function nearestPlace(types: readonly LaneType[], type: LaneType, wanted: number): number {
  let askew = types.filter((below) => standAskew(type, below)).length;
  let best = { place: 0, askew };
  types.forEach((passed, index) => {
    askew += (standAskew(passed, type) ? 1 : 0) - (standAskew(type, passed) ? 1 : 0);
    const place = index + 1;
    const nearer = Math.abs(place - wanted) < Math.abs(best.place - wanted);
    if (askew < best.askew || (askew === best.askew && nearer)) best = { place, askew };
  });
  return best.place;
}
