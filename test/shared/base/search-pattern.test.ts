import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchPattern, spansOf, withSpansReplaced, type SearchOptions } from '../../../shared/base/search-pattern.ts';

function found(query: string, text: string, options: SearchOptions = {}): readonly string[] {
  const pattern = searchPattern(query, options);
  return pattern ? spansOf(text, pattern).map(({ start, end }) => text.slice(start, end)) : [];
}

const LOOSE: SearchOptions = { anyAccent: true };

describe('a search by Turkish rules of case', () => {
  it.each([
    ['ılık', 'Ilık ILIK ılık ilik İLİK', ['Ilık', 'ILIK', 'ılık']],
    ['ilik', 'İLİK ilik ılık', ['İLİK', 'ilik']],
    ['IŞIK', 'ışık Işık işik', ['ışık', 'Işık', 'işik']],
    ['İŞLEM', 'işlem İşlem ışlem', ['işlem', 'İşlem']],
    ['internet', 'INTERNET İNTERNET Internet', ['INTERNET', 'İNTERNET', 'Internet']],
    ['çağrı', 'ÇAĞRI Çağrı cagri', ['ÇAĞRI', 'Çağrı']],
  ])('finds “%s” in “%s”', (query, text, hits) => expect(found(query, text)).toEqual(hits));

  it('looks at the case when it is told to', () => {
    expect(found('Işık', 'ışık Işık IŞIK', { matchCase: true })).toEqual(['Işık']);
    expect(found('i', 'i ı I İ', { matchCase: true })).toEqual(['i']);
  });

  it('finds letters with an accent by plain ones, and never the other way round', () => {
    expect(found('isik', 'Işık IŞIK isik', LOOSE)).toEqual(['Işık', 'IŞIK', 'isik']);
    expect(found('musteri', 'Müşteri MÜŞTERİ', LOOSE)).toEqual(['Müşteri', 'MÜŞTERİ']);
    expect(found('kâr', 'kar kâr KÂR', LOOSE)).toEqual(['kâr', 'KÂR']);
    expect(found('kar', 'kâr kar')).toEqual(['kar']);
    expect(found('şık', 'sık', LOOSE)).toEqual([]);
  });

  it('takes the four i for one where letters may differ', () => {
    expect(found('ıstanbul', 'İstanbul istanbul Istanbul', LOOSE)).toEqual(['İstanbul', 'istanbul', 'Istanbul']);
    expect(found('isparta', 'Isparta', LOOSE)).toEqual(['Isparta']);
    expect(found('ılık', 'ilik')).toEqual([]);
  });

  it('does not mind how an accent is written', () => {
    const apart = 'Müşteri ŞİKÂYET'.normalize('NFD');
    expect(found('müşteri', apart)).toEqual(['Müşteri'.normalize('NFD')]);
    expect(found('şikâyet', apart)).toEqual(['ŞİKÂYET'.normalize('NFD')]);
    expect(found('musteri', apart, LOOSE)).toEqual(['Müşteri'.normalize('NFD')]);
    expect(found('s', 'ş'.normalize('NFD'))).toEqual([]);
  });
});

describe('a search', () => {
  it('keeps to whole words of any alphabet', () => {
    expect(found('hat', 'Hat hatta, hat. kıraathat hat_1', { wholeWords: true })).toEqual(['Hat', 'hat']);
    expect(found('ses', 'sesİ ses', { wholeWords: true })).toEqual(['ses']);
  });

  it('takes any blanks and line ends for one', () => expect(found('geri ara', 'geri\nara geri  ara geriara')).toEqual(['geri\nara', 'geri  ara']));
  it('takes every sign as it is', () => expect(found('(a.b)*[c]', 'x (a.b)*[c] (aab)*[c]')).toEqual(['(a.b)*[c]']));
  it('leaves emoji whole', () => {
    expect(found('👩', '👩 👩‍💻 👩🏽')).toEqual(['👩']);
    expect(found('💻', '👩‍💻 💻')).toEqual(['💻']);
    expect(found('👩‍💻', 'a 👩‍💻')).toEqual(['👩‍💻']);
  });
  it.each(['', '   ', '\n'])('for %j finds nothing', (query) => expect(searchPattern(query)).toBeNull());

  const options = fc.record({ matchCase: fc.boolean(), wholeWords: fc.boolean(), anyAccent: fc.boolean() });

  it('never throws, and finds pieces in order of which none lies over another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 80 }), options, (query, text, how) => {
        const pattern = searchPattern(query, how);
        if (!pattern) return;
        let last = 0;
        for (const { start, end } of spansOf(text, pattern)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  it('finds a text in itself, and its other cases by the rules of both languages', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('abcçdefgğhıijklmnoöprsştuüvyzABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZâîû')),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(word, options, (text, how) => {
        expect(found(text, text, how)).toEqual([text]);
        if (how.matchCase) return;
        for (const other of [text.toLocaleUpperCase('tr'), text.toLocaleLowerCase('tr')]) expect(found(text, other, how)).toEqual([other]);
      }),
    );
  });

  it('finds nothing after everything was replaced by words of other letters', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('aAıIiİşŞ \n')), maxLength: 60 });
    const query = fc.string({ unit: fc.constantFrom(...Array.from('aAıIiİşŞ')), minLength: 1, maxLength: 4 });
    const other = fc.string({ unit: fc.constantFrom(...Array.from('xyzÖü')), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, query, other, options, (before, wanted, replacement, how) => {
        const pattern = searchPattern(wanted, how);
        if (!pattern) return;
        const after = withSpansReplaced(before, spansOf(before, pattern), replacement);
        expect(spansOf(after, pattern)).toEqual([]);
      }),
    );
  });
});
