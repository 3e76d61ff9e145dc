/** What a spreadsheet would calculate instead of showing, full-width signs included; numbers are harmless. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const NUMBER = /^[+-]?[\d.,]+$/;

/**
 * Marks text that a spreadsheet would take for a formula with an apostrophe, the sign spreadsheets themselves use for
 * "this is text". See OWASP, "CSV Injection".
 */
export const guarded = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** Takes that mark away again. */
export const unguarded = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text);
