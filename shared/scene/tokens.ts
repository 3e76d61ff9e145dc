import type { LaneType, NoteColor } from '../model/kinds.ts';
import { faded, mix } from './color.ts';
import { lanes, notes } from './hues.ts';
import type { Color } from './scene.ts';

export interface NoteTokens {
  readonly fill: Color;
  readonly edge: Color;
  readonly text: Color;
}

export interface LaneTokens {
  /** Behind the whole row. */
  readonly row: Color;
  readonly card: Color;
  readonly edge: Color;
}

export interface BoardTokens {
  readonly canvas: Color;
  readonly grid: Color;
  readonly notes: Readonly<Record<NoteColor, NoteTokens>>;
  /** The soft second rectangle under a sheet or a note; no blur, so that it stays a vector. */
  readonly shade: Color;
  readonly paper: Color;
  readonly paperEdge: Color;
  /** Around the named areas under everything. */
  readonly frameEdge: Color;
  readonly text: Color;
  readonly textQuiet: Color;
  readonly rowLine: Color;
  readonly columnLine: Color;
  readonly stageBand: Color;
  readonly stageText: Color;
  readonly statusFill: Color;
  readonly statusEdge: Color;
  readonly statusText: Color;
  readonly lanes: Readonly<Record<LaneType, LaneTokens>>;
  readonly cardText: Color;
  /** The three dividers of a blueprint. */
  readonly line: Color;
  /** Arrows between cards, jumps between steps; and what they lie on where they cross something. */
  readonly arrow: Color;
  readonly arrowGround: Color;
  readonly scaleLine: Color;
  readonly zeroLine: Color;
  readonly experience: Color;
  readonly expectation: Color;
  /** Curves that are neither, in turn. */
  readonly curves: readonly Color[];
  readonly gapBelow: Color;
  readonly gapBelowHatch: Color;
  readonly gapAbove: Color;
  readonly pain: Color;
  readonly opportunity: Color;
  readonly truth: Color;
  readonly fail: Color;
  readonly waiting: Color;
  readonly link: Color;
  readonly selection: Color;
}

interface UiTokens {
  readonly background: Color;
  readonly surface: Color;
  readonly raised: Color;
  readonly sunken: Color;
  readonly hover: Color;
  readonly border: Color;
  readonly borderStrong: Color;
  readonly text: Color;
  readonly textQuiet: Color;
  readonly accent: Color;
  readonly accentHover: Color;
  readonly onAccent: Color;
  readonly accentSoft: Color;
  readonly danger: Color;
  readonly onDanger: Color;
  readonly dangerSoft: Color;
  readonly focus: Color;
  readonly veil: Color;
  readonly shadow: Color;
}

export interface Tokens {
  readonly board: BoardTokens;
  readonly ui: UiTokens;
}

export type ThemeName = 'light' | 'dark' | 'contrast' | 'present' | 'print';

const WHITE = '#ffffff';
const INK = '#221f1b';

const light: Tokens = {
  board: {
    canvas: '#f3f1ec',
    grid: '#ddd8cf',
    notes: notes((fill) => ({ fill, edge: mix(fill, '#5a4a2a', 0.22), text: INK })),
    shade: faded('#4a3f30', 0.13),
    paper: '#fffefc',
    paperEdge: '#d8d3c9',
    frameEdge: '#bdb5a8',
    text: '#2a2622',
    textQuiet: '#6a635b',
    rowLine: '#e2ddd4',
    columnLine: '#efece6',
    stageBand: '#e6ecea',
    stageText: '#143f47',
    statusFill: '#fbf3dd',
    statusEdge: '#c9a444',
    statusText: '#5e4708',
    lanes: lanes('#fffefc', { row: 0.035, card: 0.13, edge: 0.36 }),
    cardText: INK,
    line: '#4d463f',
    arrow: '#3d4f63',
    arrowGround: faded('#fffefc', 0.8),
    scaleLine: '#e4dfd6',
    zeroLine: '#a39b90',
    experience: '#0f5b66',
    expectation: '#a35a12',
    curves: ['#6a4ba3', '#8a2f5c', '#3b6e2c'],
    gapBelow: faded('#d9663f', 0.1),
    gapBelowHatch: faded('#c2502b', 0.5),
    gapAbove: faded('#2f9c86', 0.2),
    pain: '#b3331f',
    opportunity: '#24734a',
    truth: '#5a3d9a',
    fail: '#7d1f3d',
    waiting: '#7a5200',
    link: '#0f5b66',
    selection: '#0f6b78',
  },
  ui: {
    background: '#f3f1ec',
    surface: '#fbfaf7',
    raised: WHITE,
    sunken: '#ebe8e1',
    hover: '#efece5',
    border: '#ddd8cf',
    borderStrong: '#968e83',
    text: '#2a2622',
    textQuiet: '#655e56',
    accent: '#0f5b66',
    accentHover: '#0b4952',
    onAccent: WHITE,
    accentSoft: '#dcebec',
    danger: '#b3261e',
    onDanger: WHITE,
    dangerSoft: '#fbe9e6',
    focus: '#0f7484',
    veil: faded('#221f1b', 0.4),
    shadow: faded('#3a3024', 0.16),
  },
};

