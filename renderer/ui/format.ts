import type { Language, Translate } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';

export const localeOf = (language: Language): string => translator(language)('format.locale');

export const formatNumber = (value: number, language: Language): string => new Intl.NumberFormat(localeOf(language)).format(value);

/** "14:32" for today, else "21 Kas 2026 14:32": a date is only told when it helps. */
export function formatMoment(atMs: number, nowMs: number, language: Language): string {
  const at = new Date(atMs);
  const sameDay = at.toDateString() === new Date(nowMs).toDateString();
  return new Intl.DateTimeFormat(localeOf(language), sameDay ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** 1 is "100 %" in English and "%100" in Turkish. */
export const formatPercent = (share: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** Decimal units, as systems show files: "84 kB", "3.2 MB". Never less than 1 kB. */
export function formatBytes(bytes: number, language: Language, t: Translate): string {
  if (bytes < 999_500) return t('attachments.kilobytes', { count: formatNumber(Math.max(1, Math.round(bytes / 1_000)), language) });
  return t('attachments.megabytes', { count: formatNumber(Math.round(bytes / 100_000) / 10, language) });
}

/** Today where the computer stands, as YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return [
    String(moment.getFullYear()).padStart(4, '0'),
    String(moment.getMonth() + 1).padStart(2, '0'),
    String(moment.getDate()).padStart(2, '0'),
  ].join('-');
}
