import { describe, expect, it } from 'vitest';
import { dayOf, formatMoment, formatPercent } from '../../../renderer/ui/format.ts';
import { parseDecimal } from '../../../shared/base/decimal.ts';

describe('numbers', () => {
  it('puts the percent sign where the language wants it', () => {
    expect(formatPercent(0.58, 'tr')).toBe('%58');
    expect(formatPercent(0.58, 'en')).toBe('58%');
  });

  it('reads decimal comma and point, and the minus of our own labels', () => {
    expect(parseDecimal('1,5')).toBe(1.5);
    expect(parseDecimal('−1.25')).toBe(-1.25);
    expect(parseDecimal(' +2 ')).toBe(2);
  });

  it('tells nothing from no number', () => {
    expect(parseDecimal('  ')).toBeNull();
    for (const text of ['x', '1,2,3', '-', '1e9', 'NaN']) expect(parseDecimal(text)).toBeUndefined();
  });
});

describe('days', () => {
  it('takes the day where the computer stands', () => {
    expect(dayOf(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
  });
});

describe('moments', () => {
  const now = new Date(2026, 10, 22, 18, 0).getTime();

  it('tells only the time for today', () => {
    expect(formatMoment(new Date(2026, 10, 22, 14, 32).getTime(), now, 'tr')).toBe('14:32');
  });

  it('tells the date in words of the language for another day', () => {
    const earlier = new Date(2026, 7, 3, 9, 5).getTime();
    expect(formatMoment(earlier, now, 'tr')).toMatch(/3 Ağu 2026.*09:05/);
    expect(formatMoment(earlier, now, 'en')).toMatch(/3 Aug 2026.*09:05/);
  });
});
