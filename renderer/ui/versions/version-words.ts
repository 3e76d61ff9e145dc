import type { Language, Translate } from '../../../shared/i18n/translate.ts';
import type { VersionEntry } from '../../../shared/ipc/version-list.ts';
import { localeOf } from '../format.ts';

/** What a version is called: as somebody named it, else what it is. */
export const versionName = ({ name, source }: VersionEntry, t: Translate): string => (name === '' ? t(`versions.source.${source}`) : name);

/** What a named version is, and what one holds, in a few words. */
export function versionContents({ name, source, counts }: VersionEntry, t: Translate): string {
  const held = counts
    ? (['maps', 'touchpoints', 'notes'] as const).filter((what) => counts[what] > 0).map((what) => t(`count.${what}`, { count: counts[what] }))
    : [];
  return [...(name === '' ? [] : [t(`versions.source.${source}`)]), ...held].join(' · ');
}

export const timeText = (atMs: number, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'short' }).format(atMs);

/** "Today", "Yesterday", else the day itself. */
export function dayText(dayMs: number, nowMs: number, language: Language, t: Translate): string {
  const today = new Date(nowMs).setHours(0, 0, 0, 0);
  if (dayMs === today) return t('versions.today');
  // A day is not always 24 hours long.
  if (dayMs === new Date(today - 1).setHours(0, 0, 0, 0)) return t('versions.yesterday');
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full' }).format(dayMs);
}
