import type { Id } from '../base/id.ts';
import { orderBetween, ordersBetween, type OrderKey } from '../base/order.ts';
import { referencesOf } from './document.ts';
import type { AnyRecord } from './kinds.ts';
import { isLoose } from './on-board.ts';

type Ordered = Extract<AnyRecord, { readonly order: OrderKey }>;

/**
 * Siblings whose keys leave no room between them, or are no keys, could never be moved again: they all get new ones, in the
 * order they show now. The very same list where all are sound.
 */
export function withSoundOrders(records: readonly AnyRecord[]): readonly AnyRecord[] {
  const keys = newOrderKeys(records);
  if (keys.size === 0) return records;
  return records.map((record) => {
    const order = keys.get(record.id);
    return order === undefined ? record : { ...record, order };
  });
}

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
    // Between any two different keys there is room.
    if (new Set(family.map(({ order }) => order)).size === family.length && family.every(({ order }) => isKey(order))) continue;
    const sorted = family.toSorted((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1));
    ordersBetween(null, null, sorted.length).forEach((order, at) => {
      const record = sorted[at];
      if (record) keys.set(record.id, order);
    });
  }
  return keys;
}

function isKey(key: OrderKey): boolean {
  try {
    orderBetween(key, null);
    return true;
  } catch {
    return false;
  }
}
