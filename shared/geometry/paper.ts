import type { Size } from './camera.ts';

/** ISO 216 and ANSI, portrait, mm. */
export const PAPER_SIZES = {
  A5: { width: 148, height: 210 },
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
  Letter: { width: 215.9, height: 279.4 },
  Tabloid: { width: 279.4, height: 431.8 },
} as const satisfies Readonly<Record<string, Size>>;

/** A board unit is 1/96 inch. */
export const MM_PER_UNIT = 25.4 / 96;
export const POINTS_PER_MM = 72 / 25.4;
/** Beyond 14,400 pt Acrobat gives up; a hair less, as a printer of pages rounds up. */
export const LONGEST_PAGE_MM = 5_079;

export type Orientation = 'auto' | 'portrait' | 'landscape';

/** What is kept free at each side, mm. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The same paper, standing or lying. */
export function turnedPaper({ width, height }: Size, orientation: 'portrait' | 'landscape'): Size {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long };
}

export const orientationOf = ({ width, height }: Size): 'portrait' | 'landscape' => (width > height ? 'landscape' : 'portrait');

/** At least half of a paper is for what is printed on it, however wide the margins that were asked for. */
export function usableInsets({ top, right, bottom, left }: Insets, { width, height }: Size): Insets {
  const across = Math.min(1, width / 2 / Math.max(left + right, 1e-9));
  const down = Math.min(1, height / 2 / Math.max(top + bottom, 1e-9));
  return { top: top * down, right: right * across, bottom: bottom * down, left: left * across };
}
