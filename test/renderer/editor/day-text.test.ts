import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../renderer/editor/day-text.ts';

describe('days', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

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
});
