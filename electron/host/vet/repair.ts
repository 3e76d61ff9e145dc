import { newId, type Id } from '../../../shared/base/id.ts';
import { orderBetween } from '../../../shared/base/order.ts';
import { flawOfBelongings } from '../../../shared/model/belonging.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { withSoundOrders } from '../../../shared/model/sound-orders.ts';
import { freeCards, removeArrows } from './mend-cards.ts';
import { mergeCells } from './mend-grids.ts';
import { clearLinks, giveHosts } from './mend-links.ts';
import { mendScales, setPointsApart } from './mend-maps.ts';
import type { Mending, MendingContext } from './mending.ts';

export interface Repaired {
  readonly records: readonly AnyRecord[];
  readonly warnings: readonly RepairCode[];
}
export type RepairCode = 'order-renumbered' | 'board-added' | (typeof MENDINGS)[number][0];

/** In this order: cards that are freed take their arrows along, and every note that is made needs a place among the others. */
const MENDINGS = [
  ['scale-mended', mendScales],
  ['points-set-apart', setPointsApart],
  ['cells-merged', mergeCells],
  ['links-cleared', clearLinks],
  ['hosts-given', giveHosts],
  ['cards-freed', freeCards],
  ['arrows-removed', removeArrows],
] as const satisfies readonly (readonly [string, Mending])[];

/** Step 7, last part: mends what can be mended without losing anything, and says so. Takes records that are sound by themselves. */
export function repair(records: readonly AnyRecord[], freshId: () => Id = newId): Repaired {
  const warnings: RepairCode[] = [];
  const context: MendingContext = { freshId, now: new Date().toISOString() };
  let mended = records;
  if (!records.some((record) => record.kind === 'board')) {
    mended = [{ id: freshId(), kind: 'board', name: null, order: orderBetween(null, null) }, ...mended];
    warnings.push('board-added');
  }
  // Each mends what this finds; most files need none.
  const isTorn = flawOfBelongings(mended) !== null;
  for (const [code, mending] of isTorn ? MENDINGS : []) {
    const after = mending(mended, context);
    if (after !== mended) warnings.push(code);
    mended = after;
  }
  const ordered = withSoundOrders(mended);
  if (ordered !== mended) warnings.push('order-renumbered');
  return { records: ordered, warnings };
}
