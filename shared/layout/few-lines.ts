import type { Font, Measure } from './text.ts';
import { shortened, wrapText, type WrappedLine } from './wrap.ts';

/** No few lines hold more than this, so the rest of a long text is not even looked at. */
const LOOKED_AT = 600;

/** A text wrapped into at most `most` lines; an ellipsis says that there is more. */
export function fewLines(text: string, font: Font, width: number, most: number, measure: Measure): readonly WrappedLine[] {
  const { lines } = wrapText(text.length > LOOKED_AT ? `${text.slice(0, LOOKED_AT)}…` : text, font, width, measure);
  if (lines.length <= most) return lines;
  const last = shortened(`${lines[most - 1]?.text.trimEnd() ?? ''} ${lines[most]?.text ?? ''}…`, font, width, measure);
  return [...lines.slice(0, most - 1), { text: last, width: measure(last, font) }];
}
