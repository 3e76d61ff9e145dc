/** A calendar day (YYYY-MM-DD) as it is written by hand: 22.11.2026 in Turkish, 22/11/2026 in English. `locale` is a language, or a BCP 47 tag. */
export function formatDay(day: string, locale: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return [date, month, year].join(locale.startsWith('tr') ? '.' : '/');
}

/** A day as people type it, day first unless the year is; null for nothing, undefined for no day of any calendar. */
export function parseDay(typed: string): string | null | undefined {
  const plain = typed.trim();
  if (plain === '') return null;
  const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  const dayFirst = /^(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4})$/.exec(plain);
  const [year, month, date] = yearFirst ? yearFirst.slice(1) : dayFirst ? dayFirst.slice(1).toReversed() : [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const real = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(day) ? day : undefined;
}
