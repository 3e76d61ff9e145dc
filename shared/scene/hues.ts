import type { LaneType, NoteColor } from '../model/kinds.ts';
import { mix } from './color.ts';
import type { Color } from './scene.ts';
import type { LaneTokens, NoteTokens } from './tokens.ts';

/**
 * Lightness falls from yellow to violet in steps that greyscale shows, and any two differ for colour-blind eyes
 * (measured by the tests): the eight were searched for with those two aims.
 */
const NOTE_FILLS: Readonly<Record<NoteColor, Color>> = {
  yellow: '#feee8c',
  green: '#d2efa8',
  grey: '#e1ddd1',
  teal: '#8fd5d0',
  blue: '#77ccff',
  pink: '#eda7ba',
  orange: '#efa550',
  violet: '#b1a6df',
};

/** The note colours, each made into what a theme draws. */
export const notes = (change: (fill: Color) => NoteTokens): Readonly<Record<NoteColor, NoteTokens>> =>
  Object.fromEntries(Object.entries(NOTE_FILLS).map(([name, fill]) => [name, change(fill)])) as unknown as Record<NoteColor, NoteTokens>;

/** One hue for each kind of lane; tints are mixed from it. What the customer does and meets is cool, what hurts is warm. */
const LANE_HUES: Readonly<Record<LaneType, Color>> = {
  doing: '#2f7d95',
  customer: '#2f7d95',
  thinking: '#7a68b8',
  feeling: '#b0619b',
  expectation: '#b98a2e',
  channel: '#5f7f9e',
  emotion: '#7c756c',
  pain: '#c9553f',
  opportunity: '#3f8f5f',
  evidence: '#a3876a',
  frontstage: '#2f8f86',
  backstage: '#5b6fb0',
  support: '#7c756c',
  custom: '#8a8176',
  quote: '#b0619b',
  image: '#6d7f8a',
  time: '#5f7f9e',
  metric: '#4f7f6a',
  owner: '#8a6fb0',
  'line-interaction': '#7c756c',
  'line-visibility': '#7c756c',
  'line-internal': '#7c756c',
};

/** How much of a lane's hue is mixed into the paper, 0–1. */
interface Strength {
  readonly row: number;
  readonly card: number;
  readonly edge: number;
}

/** The lane colours on that paper. */
export const lanes = (paper: Color, strength: Strength): Readonly<Record<LaneType, LaneTokens>> =>
  Object.fromEntries(
    Object.entries(LANE_HUES).map(([type, hue]) => [
      type,
      { row: mix(paper, hue, strength.row), card: mix(paper, hue, strength.card), edge: mix(paper, hue, strength.edge) },
    ]),
  ) as unknown as Record<LaneType, LaneTokens>;
