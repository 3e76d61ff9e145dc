const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Line ends as \n. */
export const normalLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/**
 * Text as a record may hold it: no NUL and no half characters (neither can be stored), line ends as \n, and at most
 * `max` UTF-16 code units, never cut through a character.
 */
export function storableText(text: string, max: number): string {
  const clean = normalLines(text.replaceAll('\0', '')).replaceAll(LONE_SURROGATES, '\uFFFD');
  if (clean.length <= max) return clean;
  return clean.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}

/** The same on one line, for names and titles. */
export const storableName = (text: string, max: number): string => storableText(text.replaceAll(/\s+/g, ' ').trim(), max);
