import type { Id } from '../base/id.ts';
import type { DocumentReader } from '../model/document.ts';
import { MARKS, type Mark } from '../model/card-marks.ts';
import type { CURVE_SUBJECTS, Icon, LaneType, MAP_STATUSES, Note, NoteColor, POINT_BASES } from '../model/kinds.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { Translate } from '../i18n/translate.ts';
import type { TextBox } from './place-text.ts';
import type { Measure, PlacedText } from './text.ts';

/** All positions below are board units of the board itself, not of the map. */

/** The small underlined mark that says where a link leads. */
export interface LinkMark {
  readonly href: string;
  readonly rect: Rect;
  readonly text: PlacedText;
}

export interface NoteLayout {
  readonly id: Id;
  /** May be taller than the stored note: text first shrinks, then the note grows downward. */
  readonly rect: Rect;
  readonly text: PlacedText;
  readonly link: LinkMark | null;
  readonly record: Note;
}

export interface LaneLayout {
  readonly id: Id;
  readonly type: LaneType;
  /** The whole row, name included; a line's row is the strip the line is drawn in. */
  readonly rect: Rect;
  readonly nameRect: Rect;
  readonly name: PlacedText;
  /** The field's English name beside a blueprint line's own; null for every other lane. */
  readonly aside: PlacedText | null;
  /** For an emotion lane: where the values of its scale lie. y of max is above y of min. */
  readonly scale: EmotionScale | null;
  /** How high the row has to be for what is in it; it is as high or higher. */
  readonly least: number;
  /** How many cards or points a collapsed lane holds, beside its name; null for an open one. */
  readonly collapsed: PlacedText | null;
}

export interface EmotionScale {
  readonly min: number;
  readonly max: number;
  readonly yMin: number;
  readonly yMax: number;
  /** The value called neutral: 0 where the scale holds it, else the middle. */
  readonly zeroY: number;
  /** Numbers and names of the ends and of the neutral line. */
  readonly labels: readonly PlacedText[];
}

export interface ColumnLayout {
  readonly id: Id;
  /** The header cell. */
  readonly rect: Rect;
  readonly name: PlacedText;
}

export interface StageLayout extends ColumnLayout {
  /** A collapsed stage is one narrow column: below its header cell the name runs downward. Null for an open one. */
  readonly collapsed: { readonly body: Rect; /** Of its steps and cards, in the header cell. */ readonly counts: PlacedText } | null;
}

export interface CellLayout {
  readonly stepId: Id;
  readonly laneId: Id;
  readonly rect: Rect;
}

/** What stands in front of a chip's words, in a square. */
export type ChipSign =
  | { readonly type: 'icon'; readonly icon: Icon; readonly color: NoteColor | null }
  | { readonly type: 'dot'; readonly color: NoteColor }
  /** Five small bars, the first ones full; the icon before them says to whom it matters. */
  | { readonly type: 'bars'; readonly icon: Icon; readonly full: number; readonly bars: Rect };

/** One of the attributes a card shows below its words. */
export interface ChipLayout {
  /** Middle of the icon or dot. */
  readonly at: Point;
  readonly sign: ChipSign | null;
  /** Null for what is shown by its sign alone. */
  readonly text: PlacedText | null;
}

export interface CardLayout {
  readonly id: Id;
  readonly stepId: Id;
  readonly laneId: Id;
  readonly rect: Rect;
  /** Where the words are typed; the sign of the lane is left of it. */
  readonly textBox: TextBox;
  readonly text: PlacedText;
  readonly link: LinkMark | null;
  /** What the words name, drawn before them in a lane of channels or owners. */
  readonly sign: { readonly at: Point; readonly icon: Icon; readonly color: NoteColor } | null;
  /** Middles of its marks, on its upper edge. */
  readonly marks: readonly { readonly mark: Mark; readonly at: Point }[];
  readonly chips: readonly ChipLayout[];
  /** y of the thin line between the words and the chips; null when one of them is missing. */
  readonly rule: number | null;
  readonly planned: boolean;
}

export interface CurvePointLayout {
  readonly id: Id;
  readonly stepId: Id;
  readonly at: Point;
  readonly basis: (typeof POINT_BASES)[number];
  readonly value: number;
  /** The value, and n and date when it was measured. */
  readonly label: PlacedText;
  /** Where a thin line to the point begins, for a label that stands too far off to be understood without one. */
  readonly leader: Point | null;
  readonly quote: QuoteLayout | null;
}

/** A callout with the first words of what somebody said at a point. */
export interface QuoteLayout {
  readonly rect: Rect;
  readonly text: PlacedText;
  /** Where on its edge the thin line to the point begins. */
  readonly tail: Point;
}

export interface CurveLayout {
  readonly id: Id;
  readonly laneId: Id;
  readonly subject: (typeof CURVE_SUBJECTS)[number];
  readonly personaId: Id | null;
  readonly color: NoteColor | null;
  /** Only its key is shown. */
  readonly hidden: boolean;
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** The curve's name in the lane's name column, a piece of its line before it, and its scale when that is not the one drawn beside the lane. */
  readonly key: { readonly rect: Rect; readonly sample: Rect; readonly name: PlacedText; readonly scale: PlacedText | null };
  /** The name once more behind the last point, where there is room. */
  readonly endName: PlacedText | null;
  /** Runs of points in neighbouring steps: a missing point breaks the line. */
  readonly runs: readonly (readonly CurvePointLayout[])[];
}

/** The map's header block: title, status, persona, scenario … */
export interface HeaderLayout {
  readonly rect: Rect;
  readonly titleRect: Rect;
  readonly title: PlacedText;
  /** "Journey map" or "Service blueprint"; null when the title says just that. */
  readonly form: PlacedText | null;
  readonly status: { readonly rect: Rect; readonly text: PlacedText; readonly value: (typeof MAP_STATUSES)[number] };
  readonly fields: readonly { readonly label: PlacedText; readonly value: PlacedText }[];
}

export const LEGEND_MARKS = ['assumed', 'observed', 'measured', 'gap-below', 'gap-above', ...MARKS] as const;
export type LegendMark = (typeof LEGEND_MARKS)[number];

export interface LegendEntry {
  readonly mark: LegendMark;
  /** Where the mark is drawn. */
  readonly rect: Rect;
  readonly text: PlacedText;
}

export interface MapLayout {
  readonly id: Id;
  readonly rect: Rect;
  readonly header: HeaderLayout;
  /** Lanes and columns with their headers. */
  readonly grid: Rect;
  readonly legend: readonly LegendEntry[];
  /** Its stages, steps and lanes keep their place. */
  readonly locked: boolean;
  readonly stages: readonly StageLayout[];
  /** Those of open stages. */
  readonly steps: readonly (ColumnLayout & { readonly stageId: Id })[];
  /** Hidden ones are left out. */
  readonly lanes: readonly LaneLayout[];
  /** Of open lanes and steps. */
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
