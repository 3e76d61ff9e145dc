import { expect, it } from 'vitest';
import { likeCase } from '../../../shared/base/like-case.ts';

it.each([
  ['kaygı', 'endişe', 'endişe'],
  ['Kaygı', 'endişe', 'Endişe'],
  ['KAYGI', 'endişe', 'ENDİŞE'],
  ['Kaygı', 'ilgi', 'İlgi'],
  ['Işık', 'ışın', 'Işın'],
  ['kaygı', 'Endişe', 'Endişe'],
  ['Telefon', 'iPhone', 'iPhone'],
  ['Kaygı', '', ''],
  ['Kaygı', '«ilgi»', '«İlgi»'],
])('puts for “%s” the words “%s” as “%s”', (found, words, written) =>
  expect(likeCase(found, words, { query: 'kaygı', turkish: true })).toBe(written),
);

it('writes i large by the rules of the language the words are in', () => {
  expect(likeCase('Worry', 'interest', { query: 'worry', turkish: false })).toBe('Interest');
  expect(likeCase('Kaygı', 'ilgi', { query: 'kaygı', turkish: false })).toBe('İlgi');
});

it('writes words as typed where capitals were asked for', () => expect(likeCase('SMS', 'mesaj', { query: 'SMS', turkish: true })).toBe('mesaj'));
