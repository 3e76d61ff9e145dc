import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, formatDay, formatMoment, formatPercent, parseDay } from '../../../renderer/ui/format.ts';
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
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

  it('reads back what it writes, in both languages', () => {
    fc.assert(fc.property(day, fc.constantFrom('tr' as const, 'en' as const), (value, language) => parseDay(formatDay(value, language)) === value));
  });

  it('reads the ways people write a day', () => {
    for (const text of ['22.11.2026', '22/11/2026', '22-11-2026', '22 11 2026', '2026-11-22']) expect(parseDay(text)).toBe('2026-11-22');
    expect(parseDay('1.2.2026')).toBe('2026-02-01');
  });

  it('refuses days no calendar has', () => {
    for (const text of ['31.02.2026', '29.02.2025', '0.1.2026', '1.13.2026', '22.11.26', 'today']) expect(parseDay(text)).toBeUndefined();
    expect(parseDay('29.02.2024')).toBe('2024-02-29');
    expect(parseDay('')).toBeNull();
  });

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
