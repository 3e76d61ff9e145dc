import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../shared/commands/actions.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { searchScore } from '../../../renderer/ui/fold.ts';
import { fold } from '../../../shared/base/fold.ts';

describe('folding for search', () => {
  it('makes the four Turkish i one', () => {
    expect(fold('IĞDIR iğdır İĞDİR')).toBe('igdir igdir igdir');
  });

  it('takes off diacritics of any language', () => {
    expect(fold('Şerit ÖĞÜN çâr')).toBe('serit ogun car');
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string(), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('searching a command', () => {
  it('finds Turkish words without Turkish letters, and the other way round', () => {
    expect(searchScore('Yakınlaştır Görünüm', 'yakin')).toBeGreaterThan(0);
    expect(searchScore('Sign in', 'SİGN')).toBeGreaterThan(0);
  });

  it('wants every word, in any order', () => {
    expect(searchScore('Müşteri yolculuğu haritası', 'harita musteri')).toBeGreaterThan(0);
    expect(searchScore('Müşteri yolculuğu haritası', 'harita plan')).toBe(0);
  });

  it('puts the beginning of a name before the middle of a word', () => {
    const [start, word, inside] = [searchScore('Yapıştır', 'yap'), searchScore('Tümünü yapıştır', 'yap'), searchScore('Kayap', 'yap')];
    expect(start).toBeGreaterThan(word);
    expect(word).toBeGreaterThan(inside);
    expect(inside).toBeGreaterThan(0);
  });

  it('finds every action by its own label in both languages', () => {
    for (const t of [translator('tr'), translator('en')]) {
      for (const action of ACTIONS) expect(searchScore(t(action.label), t(action.label))).toBe(1);
    }
  });
});
