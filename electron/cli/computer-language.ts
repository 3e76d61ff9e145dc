import { languageOfLocale } from '../../shared/i18n/language-of-locale.ts';
import type { Language } from '../../shared/i18n/translate.ts';

/** In the order in which POSIX asks for the language of messages; an empty one says nothing. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** Numbers, not dates: what Intl knows of dates takes ten times as long to load. */
const localeOfComputer = (): string => Intl.NumberFormat().resolvedOptions().locale;

/** The language a terminal speaks; `locale`, a BCP 47 tag, is that of a computer whose terminals do not say, as on Windows. */
export function computerLanguage(environment: Readonly<Record<string, string | undefined>>, locale?: string): Language {
  return languageOfLocale(VARIABLES.map((name) => environment[name]).find((value) => value) ?? locale ?? localeOfComputer());
}
