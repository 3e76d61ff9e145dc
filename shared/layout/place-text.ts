import { LINE_HEIGHT, type Font, type Measure, type PlacedLine, type PlacedText } from './text.ts';
import { wrapText, type WrappedLine } from './wrap.ts';

type Align = 'left' | 'centre' | 'right';

export interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * From the top of a line to its baseline, as a share of the font size: half the leading plus the face's ascent
 * (hhea tables of Inter 4 and Shantell Sans 1), the same as a browser does with `line-height: 1.35`.
 */
const BASELINE: Readonly<Record<Font['family'], number>> = { sans: 1.038, hand: 1.025 };

const ALIGNED: Readonly<Record<Align, number>> = { left: 0, centre: 0.5, right: 1 };

/** Puts wrapped lines into a box, from its top. */
export function placeLines(lines: readonly WrappedLine[], font: Font, box: TextBox, align: Align = 'left'): PlacedText {
  const step = font.size * LINE_HEIGHT;
  const placed = lines.map((line, index): PlacedLine => ({
    text: line.text,
    x: box.x + (box.width - line.width) * ALIGNED[align],
    baseline: box.y + index * step + font.size * BASELINE[font.family],
    width: line.width,
  }));
  return { font, lines: placed, height: lines.length * step };
}

export const placeText = (text: string, font: Font, box: TextBox, measure: Measure, align: Align = 'left'): PlacedText =>
  placeLines(wrapText(text, font, box.width, measure).lines, font, box, align);

/** One line that runs downward from the upper end of a box, its middle on the box's x. What does not fit ends in an ellipsis already. */
export function turnedText(text: string, font: Font, { x, y }: TextBox, measure: Measure): PlacedText {
  // Half the height of small letters brings their middle to x.
  const line = { text, x: x - font.size * 0.36, baseline: y, width: measure(text, font) };
  return { font, lines: [line], height: font.size * LINE_HEIGHT, turned: true };
}

export const movedText = (text: PlacedText, dx: number, dy: number): PlacedText => ({
  ...text,
  lines: text.lines.map((line) => ({ ...line, x: line.x + dx, baseline: line.baseline + dy })),
});

export const widestLine = (text: PlacedText): number => text.lines.reduce((widest, line) => Math.max(widest, line.width), 0);
