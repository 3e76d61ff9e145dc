import { scriptOf, type ScriptName } from '../base/scripts.ts';
import { COVERED } from './font-coverage.ts';

export interface MissingGlyphs {
  readonly script: ScriptName;
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

/** What in texts no bundled face can draw, by script; each stands for what a computer's own fonts draw, or for an empty box. */
export function missingGlyphs(texts: Iterable<string>): readonly MissingGlyphs[] {
  const missing = new Map<ScriptName, Set<string>>();
  /** A board has thousands of letters and few kinds of them. */
  const drawable = new Set<string>();
  for (const text of texts) {
    if (PLAIN.test(text)) continue;
    for (const character of text.normalize('NFC')) {
      if (drawable.has(character)) continue;
      if (isCovered(character.codePointAt(0) ?? 0) || UNSEEN.test(character)) {
        drawable.add(character);
        continue;
      }
      const script = scriptOf(character);
      const examples = missing.get(script) ?? new Set();
      if (examples.size < MOST_EXAMPLES) examples.add(character);
      missing.set(script, examples);
    }
  }
  return [...missing].map(([script, examples]) => ({ script, examples: [...examples] }));
}
