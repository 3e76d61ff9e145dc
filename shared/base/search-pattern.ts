/** A piece of a text, in UTF-16 code units: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface SearchOptions {
  /** Letters must stand as typed. Otherwise upper and lower case are one, by Turkish rules and by those of other languages. */
  readonly matchCase?: boolean;
  /** What is found begins and ends where a word does. */
  readonly wholeWords?: boolean;
  /** A plain letter also finds those with an accent: "isik" finds "Işık". A letter typed with one never finds another, but ı finds all four i's. */
  readonly anyAccent?: boolean;
}

const PLAIN = /^[a-z]$/i;
/** Letters with an accent that Latin alphabets write as one character. */
const ACCENTED = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)));

const BY_PLAIN = new Map<string, readonly string[]>(
  Array.from('abcdefghijklmnopqrstuvwxyz', (plain) => [
    plain,
    ACCENTED.filter((letter) => letter.normalize('NFD').charAt(0).toLowerCase() === plain),
  ]),
);

/** The other cases of a character: i is İ and I, ı is I, and I is both. */
function casesOf(character: string): readonly string[] {
  const all = [character, character.toUpperCase(), character.toLowerCase(), character.toLocaleUpperCase('tr'), character.toLocaleLowerCase('tr')];
  return [...new Set(all.map((text) => text.normalize('NFC')))];
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Every way to write a character, whole and taken apart, the longest first. */
function eitherForm(characters: Iterable<string>): string {
  const forms = [...new Set([...characters].flatMap((text) => [text, text.normalize('NFD')]))];
  const isSingle = (form: string): boolean => Array.from(form).length === 1;
  const long = forms.filter((form) => !isSingle(form)).toSorted((a, b) => b.length - a.length);
  const short = `[${forms.filter(isSingle).map(escaped).join('')}]`;
  return long.length === 0 ? short : `(?:${[...long.map(escaped), short].join('|')})`;
}

function patternOf(character: string, { matchCase = false, anyAccent = false }: SearchOptions): string {
  if (/^\s$/u.test(character)) return '\\s+';
  const cases = matchCase ? [character] : casesOf(character);
  // The four i's are one, whichever keyboard is at hand: "ıstanbul" finds "İstanbul" as "isparta" finds "Isparta".
  if (anyAccent && !matchCase && character === 'ı') return eitherForm('ıIİi');
  if (!anyAccent || !PLAIN.test(character)) return eitherForm(cases);
  const accented = (BY_PLAIN.get(character.toLowerCase()) ?? []).filter(
    (letter) => !matchCase || (letter === letter.toUpperCase()) === (character === character.toUpperCase()),
  );
  // The Turkish ı has no dot that could be left out of the i: it counts as one all the same.
  const dotless = character.toLowerCase() === 'i' && (!matchCase || character === 'i') ? ['ı'] : [];
  return `${eitherForm([...cases, ...accented, ...dotless])}\\p{M}*`;
}

/** What may not follow: an accent or a part of an emoji that belongs to the last character found; before an emoji, what joins it to another. */
const WHOLE_CHARACTER = '(?![\\p{M}\\u200d\\ufe0f\\u{1f3fb}-\\u{1f3ff}])';
const WORD = '[\\p{L}\\p{M}\\p{N}_]';

/**
 * A pattern that finds a query in a text, to be used with `spansOf`; null for a query without a visible character. One
 * blank finds any run of blanks and line ends, since nobody sees where a text was broken.
 */
export function searchPattern(query: string, options: SearchOptions = {}): RegExp | null {
  if (query.trim() === '') return null;
  const body = [...query.normalize('NFC').replaceAll(/\s+/gu, ' ')].map((character) => patternOf(character, options)).join('');
  const [before, after] = options.wholeWords ? [`(?<!${WORD})`, `(?!${WORD})`] : ['', ''];
  const joined = /^\p{Extended_Pictographic}/u.test(query) ? '(?<!\\u200d)' : '';
  return new RegExp(`${joined}${before}${body}${WHOLE_CHARACTER}${after}`, 'gu');
}

/** Where a pattern is found in a text, from its beginning, none over another. */
export const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length })).filter(({ start, end }) => end > start);

/** The text with other words in place of the spans, which stand in order; what they are may depend on what stood there. */
export function withSpansReplaced(text: string, spans: readonly Span[], replacement: string | ((found: string) => string)): string {
  let [out, from] = ['', 0];
  for (const { start, end } of spans) {
    out += text.slice(from, start) + (typeof replacement === 'string' ? replacement : replacement(text.slice(start, end)));
    from = end;
  }
  return out + text.slice(from);
}
