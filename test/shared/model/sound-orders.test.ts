import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderBetween } from '../../../shared/base/order.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { withSoundOrders } from '../../../shared/model/sound-orders.ts';

const boards = (orders: readonly string[]): readonly AnyRecord[] => orders.map((order, at) => fresh('board', { id: `board${at}`, name: 'B', order }));
const ordersOf = (records: readonly AnyRecord[]): readonly string[] => records.map((record) => ('order' in record ? record.order : ''));

/** Keys as people make them: each new one at the end or between two neighbours. */
const keys = fc.array(fc.nat(), { minLength: 2, maxLength: 60 }).map((places) => {
  const sorted: string[] = [];
  for (const place of places) {
    const at = place % (sorted.length + 1);
    sorted.splice(at, 0, orderBetween(sorted[at - 1] ?? null, sorted[at] ?? null));
  }
  return sorted;
});

it('leaves keys alone between which there is room everywhere', () => {
  fc.assert(
    fc.property(keys, (sorted) => {
      const records = boards(sorted);
      expect(withSoundOrders(records)).toBe(records);
      sorted.forEach((key, at) => expect(orderBetween(sorted[at - 1] ?? null, key) < key).toBe(true));
    }),
  );
});

it('numbers siblings anew, as they stood, where a key stands twice or is none', () => {
  fc.assert(
    fc.property(keys, fc.nat(), fc.boolean(), (sorted, place, twice) => {
      const at = place % sorted.length;
      const flawed = [...sorted, twice ? (sorted[at] ?? '') : `${sorted[at]}0`];
      const mended = ordersOf(withSoundOrders(boards(flawed)));
      expect(new Set(mended).size).toBe(flawed.length);
      mended.forEach((order, index) => {
        expect(() => orderBetween(order, null)).not.toThrow();
        if (index > 0 && index < sorted.length) expect((mended[index - 1] ?? '') < order).toBe(true);
      });
    }),
  );
});
