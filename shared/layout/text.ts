/** A face of the bundled fonts. `size` is in board units; line height is `size × LINE_HEIGHT`. */
export interface Font {
  readonly family: 'sans' | 'hand';
  readonly weight: 400 | 500 | 600 | 700;
  readonly size: number;
}

/** Width in board units of one line of text; on screen the browser's own figures, so that what is placed once fits everywhere. */
export type Measure = (text: string, font: Font) => number;

export interface PlacedLine {
  readonly text: string;
  /** Left end and baseline, board units. */
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
}

export interface PlacedText {
  readonly font: Font;
  readonly lines: readonly PlacedLine[];
  /** Height of all lines, board units. */
  readonly height: number;
  /** It runs downward: a line begins at its `x` and `baseline` and goes on below, its letters' feet to the left. */
  readonly turned?: true;
}

export const LINE_HEIGHT = 1.35;
