import type { Span } from '../base/search-pattern.ts';
import type { Rect } from '../geometry/rect.ts';
import { LINE_HEIGHT, type Measure, type PlacedLine, type PlacedText } from './text.ts';

/** From the top of a line to its baseline, as a share of its font's size. */
export const ASCENT = 1.038;

/**
 * Which character of `text` each character of the wrapped lines is, −1 for what was put in by us (an ellipsis, a bullet).
 * Blanks at a break are dropped when a text is wrapped, tabs become two blanks.
 */
export function sourceOf(lines: readonly PlacedLine[], text: string): readonly (readonly number[])[] {
  let at = 0;
  return lines.map((line) =>
    Array.from({ length: line.text.length }, (_, column) => {
      const character = line.text.charAt(column);
      let next = at;
      while (next < text.length && text.charAt(next) !== character && /\s/.test(text.charAt(next))) next += 1;
      if (text.charAt(next) !== character) return -1;
      at = next + 1;
      return next;
    }),
  );
}

/** The rectangles that spans of a text take up where it was placed, line by line, board units. Of a text that runs downward none are known. */
export function rectsOfSpans(placed: PlacedText, text: string, spans: readonly Span[], measure: Measure): readonly (readonly Rect[])[] {
  const { font, lines } = placed;
  if (placed.turned) return spans.map(() => []);
  const sources = sourceOf(lines, text);
  return spans.map(({ start, end }) =>
    lines.flatMap((line, row) => {
      const columns = (sources[row] ?? []).flatMap((source, column) => (source >= start && source < end ? [column] : []));
      const [first, last] = [columns[0], columns.at(-1)];
      if (first === undefined || last === undefined) return [];
      const from = measure(line.text.slice(0, first), font);
      const to = measure(line.text.slice(0, last + 1), font);
      return [{ x: line.x + from, y: line.baseline - font.size * ASCENT, width: to - from, height: font.size * LINE_HEIGHT }];
    }),
  );
}
