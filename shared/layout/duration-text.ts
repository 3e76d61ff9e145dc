import { parseDecimal } from '../base/decimal.ts';
import { fold } from '../base/fold.ts';
import type { MessageKey } from '../i18n/en.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Touchpoint } from '../model/kinds.ts';
import { numberText } from './names.ts';

interface Unit {
  readonly minutes: number;
  readonly key: MessageKey;
  /** How people write it, in both languages. */
  readonly written: readonly string[];
}

/** A day is 24 hours: the customer's clock runs at night as well. */
const UNITS: readonly Unit[] = [
  { minutes: 1_440, key: 'duration.days', written: ['d', 'day', 'days', 'g', 'gün'] },
  { minutes: 60, key: 'duration.hours', written: ['h', 'hr', 'hrs', 'hour', 'hours', 'sa', 'saat'] },
  { minutes: 1, key: 'duration.minutes', written: ['m', 'min', 'mins', 'minute', 'minutes', 'dk', 'dak', 'dakika', 'dk.', 'min.'] },
  { minutes: 1 / 60, key: 'duration.seconds', written: ['s', 'sec', 'secs', 'second', 'seconds', 'sn', 'saniye', 'sn.'] },
];

/** The times a touchpoint can have, in the order they are always told in, the most real one last; and how each is told. */
export const TIMES = [
  ['promisedMinutes', 'duration.promised'],
  ['expectedMinutes', 'duration.expected'],
  ['actualMinutes', 'duration.actual'],
] as const satisfies readonly (readonly [keyof Touchpoint, MessageKey])[];

/** Minutes as people say them, in the two largest units that matter: "30 min", "2 h 15 min", "3 d". */
export function durationText(minutes: number, t: Translate): string {
  const seconds = Math.round(minutes * 60);
  const parts: string[] = [];
  let rest = seconds;
  for (const { minutes: size, key } of UNITS) {
    const unit = Math.round(size * 60);
    const count = Math.floor(rest / unit);
    rest -= count * unit;
    if (count > 0) parts.push(t(key, { n: numberText(count, t) }));
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.length > 0 ? parts.join('\u00A0') : t('duration.minutes', { n: '0' });
}

/**
 * Minutes from what people type: a bare number means minutes, "2 sa 15 dk", "1,5 h" and "3 gün" are understood in both
 * languages; null for nothing, undefined for what is no duration.
 */
export function parseDuration(typed: string): number | null | undefined {
  const plain = fold(typed);
  const bare = parseDecimal(plain);
  if (bare !== undefined) return bare === null || bare >= 0 ? bare : undefined;
  let minutes = 0;
  const rest = plain.replaceAll(/(\d+(?:[.,]\d+)?)\s*([^\s\d]+)\s*/gu, (_, count: string, word: string) => {
    const unit = UNITS.find(({ written }) => written.some((name) => fold(name) === word));
    minutes += unit ? (parseDecimal(count) ?? 0) * unit.minutes : Number.NaN;
    return '';
  });
  return rest.trim() === '' && Number.isFinite(minutes) ? minutes : undefined;
}
