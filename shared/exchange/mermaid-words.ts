// How Mermaid writes a sign that means something to it: `#35;` by its number, or `#quot;` by its name in HTML
// (https://mermaid.js.org/syntax/flowchart.html, "Entity codes to escape characters").

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  num: '#',
  colon: ':',
  semi: ';',
  comma: ',',
  hearts: '♥',
};

/** Stand around a code while a text is taken apart by the very signs it is for. No text that was typed holds them. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

/** A text in which codes are no longer taken for comments or for the end of a statement. */
export const protectedCodes = (text: string): string => text.replaceAll(/[\u0001\u0002]/g, '').replaceAll(/#(\w{1,10});/g, `${OPEN}$1${CLOSE}`);

/** The signs the codes of a protected text stand for; a code nobody knows stays as it was written. */
export const fromCodes = (text: string): string =>
  text.replaceAll(/\u0001(\w+)\u0002/g, (_, code: string) => {
    if (!/^\d+$/.test(code)) return (Object.hasOwn(NAMED, code) ? NAMED[code] : undefined) ?? `#${code};`;
    const point = Number(code);
    return point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? '' : String.fromCodePoint(point);
  });

/** What would begin another kind of statement. */
const KEYWORD = /^(?:journey|title|section|acctitle|accdescr)/i;
/** What Mermaid, or the HTML it draws, takes for its own; ﬂ and ¶ are signs it marks codes with itself. */
const SPECIAL = /[#:;,<>&ﬂ¶\u0000-\u001F\u007F]|%(?=%)|(?<=%)%/g;

const codeOf = (sign: string): string => `#${sign.codePointAt(0) ?? 0};`;

/** A name as it may stand in any statement. */
export const inCodes = (name: string): string => {
  const words = name.replaceAll(/\s+/g, ' ').trim().replaceAll(SPECIAL, codeOf);
  return KEYWORD.test(words) ? codeOf(words.charAt(0)) + words.slice(1) : words;
};
