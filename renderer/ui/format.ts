import type { Language } from '../../shared/i18n/translate.ts';

const LOCALES: Readonly<Record<Language, string>> = { tr: 'tr-TR', en: 'en-GB' };

export const formatNumber = (value: number, language: Language): string => new Intl.NumberFormat(LOCALES[language]).format(value);

/** "14:32" for today, else "21 Kas 2026 14:32": a date is only told when it helps. */
export function formatMoment(atMs: number, nowMs: number, language: Language): string {
  const at = new Date(atMs);
  const sameDay = at.toDateString() === new Date(nowMs).toDateString();
  return new Intl.DateTimeFormat(LOCALES[language], sameDay ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** 1 is "100 %" in English and "%100" in Turkish. */
export const formatPercent = (share: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** A number as people type it, with decimal comma or point and any minus sign; null for nothing, undefined for no number. */
export function parseDecimal(typed: string): number | null | undefined {
  const plain = typed.trim().replaceAll('−', '-').replace(',', '.').replace(/^\+/, '');
  if (plain === '') return null;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
