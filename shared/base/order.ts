import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** A place among siblings that never needs its neighbours rewritten: compare as plain strings, ties by id. */
export type OrderKey = string;

export const ORDER_PATTERN = /^[A-Za-z0-9]{1,300}$/;

/** Keys grow when one always inserts at the same spot; past this the siblings are worth renumbering. */
const LONG = 120;

/** A key after `before` and ahead of `after`; null means the open end. Throws when `before` is not ahead of `after`. */
export const orderBetween = (before: OrderKey | null, after: OrderKey | null): OrderKey => generateKeyBetween(before, after);

export const ordersBetween = (before: OrderKey | null, after: OrderKey | null, count: number): readonly OrderKey[] =>
  generateNKeysBetween(before, after, count);

/**
 * The same, or null when there is no room: two siblings with one key (two people inserted at the same place), keys
 * another program made up, or keys grown too long. The siblings then have to be numbered afresh.
 */
export function roomBetween(before: OrderKey | null, after: OrderKey | null, count: number): readonly OrderKey[] | null {
  // The library puts ends that are the wrong way round right, which would lose the place asked for.
  if (before !== null && after !== null && before >= after) return null;
  try {
    const keys = generateNKeysBetween(before, after, count);
    return keys.every((key) => key.length <= LONG) ? keys : null;
  } catch {
    return null;
  }
}

interface Ordered {
  readonly id: string;
  readonly order: OrderKey;
}

export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
