/** Making a format costs as much as laying out a word a hundred times: each is made once for a language. */
const numbers = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();

function remembered<F>(known: Map<string, F>, key: string, make: () => F): F {
  let format = known.get(key);
  if (!format) known.set(key, (format = make()));
  return format;
}

/** At most two decimals; `signed` puts a plus before positive numbers. */
export const numberFormat = (locale: string, signed: boolean): Intl.NumberFormat =>
  remembered(
    numbers,
    `${locale} ${signed}`,
    () => new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: signed ? 'exceptZero' : 'auto' }),
  );

/** Calendar days, kept at midnight UTC. */
export const dayFormat = (locale: string, style: 'long' | 'medium'): Intl.DateTimeFormat =>
  remembered(days, `${locale} ${style}`, () => new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' }));
