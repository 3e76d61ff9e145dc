import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en, type MessageKey } from '../../../shared/i18n/en.ts';
import { LANGUAGES } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { COVERED } from '../../../shared/layout/font-coverage.ts';
import { missingGlyphs } from '../../../shared/layout/missing-glyphs.ts';
import { charactersOf } from './woff2-characters.ts';

const { resolve } = createRequire(import.meta.url);

function rangesOf(codes: Iterable<number>): string {
  const ranges: [number, number][] = [];
  for (const code of [...codes].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([first, last]) => (first === last ? first.toString(16) : `${first.toString(16)}-${last.toString(16)}`)).join(' ');
}

it('knows exactly the characters of the faces that are bundled', () => {
  const style = readFileSync(new URL('../../../renderer/platform/fonts.css', import.meta.url), 'utf8');
  const files = [...style.matchAll(/url\("(@fontsource\/[^"]+\.woff2)"\)/g)].map(([, path = '']) => resolve(path));
  expect(files.length).toBeGreaterThan(10);
  const codes = new Set(files.flatMap((file) => [...charactersOf(file)].filter((code) => code >= 0x20)));
  expect(COVERED).toBe(rangesOf(codes));
});

describe('what no bundled face can draw', () => {
  it('is nothing in Turkish, in the signs of a workshop and in emoji, joined ones too', () => {
    expect(missingGlyphs(['ğĞ ıI iİ şŞ çÇ öÖ üÜ âîû', '“Müşteri” – %37 … 12 €\n- a', '🙂 📞 👩🏽‍💻 🇹🇷 1️⃣', 'İstanbul'.normalize('NFD')])).toEqual([]);
  });

  it('is named by its script, with a few examples', () => {
    expect(missingGlyphs(['مرحبا', 'Привет, γειά', '你好', 'ひ', '한글', 'שלום', 'สวัสดี'])).toEqual([
      { script: 'Arab', examples: ['م', 'ر', 'ح', 'ب', 'ا'] },
      { script: 'Cyrl', examples: ['П', 'р', 'и', 'в', 'е'] },
      { script: 'Grek', examples: ['γ', 'ε', 'ι', 'ά'] },
      { script: 'Hani', examples: ['你', '好'] },
      { script: 'Jpan', examples: ['ひ'] },
      { script: 'Kore', examples: ['한', '글'] },
      { script: 'Hebr', examples: ['ש', 'ל', 'ו', 'ם'] },
      { script: 'Thai', examples: ['ส', 'ว', 'ั', 'ด', 'ี'] },
    ]);
    expect(missingGlyphs(['a → b ✓'])).toEqual([{ script: 'symbols', examples: ['→', '✓'] }]);
    expect(missingGlyphs(['ᚠ'])).toEqual([{ script: 'other', examples: ['ᚠ'] }]);
  });

  it('never stumbles, and names every character at most once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const all = missingGlyphs(texts).flatMap(({ examples }) => examples);
        expect(new Set(all).size).toBe(all.length);
        expect(all.every((character) => texts.some((text) => text.normalize('NFC').includes(character)))).toBe(true);
      }),
    );
  });
});

it('is nothing of what Temas itself writes on a board', () => {
  for (const language of LANGUAGES) {
    const t = translator(language);
    const keys = (Object.keys(en) as MessageKey[]).filter((key) => /^(?:frame|frameHint|lane|map|curve|channel|function|print)\./.test(key));
    expect(keys.length).toBeGreaterThan(100);
    expect(missingGlyphs(keys.map((key) => t(key)))).toEqual([]);
  }
});