const dark: Tokens = {
  board: {
    ...light.board,
    canvas: '#1b1a18',
    grid: '#34312d',
    notes: notes((fill) => ({ fill: mix(fill, '#3a3226', 0.05), edge: mix(fill, '#3a3226', 0.4), text: '#1c1915' })),
    shade: faded('#000000', 0.35),
    paper: '#262422',
    paperEdge: '#45413b',
    frameEdge: '#5d574f',
    text: '#f1eee9',
    textQuiet: '#b5aea4',
    rowLine: '#3d3a35',
    columnLine: '#312e2b',
    stageBand: '#223a3d',
    stageText: '#cfe9ea',
    statusFill: '#3a311b',
    statusEdge: '#a1853d',
    statusText: '#f0dca6',
    lanes: lanes('#262422', { row: 0.06, card: 0.27, edge: 0.6 }),
    cardText: '#f5f2ed',
    line: '#cfc8bd',
    arrow: '#c3d0de',
    arrowGround: faded('#262422', 0.8),
    scaleLine: '#3d3a35',
    zeroLine: '#837b71',
    experience: '#62c3cf',
    expectation: '#e9a45a',
    curves: ['#b9a0ea', '#ec93bd', '#9ccb85'],
    gapBelow: faded('#e57a52', 0.14),
    gapBelowHatch: faded('#ee8a62', 0.55),
    gapAbove: faded('#4fc2a8', 0.2),
    pain: '#f08a72',
    opportunity: '#7fcf9f',
    truth: '#c0aaf5',
    fail: '#f58fb0',
    waiting: '#e8be6a',
    link: '#7fd0da',
    selection: '#62c3cf',
  },
  ui: {
    background: '#1b1a18',
    surface: '#232120',
    raised: '#2c2a27',
    sunken: '#171614',
    hover: '#34312d',
    border: '#403c37',
    borderStrong: '#8a8277',
    text: '#f1eee9',
    textQuiet: '#b5aea4',
    accent: '#5bbac6',
    accentHover: '#7acbd5',
    onAccent: '#0c2326',
    accentSoft: '#1e3d41',
    danger: '#f28b80',
    onDanger: '#2b0a07',
    dangerSoft: '#46211d',
    focus: '#7fd6e1',
    veil: faded('#000000', 0.55),
    shadow: faded('#000000', 0.5),
  },
};

const contrastTheme: Tokens = {
  board: {
    ...light.board,
    canvas: WHITE,
    grid: '#b0b0b0',
    notes: notes((fill) => ({ fill, edge: '#000000', text: '#000000' })),
    shade: faded('#000000', 0),
    paper: WHITE,
    paperEdge: '#000000',
    frameEdge: '#000000',
    text: '#000000',
    textQuiet: '#33302c',
    rowLine: '#6b6b6b',
    columnLine: '#9a9a9a',
    stageBand: '#00323a',
    stageText: WHITE,
    statusFill: WHITE,
    statusEdge: '#000000',
    statusText: '#000000',
    lanes: lanes(WHITE, { row: 0, card: 0.08, edge: 1 }),
    cardText: '#000000',
    line: '#000000',
    arrow: '#000000',
    arrowGround: faded(WHITE, 0.8),
    scaleLine: '#9a9a9a',
    zeroLine: '#000000',
    experience: '#004a55',
    expectation: '#7a3a00',
    gapBelowHatch: '#a83a17',
    gapAbove: faded('#00735c', 0.3),
    pain: '#9c1c08',
    opportunity: '#00572c',
    truth: '#3d1f82',
    fail: '#6b0f2c',
    waiting: '#5c3d00',
    link: '#003d8f',
    selection: '#0033cc',
  },
  ui: {
    ...light.ui,
    background: WHITE,
    surface: WHITE,
    sunken: '#f0f0f0',
    hover: '#e6f1f2',
    border: '#000000',
    borderStrong: '#000000',
    text: '#000000',
    textQuiet: '#222222',
    accent: '#003f49',
    accentHover: '#00262c',
    accentSoft: '#d5eef1',
    danger: '#9c0b04',
    focus: '#0033cc',
    veil: faded('#000000', 0.6),
    shadow: faded('#000000', 0.4),
  },
};

/** Projectors wash out: white paper, stronger tints and lines, darker text. */
const present: Tokens = {
  board: {
    ...light.board,
    canvas: '#ece9e3',
    paper: WHITE,
    paperEdge: '#a8a196',
    frameEdge: '#8d8579',
    text: '#14110e',
    textQuiet: '#464039',
    rowLine: '#b9b2a7',
    columnLine: '#ddd8cf',
    stageBand: '#0f5b66',
    stageText: WHITE,
    lanes: lanes(WHITE, { row: 0.06, card: 0.24, edge: 0.7 }),
    cardText: '#14110e',
    line: '#221f1b',
    arrow: '#1f2f42',
    arrowGround: faded(WHITE, 0.8),
    scaleLine: '#c9c3b8',
    zeroLine: '#6a635b',
    experience: '#00505c',
    expectation: '#8f4700',
    gapBelow: faded('#d9562b', 0.18),
    gapBelowHatch: faded('#b8421c', 0.7),
    gapAbove: faded('#1f9279', 0.32),
  },
  ui: light.ui,
};

/** White paper, no ink wasted on backgrounds. */
const print: Tokens = {
  board: {
    ...light.board,
    canvas: WHITE,
    shade: faded('#4a3f30', 0),
    paper: WHITE,
    paperEdge: '#cdc7bc',
    rowLine: '#d8d2c8',
    columnLine: '#e9e5de',
    arrow: '#2c3e52',
    arrowGround: faded(WHITE, 0.8),
    lanes: lanes(WHITE, { row: 0.02, card: 0.13, edge: 0.45 }),
  },
  ui: light.ui,
};

export const themes: Readonly<Record<ThemeName, Tokens>> = { light, dark, contrast: contrastTheme, present, print };
