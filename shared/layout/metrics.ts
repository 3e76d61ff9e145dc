import type { Font } from './text.ts';

/** Board units, all of them. */
/** `sizes` are those somebody chose in place of the one that fits. */
export const NOTE = { padding: 14, largest: 20, smallest: 14, sizes: { small: 14, medium: 20, large: 28 }, linkHeight: 20, clipHeight: 12 } as const;

/** Height is that of a card with little on it. */
export const PERSONA_CARD = { width: 300, height: 220 } as const;

export const MAP = {
  margin: 32,
  nameColumn: 216,
  step: 220,
  /** The column of a collapsed stage, and the row of a collapsed lane. */
  collapsedStage: 56,
  collapsedLane: 36,
  /** Room for the sign of what is collapsed, which opens it. */
  fold: 14,
  cellPadding: 12,
  cardGap: 8,
  cardPaddingX: 10,
  cardPaddingY: 8,
  /** Room at the left of a card for its mark. */
  mark: 20,
  emptyRow: 72,
  emotionHeight: 248,
  emotionPadding: 44,
  scaleColumn: 92,
  lineStrip: 40,
  stagePadding: 9,
  stepPadding: 12,
  headerGap: 24,
  fieldWidth: 248,
  fieldGap: 32,
  legendGap: 20,
  linkHeight: 18,
  /** The same where the card names a channel or an owner. */
  cardSign: 26,
  /** From a card's words to the line above its attributes, and from there to these. */
  cardRule: 5,
} as const;

export const FONTS = {
  title: { family: 'sans', weight: 600, size: 28 },
  form: { family: 'sans', weight: 500, size: 14 },
  status: { family: 'sans', weight: 500, size: 12 },
  fieldLabel: { family: 'sans', weight: 500, size: 12 },
  fieldValue: { family: 'sans', weight: 400, size: 14 },
  stage: { family: 'sans', weight: 600, size: 16 },
  step: { family: 'sans', weight: 600, size: 14 },
  lane: { family: 'sans', weight: 600, size: 14 },
  line: { family: 'sans', weight: 600, size: 14 },
  aside: { family: 'sans', weight: 400, size: 12 },
  card: { family: 'sans', weight: 400, size: 14 },
  quote: { family: 'hand', weight: 400, size: 16 },
  /** A card that only names a channel or an owner. */
  pill: { family: 'sans', weight: 500, size: 14 },
  /** A number in a lane of measures. */
  figure: { family: 'sans', weight: 600, size: 14 },
  chip: { family: 'sans', weight: 400, size: 12 },
  chipStrong: { family: 'sans', weight: 500, size: 14 },
  caption: { family: 'sans', weight: 500, size: 12 },
  small: { family: 'sans', weight: 400, size: 11 },
  frame: { family: 'sans', weight: 600, size: 20 },
  frameHint: { family: 'sans', weight: 400, size: 14 },
  personaName: { family: 'sans', weight: 600, size: 16 },
  personaRole: { family: 'sans', weight: 400, size: 14 },
  personaQuote: { family: 'hand', weight: 500, size: 15 },
  axis: { family: 'sans', weight: 600, size: 16 },
} as const satisfies Record<string, Font>;
