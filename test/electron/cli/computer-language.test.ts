import { expect, it } from 'vitest';
import { computerLanguage } from '../../../electron/cli/computer-language.ts';

it.each([
  [{ LANG: 'tr_TR.UTF-8' }, 'tr'],
  [{ LC_MESSAGES: 'tr_TR', LANG: 'en_GB.UTF-8' }, 'tr'],
  [{ LC_MESSAGES: 'en_GB', LANG: 'tr_TR.UTF-8' }, 'en'],
  [{ LC_ALL: 'tr_TR.UTF-8', LC_MESSAGES: 'en_GB', LANG: 'en_GB' }, 'tr'],
  [{ LC_ALL: 'C', LANG: 'tr_TR.UTF-8' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'tr_TR.UTF-8' }, 'tr'],
  [{ LC_TIME: 'tr_TR.UTF-8', LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
])('a terminal with %j speaks %s', (environment, language) => {
  expect(computerLanguage(environment, 'tr-TR')).toBe(language);
  expect(computerLanguage(environment, 'en-US')).toBe(language);
});

it('a terminal that does not say speaks as its computer does', () => {
  expect(computerLanguage({}, 'tr-TR')).toBe('tr');
  expect(computerLanguage({ LANG: '' }, 'de-DE')).toBe('en');
});
