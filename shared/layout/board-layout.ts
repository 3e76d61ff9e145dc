import type { Id } from '../base/id.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Mark } from '../model/card-marks.ts';
import type { Icon } from '../model/choices.ts';
import type {
  CURVE_SUBJECTS,
  Frame,
  LaneType,
  MAP_PHASES,
  MAP_STATUSES,
  Note,
  NoteColor,
  Persona,
  PersonaCard,
  POINT_BASES,
} from '../model/kinds.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { Translate } from '../i18n/translate.ts';
import type { AlternativesLayout, ConnectorLayout, JumpLayout } from './arrow-layout.ts';
import type { LegendEntry } from './legend-marks.ts';
import type { TextBox } from './place-text.ts';
import type { Measure, PlacedText } from './text.ts';
import type { LooseLayout } from './thing-layout.ts';

/** All positions below are board units of the board itself, not of the map. */

/** The small underlined mark that says where a link leads. */
export interface LinkMark {
  readonly href: string;
  readonly rect: Rect;
  readonly text: PlacedText;
}

/** A tag below a note; the last one may only count those there is no room for. */
export interface NoteTagLayout {
  readonly rect: Rect;
  readonly text: PlacedText;
  /** Null for the count. */
  readonly color: NoteColor | null;
}

export interface NoteLayout {
  readonly kind: 'note';
  readonly id: Id;
  /** May be taller than the stored note: text first shrinks, then the note grows downward. */
  readonly rect: Rect;
  /** Where the words are typed. */
  readonly textRect: Rect;
  readonly text: PlacedText;
  readonly link: LinkMark | null;
  /** The first picture attached to it, above its words. */
  readonly picture: PictureLayout | null;
  /** Says that more files are attached: the middle of the sign, and how many when it is more than one. */
  readonly clip: { readonly at: Point; readonly count: PlacedText | null } | null;
  readonly tags: readonly NoteTagLayout[];
  readonly record: Note;
}

export interface FrameLayout {
  readonly id: Id;
  readonly rect: Rect;
  /** With what is written outside it. */
  readonly outer: Rect;
  readonly name: PlacedText;
  /** Where the name is written: its upper left corner and how wide it may be. */
  readonly nameBox: Point & { readonly width: number };
  /** What the field of a template is for, in small letters. */
  readonly hint: PlacedText | null;
  /** The name of an axis that begins or ends at this frame, outside it. */
  readonly axis: PlacedText | null;
  readonly record: Frame;
}

export interface PersonaCardLayout {
  readonly id: Id;
  readonly rect: Rect;
  /** The band with the sign and the name. */
  readonly head: Rect;
  /** The sign's centre and size. */
  readonly sign: { readonly at: Point; readonly size: number };
  /** The persona's photo, in place of the sign. */
  readonly photo: string | null;
  readonly name: PlacedText;
  readonly role: PlacedText;
  readonly parts: readonly { readonly label: PlacedText; readonly text: PlacedText }[];
  readonly quote: PlacedText | null;
  readonly record: PersonaCard;
  readonly persona: Persona;
}

export interface LaneLayout {
  readonly id: Id;
  readonly type: LaneType;
  /** The whole row, name included; a line's row is the strip the line is drawn in. */
  readonly rect: Rect;
  readonly nameRect: Rect;
  readonly name: PlacedText;
  /** The field's English name beside a blueprint line's own, what a time lane comes to under its name; null for every other lane. */
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
  /** Something is attached. */
  | { readonly type: 'clip' }
  /** Five small bars, the first ones full; the icon before them says to whom it matters. */
  | { readonly type: 'bars'; readonly icon: Icon; readonly full: number; readonly bars: Rect };

export interface PictureLayout {
  readonly rect: Rect;
  readonly sha256: string;
}

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
  /** Among figures that stand out the other words; null where all words are alike. */
  readonly rest: PlacedText | null;
  readonly link: LinkMark | null;
  /** Above its words: what the card is about in a storyboard, small in any other lane. */
  readonly picture: PictureLayout | null;
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
  /** Current or future state; null when nobody said. */
  readonly phase: { readonly rect: Rect; readonly text: PlacedText; readonly value: (typeof MAP_PHASES)[number] } | null;
  readonly fields: readonly HeaderField[];
}

export interface HeaderField {
  readonly label: PlacedText;
  readonly value: PlacedText;
  /** The persona of the list, by its sign ahead of the value. */
  readonly sign: { readonly rect: Rect; readonly icon: Icon; readonly color: NoteColor } | null;
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
  readonly groupId: Id | null;
  readonly stages: readonly StageLayout[];
  /** Those of open stages. */
  readonly steps: readonly (ColumnLayout & { readonly stageId: Id })[];
  /** Hidden ones are left out. */
  readonly lanes: readonly LaneLayout[];
  /** Of open lanes and steps. */
  readonly cells: readonly CellLayout[];
  readonly cards: readonly CardLayout[];
  readonly curves: readonly CurveLayout[];
  readonly connectors: readonly ConnectorLayout[];
  readonly jumps: readonly JumpLayout[];
  readonly alternatives: readonly AlternativesLayout[];
}

export interface BoardLayout {
  readonly boardId: Id;
  /** All in drawing order (order key): frames under maps, maps under persona cards, these under everything loose. */
  readonly frames: readonly FrameLayout[];
  readonly personaCards: readonly PersonaCardLayout[];
  readonly notes: readonly NoteLayout[];
  /** Notes and everything else that is loose, between each other; what is hidden is left out. */
  readonly loose: readonly LooseLayout[];
  readonly maps: readonly MapLayout[];
  /** Around everything; null on an empty board. */
  readonly bounds: Rect | null;
}

export interface LayoutContext {
  readonly measure: Measure;
  readonly t: Translate;
}

export type LayoutBoard = (document: DocumentReader, boardId: Id, context: LayoutContext, previous?: BoardLayout) => BoardLayout;
