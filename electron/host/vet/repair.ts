import { newId, type Id } from '../../../shared/base/id.ts';
import { orderBetween, ordersBetween, type OrderKey } from '../../../shared/base/order.ts';
import { referencesOf } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { isLoose } from '../../../shared/model/on-board.ts';
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
  for (const [code, mending] of MENDINGS) {
    const after = mending(mended, context);
    if (after !== mended) warnings.push(code);
    mended = after;
  }
  const keys = newOrderKeys(mended);
  if (keys.size > 0) {
    mended = mended.map((record) => {
      const order = keys.get(record.id);
      return order === undefined ? record : { ...record, order };
    });
    warnings.push('order-renumbered');
  }
  return { records: mended, warnings };
}

type Ordered = Extract<AnyRecord, { readonly order: OrderKey }>;

/** Siblings whose keys leave no room between them, or are no keys, could never be moved again: they all get new ones, in the order they show now. */
function newOrderKeys(records: readonly AnyRecord[]): ReadonlyMap<Id, OrderKey> {
  const families = new Map<string, Ordered[]>();
  for (const record of records) {
    if (!('order' in record)) continue;
    // What is loose lies in one order, whatever its kind and whatever else it leads to.
    const name = isLoose(record) ? `loose ${record.boardId}` : [record.kind, ...referencesOf(record)].join(' ');
    const family = families.get(name);
    if (family) family.push(record);
    else families.set(name, [record]);
  }
  const keys = new Map<Id, OrderKey>();
  for (const family of families.values()) {
    const sorted = family.toSorted((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1));
    if (sorted.every((record, at) => isKeyAfter(sorted[at - 1]?.order ?? null, record.order))) continue;
    ordersBetween(null, null, sorted.length).forEach((order, at) => {
      const record = sorted[at];
      if (record) keys.set(record.id, order);
    });
  }
  return keys;
}

function isKeyAfter(before: OrderKey | null, key: OrderKey): boolean {
  try {
    orderBetween(before, key);
    orderBetween(key, null);
    return true;
  } catch {
    return false;
  }
}
