import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../../shared/base/day.ts';
import { compareOrder, orderBetween, ordersBetween, ORDER_PATTERN, roomBetween } from '../../../shared/base/order.ts';
import { storableName, storableText } from '../../../shared/base/text.ts';

describe('storable text', () => {
  it('fits, can be stored, and is left alone when it already could', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), (text, max) => {
        const stored = storableText(text, max);
        expect(stored.length).toBeLessThanOrEqual(max);
        expect(stored.isWellFormed()).toBe(true);
        expect(stored.includes('\0') || stored.includes('\r')).toBe(false);
        expect(storableText(stored, max)).toBe(stored);
      }),
    );
  });

  it('keeps Turkish letters and emoji whole', () => {
    const text = 'ğĞ ıI iİ şŞ çÇ öÖ üÜ âîû 👩‍💻';
    expect(storableText(text, 100)).toBe(text);
    expect(storableText('ab🙂', 3)).toBe('ab');
  });

  it('of a name is one line without outer blanks', () => {
    expect(storableName(' Çağrı\t\n merkezi ', 100)).toBe('Çağrı merkezi');
  });
});

describe('a day', () => {
  it.each(['2026-02-28', '2024-02-29', '1999-12-31', '0001-01-01'])('%s is in the calendar', (day) => expect(isDay(day)).toBe(true));
  it.each(['2026-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '26-01-01', '2026-01-01T00:00', ''])('%j is none', (day) =>
    expect(isDay(day)).toBe(false),
  );
});

describe('order keys', () => {
  it('go between any two neighbours, however often', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null));
        }
        expect(keys.toSorted()).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.every((key) => ORDER_PATTERN.test(key))).toBe(true);
      }),
    );
  });

  it('have no room between equal keys, keys the wrong way round, keys somebody made up, or keys grown long', () => {
    expect(roomBetween('a0', 'a0', 1)).toBeNull();
    expect(roomBetween('a1', 'a0', 1)).toBeNull();
    expect(roomBetween('hello', null, 1)).toBeNull();
    let key = 'a1';
    for (let count = 0; count < 1_000; count++) key = orderBetween('a0', key);
    expect(roomBetween('a0', key, 1)).toBeNull();
    expect(roomBetween('a0', 'a1', 3)).toEqual(ordersBetween('a0', 'a1', 3));
  });

  it('that are equal fall back on ids, so that every computer sorts the same', () => {
    const twins = [
      { id: 'b', order: 'a0' },
      { id: 'a', order: 'a0' },
      { id: 'c', order: 'Zz' },
    ];
    expect(twins.toSorted(compareOrder).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(compareOrder({ id: 'a', order: 'a0' }, { id: 'a', order: 'a0' })).toBe(0);
  });
});
