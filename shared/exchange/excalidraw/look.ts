import type { NoteColor } from '../../model/kinds.ts';
import type { InkColor } from '../../model/choices.ts';
import type { Line, Shape } from '../../model/kinds.ts';
import type { LeftOuts } from '../left-out.ts';
import type { Element } from './excalidraw-file.ts';

/** The few colours that people type by name. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['black', '#000000'],
  ['white', '#ffffff'],
  ['gray', '#808080'],
  ['grey', '#808080'],
  ['red', '#ff0000'],
  ['orange', '#ffa500'],
  ['yellow', '#ffff00'],
  ['green', '#008000'],
  ['teal', '#008080'],
  ['cyan', '#00ffff'],
  ['blue', '#0000ff'],
  ['violet', '#8a2be2'],
  ['purple', '#800080'],
  ['pink', '#ff69b4'],
]);

/** Up to which hue, degrees, a colour goes by a name; past the last it is red again. */
const HUES = [
  [15, 'red'],
  [42, 'orange'],
  [68, 'yellow'],
  [160, 'green'],
  [196, 'teal'],
  [250, 'blue'],
  [305, 'violet'],
  [346, 'pink'],
  [360, 'red'],
] as const satisfies readonly (readonly [number, InkColor])[];

/** Less of a colour than this, 0 to 1, is a grey. */
const LEAST_CHROMA = 0.1;
/** Darker than this, 0 to 1, a grey is a black; lighter than the other it is the white of the board. */
const DARK = 0.35;
const LIGHT = 0.97;

interface Tone {
  readonly hue: InkColor | null;
  /** 0 to 1. */
  readonly lightness: number;
}

/** Null for what cannot be seen, or is no colour we know. */
function toneOf(color: string): Tone | null {
  const named = NAMED.get(color.trim().toLowerCase()) ?? color.trim();
  const short = /^#([\da-f])([\da-f])([\da-f])([\da-f])?$/i.exec(named);
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => `${digit ?? 'f'}${digit ?? 'f'}`)
        .join('')}`
    : named;
  const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})([\da-f]{2})?$/i.exec(long);
  if (!digits || digits[4] === '00') return null;
  const [red = 0, green = 0, blue = 0] = digits.slice(1, 4).map((pair) => Number.parseInt(pair, 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const chroma = most - least;
  const lightness = (most + least) / 2;
  if (chroma < LEAST_CHROMA) return { hue: null, lightness };
  const sixth = most === red ? (green - blue) / chroma : most === green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4;
  const hue = (sixth * 60 + 360) % 360;
  return { hue: HUES.find(([end]) => hue <= end)?.[1] ?? 'red', lightness };
}

/** The ink that is nearest to a colour; of what cannot be seen the strongest. */
export function inkOf(color: string): InkColor {
  const tone = toneOf(color);
  if (!tone) return 'black';
  // White words stand on a dark ground, which is light here.
  return tone.hue ?? (tone.lightness < DARK || tone.lightness > LIGHT ? 'black' : 'grey');
}

/** The ground that is nearest to a colour; null for what is seen through, and for the white of a board. */
export function fillOf(color: string): NoteColor | null {
  const tone = toneOf(color);
  if (!tone) return null;
  if (tone.hue === 'red') return 'pink';
  return tone.hue === 'black' || tone.hue === null ? (tone.lightness > LIGHT ? null : 'grey') : tone.hue;
}

export const isSeen = (color: string): boolean => toneOf(color) !== null;

const STYLES: ReadonlyMap<string, Shape['stroke']> = new Map([
  ['dashed', 'dashed'],
  ['dotted', 'dotted'],
]);

/** How the edge of a shape or a line is drawn. */
export const strokeOf = ({ strokeColor, strokeStyle, strokeWidth }: Element): Pick<Line, 'color' | 'stroke' | 'strokeWidth'> => ({
  color: inkOf(strokeColor),
  stroke: isSeen(strokeColor) ? (STYLES.get(strokeStyle) ?? 'solid') : 'none',
  strokeWidth: strokeWidth < 1.5 ? 'thin' : strokeWidth < 3 ? 'medium' : 'thick',
});

const HEADS: ReadonlyMap<string, Line['endHead']> = new Map([
  ['arrow', 'arrow'],
  ['triangle', 'triangle'],
  ['triangle_outline', 'triangle'],
  ['diamond', 'triangle'],
  ['diamond_outline', 'triangle'],
  ['dot', 'dot'],
  ['circle', 'dot'],
  ['circle_outline', 'dot'],
]);

/** The head that looks most like it; of what Temas has none for a plain end, which is counted. */
export function headOf(head: string | null, left: LeftOuts): Line['endHead'] {
  if (head === null) return 'none';
  const known = HEADS.get(head);
  if (!known) left.add('import.left.heads', head);
  return known ?? 'none';
}
