/** Letters that only Turkish and its neighbours use: where one stands, i becomes İ. */
const TURKISH = /[ğĞıİşŞ]/u;

const isCapitals = (text: string): boolean => (text.match(/\p{L}/gu)?.length ?? 0) > 1 && !/\p{Ll}/u.test(text);

/**
 * Words that take the place of others, with the case of those: “Kaygı” makes “endişe” “Endişe”, “KAYGI” makes it “ENDİŞE”.
 * Words that have capitals of their own stay as they are, and so does everything where `query` asks for capitals itself.
 */
export function likeCase(found: string, words: string, { query, turkish }: { readonly query: string; readonly turkish: boolean }): string {
  if (/\p{Lu}/u.test(words) || isCapitals(query)) return words;
  const locale = turkish || TURKISH.test(found + words) ? 'tr' : 'en';
  if (isCapitals(found)) return words.toLocaleUpperCase(locale);
  if (!/^\P{L}*\p{Lu}/u.test(found)) return words;
  return words.replace(/^(\P{L}*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toLocaleUpperCase(locale));
}
