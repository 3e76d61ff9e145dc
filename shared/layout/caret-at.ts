import type { Point } from '../geometry/rect.ts';
import { LINE_HEIGHT, type Measure, type PlacedText } from './text.ts';
import { ASCENT, sourceOf } from './text-spans.ts';

/**
 * Between which characters of a text a point lies where the text was placed: how many UTF-16 units stand before it. Left
 * and right of a line means its ends, above and below all lines the first and the last one. Text from right to left is
 * taken as if it ran the other way.
 */
export function caretAt({ font, lines }: PlacedText, text: string, point: Point, measure: Measure): number {
  if (lines.length === 0) return text.length;
  const top = (lines[0]?.baseline ?? 0) - font.size * ASCENT;
  const row = Math.min(Math.max(Math.floor((point.y - top) / (font.size * LINE_HEIGHT)), 0), lines.length - 1);
  const line = lines[row];
  const sources = sourceOf(lines, text)[row];
  if (!line || !sources) return text.length;
  let column = 0;
  while (column < line.text.length) {
    const middle = line.x + (measure(line.text.slice(0, column), font) + measure(line.text.slice(0, column + 1), font)) / 2;
    if (point.x < middle) break;
    column += 1;
  }
  const behind = sources.slice(0, column).findLast((source) => source >= 0);
  const ahead = sources.slice(column).find((source) => source >= 0);
  return behind === undefined ? (ahead ?? lineStarts(text)[row] ?? text.length) : behind + 1;
}

/** Where the lines begin that somebody ended: good enough for one that holds nothing. */
const lineStarts = (text: string): readonly number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

/** In which of the placed lines the caret stands that is `offset` UTF-16 units into the text: that of the character ahead, else of the one behind. */
export function rowAt({ lines }: PlacedText, text: string, offset: number): number {
  const ahead = /\S/.test(text.charAt(offset)) ? offset + 1 : offset;
  let row = 0;
  let at = 0;
  for (const [index, line] of lines.entries()) {
    for (let column = 0; column < line.text.length; column++) {
      let next = at;
      while (next < text.length && text.charAt(next) !== line.text.charAt(column) && /\s/.test(text.charAt(next))) next += 1;
      if (text.charAt(next) !== line.text.charAt(column)) continue;
      if (next >= ahead) return row + lineEnds(text, at, ahead);
      at = next + 1;
      row = index;
    }
  }
  return Math.min(row + lineEnds(text, at, ahead), Math.max(lines.length - 1, 0));
}

const lineEnds = (text: string, from: number, to: number): number => text.slice(from, to).split('\n').length - 1;
