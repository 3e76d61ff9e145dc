// Bullets and check boxes are characters at the beginning of a line: every program shows them, and every search finds the words.
// ⬜ and ☑ are as wide as each other and in the bundled face of signs, which ☐ is not.

export type ListSign = 'bullet' | 'check';

const BULLET = '• ';
const OPEN = '⬜ ';
const DONE = '☑ ';
/** What stands before the words of a line; boxes also as other programs write them. */
const SIGN = /^(?:([•‣◦]) |([⬜☐]\uFE0F? )|([☑☒✅✔]\uFE0F? ))/u;

/** A text with a selection in it, in UTF-16 units as a text field counts. */
export interface Written {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of a text that is to be replaced; where the selection is afterwards. */
export interface Replaced extends Written {
  /** What replaces everything from `from` to `to` of the text before. */
  readonly from: number;
  readonly to: number;
  readonly piece: string;
}

const signOf = (line: string): ListSign | null => {
  const found = SIGN.exec(line);
  return found ? (found[1] === undefined ? 'check' : 'bullet') : null;
};

const signLength = (line: string): number => SIGN.exec(line)?.[0].length ?? 0;

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Makes the lines of the selection items of a list, or takes the signs off when all of them are already. Empty lines between others stay empty. */
export function toggleList({ text, start, end }: Written, sign: ListSign): Replaced {
  const from = lineStart(text, start);
  const to = lineEnd(text, end);
  const lines = text.slice(from, to).split('\n');
  const counts = (line: string) => lines.length === 1 || line.trim() !== '';
  const off = lines.filter(counts).every((line) => signOf(line) === sign);
  const signed = lines.map((line) => {
    if (!counts(line)) return line;
    const words = line.slice(signLength(line));
    return off ? words : `${signOf(line) === sign ? line.slice(0, signLength(line)) : sign === 'bullet' ? BULLET : OPEN}${words}`;
  });
  const piece = signed.join('\n');
  const grown = (at: number): number => {
    // How much the lines up to there have grown; within a sign one stands behind it.
    const row = text.slice(from, at).split('\n').length - 1;
    const before = signed.slice(0, row).join('\n').length + (row > 0 ? 1 : 0);
    const column = at - lineStart(text, at) - signLength(lines[row] ?? '');
    return from + before + signLength(signed[row] ?? '') + Math.max(column, 0);
  };
  return { from, to, piece, text: text.slice(0, from) + piece + text.slice(to), start: grown(start), end: grown(end) };
}

/** What a new line does in a list: it begins the next item, or ends the list where nothing was written in the last one. Null outside of lists. */
export function continueList({ text, start, end }: Written): Replaced | null {
  const from = lineStart(text, start);
  const line = text.slice(from, lineEnd(text, start));
  const sign = signOf(line);
  if (sign === null || start - from < signLength(line)) return null;
  if (start === end && line.slice(signLength(line)).trim() === '') {
    const to = lineEnd(text, start);
    return { from, to, piece: '', text: text.slice(0, from) + text.slice(to), start: from, end: from };
  }
  const piece = `\n${sign === 'bullet' ? BULLET : OPEN}`;
  const at = start + piece.length;
  return { from: start, to: end, piece, text: text.slice(0, start) + piece + text.slice(end), start: at, end: at };
}

/** What is typed for a sign by hand, as in many programs: `- `, `* `, `[] ` or `[ ] ` at the beginning of a line. */
const TYPED = /^(?:([-*] )|(\[ ?\] ))$/;

/** What a blank just typed behind a hyphen or brackets at the beginning of a line makes of them; null anywhere else. */
export function typedSign({ text, start, end }: Written): Replaced | null {
  const from = lineStart(text, start);
  const found = start === end && start - from <= 4 ? TYPED.exec(text.slice(from, start)) : null;
  if (!found) return null;
  const piece = found[1] === undefined ? OPEN : BULLET;
  const at = from + piece.length;
  return { from, to: start, piece, text: text.slice(0, from) + piece + text.slice(start), start: at, end: at };
}

/** Where the check boxes of a text are, by their first character. */
export function boxesIn(text: string): readonly number[] {
  const found: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (signOf(line) === 'check') found.push(at);
    at += line.length + 1;
  }
  return found;
}

/** Ticks the box of the line that begins at `at`, or takes the tick away; the text as it was where there is no box. */
export function tickBox(text: string, at: number): string {
  const line = text.slice(at, lineEnd(text, at));
  const found = SIGN.exec(line);
  if (!found || found[1] !== undefined) return text;
  return text.slice(0, at) + (found[2] === undefined ? OPEN : DONE) + text.slice(at + found[0].length);
}
