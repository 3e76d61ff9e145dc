import { COVERED } from './font-coverage.ts';

/** Scripts that have a name of their own in a warning, by ISO 15924; Japanese and Korean with what only they write. */
const SCRIPTS = {
  Arab: /\p{Script=Arabic}/u,
  Armn: /\p{Script=Armenian}/u,
  Beng: /\p{Script=Bengali}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Deva: /\p{Script=Devanagari}/u,
  Ethi: /\p{Script=Ethiopic}/u,
  Geor: /\p{Script=Georgian}/u,
  Grek: /\p{Script=Greek}/u,
  Gujr: /\p{Script=Gujarati}/u,
  Guru: /\p{Script=Gurmukhi}/u,
  Hani: /\p{Script=Han}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Khmr: /\p{Script=Khmer}/u,
  Kore: /\p{Script=Hangul}/u,
  Laoo: /\p{Script=Lao}/u,
  Mymr: /\p{Script=Myanmar}/u,
  Sinh: /\p{Script=Sinhala}/u,
  Taml: /\p{Script=Tamil}/u,
  Telu: /\p{Script=Telugu}/u,
  Thai: /\p{Script=Thai}/u,
  Tibt: /\p{Script=Tibetan}/u,
  symbols: /[\p{P}\p{S}\p{N}]/u,
} as const;
export type MissingScript = keyof typeof SCRIPTS | 'other';

export interface MissingGlyphs {
  readonly script: MissingScript;
  /** A few of the characters, in the order they were met. */
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 5;
/** Marks and spaces that print nothing, or only change what they follow. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}\p{Cf}]/u;
/** All of Latin-1's letters are there: nothing to look up in most texts. */
const PLAIN = /^[\n\r\t\u0020-\u007E\u00A0-\u00AC\u00AE-\u00FF]*$/;

const ranges = COVERED.split(' ').map((range) => {
  const [first = '', last = first] = range.split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
});

/** Whether one of the bundled faces has a glyph for a character. */
function isCovered(code: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

const scriptOf = (character: string): MissingScript =>
  (Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[]).find((script) => SCRIPTS[script].test(character)) ?? 'other';

/** What in texts no bundled face can draw, by script; each stands for what a computer's own fonts draw, or for an empty box. */
export function missingGlyphs(texts: Iterable<string>): readonly MissingGlyphs[] {
  const missing = new Map<MissingScript, Set<string>>();
  for (const text of texts) {
    if (PLAIN.test(text)) continue;
    for (const character of text.normalize('NFC')) {
      if (isCovered(character.codePointAt(0) ?? 0) || UNSEEN.test(character)) continue;
      const script = scriptOf(character);
      const examples = missing.get(script) ?? new Set();
      if (examples.size < MOST_EXAMPLES) examples.add(character);
      missing.set(script, examples);
    }
  }
  return [...missing].map(([script, examples]) => ({ script, examples: [...examples] }));
}
