import type { Language } from '../../../shared/i18n/translate.ts';
import { localeOf } from '../format.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long ago something was, in the reader's language ("3 dk. önce"), up to a week; then its date. Null for less than a
 * minute ago, and for what lies ahead because another computer's clock is fast.
 */
export function agoText(at: string, nowMs: number, language: Language): string | null {
  const atMs = Date.parse(at);
  const passed = nowMs - atMs;
  if (passed < MINUTE) return null;
  if (passed >= 7 * DAY) return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' }).format(atMs);
  const format = new Intl.RelativeTimeFormat(localeOf(language), { style: 'short', numeric: 'auto' });
  if (passed < HOUR) return format.format(-Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return format.format(-Math.floor(passed / HOUR), 'hour');
  return format.format(-Math.floor(passed / DAY), 'day');
}
