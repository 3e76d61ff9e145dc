const isSpace = (letter: string | undefined): boolean => letter !== undefined && /\s/.test(letter);

/** Where the piece that begins at `from` ends: not sooner than half of `max`, unless a word fills it. */
function endOfPiece(text: string, from: number, max: number): number {
  const end = from + max;
  const least = from + Math.ceil(max / 2);
  // Looked for in the piece alone: a long text without a line end would else be looked through from its beginning for each.
  const paragraph = from + text.slice(from, end + 2).lastIndexOf('\n\n');
  if (paragraph >= least) return paragraph;
  const line = from + text.slice(from, end + 1).lastIndexOf('\n');
  if (line >= least) return line;
  for (let at = end; at > from; at--) if (isSpace(text[at])) return at;
  return /[\uD800-\uDBFF]/.test(text[end - 1] ?? '') && max > 1 ? end - 1 : end;
}

/**
 * A text in pieces of at most `max` UTF-16 units, broken at an empty line, else a line end, else between words; only a word
 * longer than a piece is broken itself, never through a character. What is lost is white space at the breaks.
 */
export function piecesOf(text: string, max: number): readonly string[] {
  if (text.length <= max) return [text];
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    while (isSpace(text[from])) from++;
    const end = text.length - from <= max ? text.length : endOfPiece(text, from, max);
    const piece = text.slice(from, end).trimEnd();
    if (piece !== '') pieces.push(piece);
    from = end;
  }
  return pieces.length > 0 ? pieces : [''];
}
