import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { durationText, parseDuration } from '../../../shared/layout/duration-text.ts';

/** With ordinary spaces, as people type it. */
const told = (minutes: number, language: 'tr' | 'en') => durationText(minutes, translator(language)).replaceAll('\u00A0', ' ');

describe('a duration', () => {
  it.each([
    [30, '30 min', '30 dk'],
    [120, '2 h', '2 sa'],
    [135, '2 h 15 min', '2 sa 15 dk'],
    [1_440, '1 d', '1 gün'],
    [4_500, '3 d 3 h', '3 gün 3 sa'],
    [0.5, '30 s', '30 sn'],
    [0, '0 min', '0 dk'],
    [1_445, '1 d', '1 gün'],
    [14_400_000, '10,000 d', '10.000 gün'],
  ])('of %d minutes reads %s and %s', (minutes, english, turkish) => {
    expect(told(minutes, 'en')).toBe(english);
    expect(told(minutes, 'tr')).toBe(turkish);
  });

  it.each([
    ['45', 45],
    ['2 sa 15 dk', 135],
    ['2SA15DK', 135],
    ['1,5 h', 90],
    ['3 gün', 4_320],
    ['30 sn', 0.5],
    ['1 DAKİKA', 1],
    ['', null],
    ['  ', null],
    ['çok', undefined],
    ['-5', undefined],
    ['2 elma', undefined],
    ['2 h çok', undefined],
  ])('typed as "%s" is %s minutes', (typed, minutes) => {
    expect(parseDuration(typed)).toBe(minutes);
  });

  it('is understood as it is told, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.constantFrom(...LANGUAGES), (hours, minutes, language) => {
        expect(parseDuration(durationText(hours * 60 + minutes, translator(language)))).toBe(hours * 60 + minutes);
      }),
    );
  });
});
