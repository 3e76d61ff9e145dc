import type { Font, Measure } from './text.ts';

export interface WrappedLine {
  readonly text: string;
  readonly width: number;
}

interface Wrapped {
  readonly lines: readonly WrappedLine[];
  /** True when a word was wider than the line and had to be taken apart. */
  readonly broken: boolean;
}

const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Runs of spaces, and the pieces between them; a piece also ends after a hyphen or a slash that joins two words. */
const PIECES = /[^\S\n]+|[^\s\-/–—]*[-/–—]+(?=[\p{L}\p{N}])|[^\s\-/–—]+[-/–—]*|[-/–—]+/gu;

/** Letters of Latin scripts, none of which joins the one before it. */
const LATIN = /^[\u0020-\u02ff]*$/;
/** A piece longer than this is measured letter by letter, without kerning: remembered whole after every key it would fill the memory. */
export const LONG_PIECE = 300;

export const graphemesOf = (text: string): readonly string[] =>
  LATIN.test(text) ? text.split('') : Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);

const widthOf = (piece: string, font: Font, measure: Measure): number =>
  piece.length <= LONG_PIECE ? measure(piece, font) : graphemesOf(piece).reduce((sum, grapheme) => sum + measure(grapheme, font), 0);

/** Remembers widths by face and text, so that a word is measured once. The memory is emptied when it grows past `capacity`. */
export function remembering(measure: Measure, capacity = 40_000): Measure {
  const faces = new Map<string, Map<string, number>>();
  let count = 0;
  let last: { readonly font: Font; readonly widths: Map<string, number> } | null = null;
  const widthsOf = (font: Font): Map<string, number> => {
    // Word after word is asked for in the same face.
    if (last && (last.font === font || (last.font.size === font.size && last.font.weight === font.weight && last.font.family === font.family)))
      return last.widths;
    const face = `${font.family}${font.weight}/${font.size}`;
    let widths = faces.get(face);
    if (!widths) faces.set(face, (widths = new Map()));
    last = { font, widths };
    return widths;
  };
  return (text, font) => {
    const known = widthsOf(font).get(text);
    if (known !== undefined) return known;
    if (count >= capacity) {
      faces.clear();
      last = null;
      count = 0;
    }
    const width = measure(text, font);
    widthsOf(font).set(text, width);
    count++;
    return width;
  };
}

interface LineUnderWay {
  text: string;
  width: number;
}

/**
 * Greedy wrapping by words within `maxWidth` board units. Explicit newlines stay; spaces at a break hang and are
 * dropped; a word wider than the line is taken apart between graphemes (Turkish has no hyphenation marks). Whoever only
 * asks whether a text fits names the lines there is room for: not much more than that is then wrapped.
 */
export function wrapText(text: string, font: Font, maxWidth: number, measure: Measure, enough = Infinity): Wrapped {
  const lines: WrappedLine[] = [];
  let broken = false;
  for (const paragraph of text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').split('\n')) {
    const line: LineUnderWay = { text: '', width: 0 };
    let gap = '';
    const flush = () => {
      lines.push({ text: line.text, width: line.width });
      line.text = '';
      line.width = 0;
    };
    for (const [piece] of paragraph.matchAll(PIECES)) {
      if (lines.length > enough) return { lines, broken };
      if (/^\s/.test(piece)) {
        gap = piece.replaceAll('\t', '  ');
        continue;
      }
      const pieceWidth = widthOf(piece, font, measure);
      const gapWidth = gap ? widthOf(gap, font, measure) : 0;
      if (line.text && line.width + gapWidth + pieceWidth > maxWidth) flush();
      else if (gap && (line.text || lines.length === 0 || gapWidth + pieceWidth <= maxWidth)) {
        line.text += gap;
        line.width += gapWidth;
      }
      gap = '';
      if (line.width + pieceWidth <= maxWidth) {
        line.text += piece;
        line.width += pieceWidth;
        continue;
      }
      broken = true;
      const isKerned = piece.length <= LONG_PIECE;
      for (const grapheme of graphemesOf(piece)) {
        // Kerned as it is drawn: letters of a long word beside each other are narrower than the sum of them.
        const widthWith = () => (isKerned ? measure(line.text + grapheme, font) : line.width + measure(grapheme, font));
        if (line.text && widthWith() > maxWidth) flush();
        if (lines.length > enough) return { lines, broken };
        line.width = widthWith();
        line.text += grapheme;
      }
    }
    flush();
    if (lines.length > enough) break;
  }
  return { lines, broken };
}

/** One line no wider than `maxWidth`, its end replaced by an ellipsis when it would be. */
export function shortened(text: string, font: Font, maxWidth: number, measure: Measure): string {
  if (measure(text, font) <= maxWidth) return text;
  const graphemes = graphemesOf(text);
  let kept = graphemes.length;
  while (kept > 0 && measure(`${graphemes.slice(0, kept).join('')}…`, font) > maxWidth) kept -= 1;
  return `${graphemes.slice(0, kept).join('')}…`;
}
