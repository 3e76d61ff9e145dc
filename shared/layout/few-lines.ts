import type { Font, Measure } from './text.ts';
import { graphemesOf, wrapText, type WrappedLine } from './wrap.ts';

/** No few lines hold more than this, so the rest of a long text is not even looked at. */
const LOOKED_AT = 600;

/** A line cut after a word, or inside its only one, so that `more` has room behind it. */
function cut(line: string, more: string, fits: (text: string) => boolean): string {
  let kept = line.trimEnd();
  while (!fits(kept + more)) {
    const words = kept.lastIndexOf(' ');
    if (words <= 0) break;
    kept = kept.slice(0, words).trimEnd();
  }
  const graphemes = [...graphemesOf(kept)];
  while (graphemes.length > 0 && !fits(graphemes.join('') + more)) graphemes.pop();
  return graphemes.join('') + more;
}

/** A text wrapped into at most `most` lines; `more` behind the last one says that it goes on. */
export function fewLines(text: string, font: Font, width: number, most: number, measure: Measure, more = '…'): readonly WrappedLine[] {
  const looked = text.slice(0, LOOKED_AT);
  const { lines } = wrapText(looked, font, width, measure);
  if (lines.length <= most && looked.length === text.length) return lines;
  const last = cut(lines[Math.min(most, lines.length) - 1]?.text ?? '', more, (candidate) => measure(candidate, font) <= width);
  return [...lines.slice(0, most - 1), { text: last, width: measure(last, font) }];
}
