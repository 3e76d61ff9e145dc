import type { Language } from './translate.ts';

/** Turkish where the computer speaks Turkish; English everywhere else. `locale` is a BCP 47 tag or the name of a POSIX locale. */
export const languageOfLocale = (locale: string): Language => (/^tr(?:$|[-_.@])/i.test(locale) ? 'tr' : 'en');
