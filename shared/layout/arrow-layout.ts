import type { Id } from '../base/id.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { ARROW_HEADS } from '../model/kinds.ts';
import type { PlacedText } from './text.ts';

// Arrows of a map, and what else is drawn over its columns. Positions are board units of the board itself, not of the map.

/** An arrow between two cards, along the gutters between columns and rows. */
export interface ConnectorLayout {
  readonly id: Id;
  readonly heads: (typeof ARROW_HEADS)[number];
  /** From its beginning to its end: only level and upright lines. */
  readonly points: readonly Point[];
  readonly label: PlacedText;
  /** The ground of its label, and where an empty label would be written. */
  readonly labelRect: Rect;
}

/** A jump from one step to another, above the step headers. */
export interface JumpLayout {
  readonly id: Id;
  readonly points: readonly Point[];
  readonly label: PlacedText;
  readonly labelRect: Rect;
}

/** The bracket over steps that are alternatives to each other. */
export interface AlternativesLayout {
  /** The step the others are alternatives to. */
  readonly stepId: Id;
  /** Height of its level line, and where it comes down: the middle of each step. */
  readonly y: number;
  readonly ends: readonly Point[];
  readonly words: readonly PlacedText[];
}
