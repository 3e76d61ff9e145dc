import { expect, it } from 'vitest';
import { languageOfLocale } from '../../../shared/i18n/language-of-locale.ts';

it('follows the language of the computer', () => {
  for (const locale of ['tr', 'tr-TR', 'tr_CY', 'TR', 'tr_TR.UTF-8', 'tr.UTF-8', 'tr_TR@euro']) expect(languageOfLocale(locale)).toBe('tr');
  for (const locale of ['en-US', 'de', 'trv', 'C', 'C.UTF-8', 'POSIX', '']) expect(languageOfLocale(locale)).toBe('en');
});
