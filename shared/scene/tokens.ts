import type { InkColor } from '../model/choices.ts';
import type { LaneType, NoteColor } from '../model/kinds.ts';
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
  /** Of words, lines and pens. */
  readonly inks: Readonly<Record<InkColor, Color>>;
  /** Of highlighters, before they are made translucent. */
  readonly highlights: Readonly<Record<InkColor, Color>>;
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
  /** What a search found. */
  readonly hit: Color;
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
