import type { InkColor } from '../model/choices.ts';
import type { LaneType, NoteColor } from '../model/kinds.ts';
import { faded, greyAt, greyOf, mix } from './color.ts';
import { recolored } from './recolor.ts';
import type { Color, Scene } from './scene.ts';
import { themes } from './themes.ts';
import type { LaneTokens, NoteTokens, Tokens } from './tokens.ts';

/** Colours for paper, and what happens to a scene drawn in them before it is printed. */
export interface Palette {
  readonly tokens: Tokens;
  readonly finish: (scene: Scene) => Scene;
}

const { print } = themes;
const WHITE = '#ffffff';
const BLACK = '#000000';

const noteTokens = (fills: Readonly<Record<NoteColor, Color>>, text: Color): Readonly<Record<NoteColor, NoteTokens>> =>
  Object.fromEntries(Object.entries(fills).map(([name, fill]) => [name, { fill, edge: mix(fill, BLACK, 0.35), text }])) as unknown as Record<
    NoteColor,
    NoteTokens
  >;

/** Eight steps that a printer keeps apart; the darkest still carries black words at a contrast of 7. The order is that of the colours. */
const GREY_NOTES: Readonly<Record<NoteColor, Color>> = {
  yellow: greyAt(97),
  green: greyAt(92),
  grey: greyAt(87),
  teal: greyAt(82),
  blue: greyAt(77),
  pink: greyAt(72),
  orange: greyAt(67),
  violet: greyAt(62),
};

/** As far apart as inks that can be read may be; yellow is there for marking, not for writing. */
const GREY_INKS: Readonly<Record<InkColor, Color>> = {
  black: greyAt(3),
  violet: greyAt(9),
  blue: greyAt(14),
  red: greyAt(19),
  teal: greyAt(24),
  pink: greyAt(29),
  green: greyAt(34),
  orange: greyAt(39),
  grey: greyAt(45),
  yellow: greyAt(64),
};

const GREY_HIGHLIGHTS: Readonly<Record<InkColor, Color>> = {
  black: greyAt(8),
  violet: greyAt(16),
  blue: greyAt(24),
  red: greyAt(32),
  teal: greyAt(40),
  pink: greyAt(48),
  green: greyAt(56),
  orange: greyAt(64),
  grey: greyAt(72),
  yellow: greyAt(80),
};

const grey: Palette = {
  tokens: {
    ...print,
    board: {
      ...print.board,
      notes: noteTokens(GREY_NOTES, BLACK),
      inks: GREY_INKS,
      highlights: GREY_HIGHLIGHTS,
      experience: greyAt(10),
      expectation: greyAt(44),
      curves: [greyAt(26), greyAt(36), greyAt(18)],
      gapBelowHatch: faded(BLACK, 0.55),
      gapAbove: faded(BLACK, 0.1),
    },
  },
  // Some colours are no tokens: deep curves, icons of lists.
  finish: (scene) => recolored(scene, greyOf),
};

/** Searched for: near the usual ones, and any two apart for eyes without red, green or blue (measured by the tests). */
const SAFE_NOTES: Readonly<Record<NoteColor, Color>> = {
  yellow: '#f6e562',
  green: '#a3be81',
  grey: '#d8d6c9',
  teal: '#88e3e9',
  blue: '#90c0e6',
  pink: '#db9eb8',
  orange: '#ec9f45',
  violet: '#a9affd',
};

const SAFE_INKS: Readonly<Record<InkColor, Color>> = {
  black: '#221f1b',
  grey: '#6a635b',
  red: '#831910',
  orange: '#ac640a',
  yellow: '#f0a005',
  green: '#2d8645',
  teal: '#004e5b',
  blue: '#3665cc',
  violet: '#540fd5',
  pink: '#c40290',
};

/** What hurts is orange and what helps is blue: red and green look alike to one man in twelve. */
const [HURT, HELP] = ['#ad3a06', '#2b6399'];

const laneTokens = (hue: Color): LaneTokens => ({ row: mix(WHITE, hue, 0.02), card: mix(WHITE, hue, 0.13), edge: mix(WHITE, hue, 0.45) });
const SAFE_LANES: Partial<Readonly<Record<LaneType, LaneTokens>>> = { pain: laneTokens(HURT), opportunity: laneTokens(HELP) };

const safe: Palette = {
  tokens: {
    ...print,
    board: {
      ...print.board,
      notes: noteTokens(SAFE_NOTES, print.board.cardText),
      inks: SAFE_INKS,
      lanes: { ...print.board.lanes, ...SAFE_LANES },
      expectation: '#a35a12',
      experience: '#003f70',
      curves: ['#6c17ec', '#c50fae', '#6b714c'],
      gapBelow: faded('#d9762f', 0.12),
      gapBelowHatch: faded(HURT, 0.55),
      gapAbove: faded('#2f7fd0', 0.2),
      pain: HURT,
      opportunity: HELP,
      truth: '#8a12e8',
      fail: '#3a0610',
      waiting: '#4f4a45',
    },
  },
  finish: (scene) => scene,
};

/** By name: as on the screen, for a printer without colours, for colour-blind eyes. */
export const PALETTES = { color: { tokens: print, finish: (scene) => scene }, grey, safe } as const satisfies Readonly<Record<string, Palette>>;
export type PaletteName = keyof typeof PALETTES;
