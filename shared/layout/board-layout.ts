import type { Id } from '../base/id.ts';
import type { DocumentReader } from '../model/document.ts';
import type { LaneType, Note } from '../model/kinds.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Measure, PlacedText } from './text.ts';

/** All positions below are board units of the board itself, not of the map. */
export interface NoteLayout {
  readonly id: Id;
  /** May be taller than the stored note: text first shrinks, then the note grows downward. */
  readonly rect: Rect;
  readonly text: PlacedText;
  readonly record: Note;
}

export interface LaneLayout {
  readonly id: Id;
  readonly type: LaneType;
  /** The whole row, name included; a line's row is the strip the line is drawn in. */
  readonly rect: Rect;
  readonly nameRect: Rect;
  readonly name: PlacedText;
  /** For an emotion lane: where the values of its scale lie. y of max is above y of min. */
  readonly scale: { readonly min: number; readonly max: number; readonly yMin: number; readonly yMax: number; readonly zeroY: number } | null;
}

export interface ColumnLayout {
  readonly id: Id;
  /** The header cell. */
  readonly rect: Rect;
  readonly name: PlacedText;
}

export interface CellLayout {
  readonly stepId: Id;
  readonly laneId: Id;
  readonly rect: Rect;
}

export interface CardLayout {
  readonly id: Id;
  readonly stepId: Id;
  readonly laneId: Id;
  readonly rect: Rect;
  readonly text: PlacedText;
}

export interface CurvePointLayout {
  readonly id: Id;
  readonly stepId: Id;
  readonly at: Point;
}

export interface CurveLayout {
  readonly id: Id;
  readonly laneId: Id;
  /** Runs of points in neighbouring steps: a missing point breaks the line. */
  readonly runs: readonly (readonly CurvePointLayout[])[];
}

export interface MapLayout {
  readonly id: Id;
  readonly rect: Rect;
  /** The map's header block: title, persona, scenario … */
  readonly header: { readonly rect: Rect; readonly titleRect: Rect };
  readonly stages: readonly ColumnLayout[];
  readonly steps: readonly (ColumnLayout & { readonly stageId: Id })[];
  readonly lanes: readonly LaneLayout[];
  readonly cells: readonly CellLayout[];
  readonly cards: readonly CardLayout[];
  readonly curves: readonly CurveLayout[];
}

export interface BoardLayout {
  readonly boardId: Id;
  /** In drawing order (order key). */
  readonly notes: readonly NoteLayout[];
  readonly maps: readonly MapLayout[];
  /** Around everything; null on an empty board. */
  readonly bounds: Rect | null;
}

export interface LayoutContext {
  readonly measure: Measure;
  readonly t: Translate;
}

export type LayoutBoard = (document: DocumentReader, boardId: Id, context: LayoutContext, previous?: BoardLayout) => BoardLayout;
