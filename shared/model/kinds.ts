import type { Id } from '../base/id.ts';
import { MAX_LINK } from '../base/link.ts';
import { choice, coordinate, number, optionalChoice, optionalDate, optionalInteger, optionalText, order, ref, text, type ValueOf } from './field.ts';

export const NOTE_COLORS = ['yellow', 'orange', 'pink', 'violet', 'blue', 'teal', 'green', 'grey'] as const;
export type NoteColor = (typeof NOTE_COLORS)[number];

export const MAP_FORMS = ['journey', 'blueprint'] as const;
export const MAP_STATUSES = ['hypothesis', 'draft', 'validated', 'agreed'] as const;

/** The three dividers of a blueprint are lanes that hold no cards and keep their place. */
export const LINE_TYPES = ['line-interaction', 'line-visibility', 'line-internal'] as const;
export const LANE_TYPES = [
  'doing',
  'thinking',
  'feeling',
  'expectation',
  'channel',
  'emotion',
  'pain',
  'opportunity',
  'evidence',
  'customer',
  'frontstage',
  'backstage',
  'support',
  'custom',
  ...LINE_TYPES,
] as const;
export type LaneType = (typeof LANE_TYPES)[number];
export type LineType = (typeof LINE_TYPES)[number];

export const CURVE_SUBJECTS = ['experience', 'expectation', 'custom'] as const;
/** Where a point of the curve comes from: estimated in the room, seen, or counted. */
export const POINT_BASES = ['assumed', 'observed', 'measured'] as const;

const NAME = 300;
const PARAGRAPH = 4_000;
const BODY = 20_000;
const LINK = MAX_LINK;

/**
 * Every kind of record and its fields. A `name` or `title` that is null was given by us and shows in the reader's
 * language; once somebody types, it holds what was typed.
 */
export const KINDS = {
  board: { name: optionalText(NAME), order: order() },
  /** A sticky note that lies free on a board. Position and size are board units (CSS px at 100 %); order is z. */
  note: {
    boardId: ref('board'),
    x: coordinate(),
    y: coordinate(),
    width: number(40, 4_000),
    height: number(40, 20_000),
    text: text(BODY),
    color: choice(NOTE_COLORS),
    link: optionalText(LINK),
    order: order(),
  },
  /** A journey map or a blueprint; x, y is its top left corner, everything inside is computed. */
  map: {
    boardId: ref('board'),
    x: coordinate(),
    y: coordinate(),
    form: choice(MAP_FORMS),
    title: optionalText(NAME),
    persona: text(NAME),
    scenario: text(PARAGRAPH),
    scope: text(PARAGRAPH),
    goal: text(PARAGRAPH),
    date: optionalDate(),
    status: choice(MAP_STATUSES),
    order: order(),
  },
  stage: { mapId: ref('map'), name: optionalText(NAME), order: order() },
  step: { stageId: ref('stage'), name: optionalText(NAME), order: order() },
  lane: { mapId: ref('map'), type: choice(LANE_TYPES), name: optionalText(NAME), order: order() },
  /** A card in the cell where its step and its lane cross. */
  touchpoint: {
    stepId: ref('step'),
    laneId: ref('lane'),
    title: text(BODY),
    color: optionalChoice(NOTE_COLORS),
    link: optionalText(LINK),
    order: order(),
  },
  curve: {
    laneId: ref('lane'),
    subject: choice(CURVE_SUBJECTS),
    name: optionalText(NAME),
    scaleMin: number(-1_000, 1_000),
    scaleMax: number(-1_000, 1_000),
    order: order(),
  },
  /** At most one per curve and step. `value` is stored as entered, on the scale of its curve. */
  curvePoint: {
    curveId: ref('curve'),
    stepId: ref('step'),
    value: number(-1_000, 1_000),
    basis: choice(POINT_BASES),
    sampleSize: optionalInteger(0, 1_000_000_000),
    measuredOn: optionalDate(),
  },
} as const;

export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

type FieldsOf<K extends Kind> = { readonly [F in keyof (typeof KINDS)[K]]: (typeof KINDS)[K][F] extends infer D extends import('./field.ts').Field ? ValueOf<D> : never };

export type RecordOf<K extends Kind> = { readonly id: Id; readonly kind: K } & FieldsOf<K>;
export type AnyRecord = { [K in Kind]: RecordOf<K> }[Kind];

export type Board = RecordOf<'board'>;
export type Note = RecordOf<'note'>;
export type JourneyMap = RecordOf<'map'>;
export type Stage = RecordOf<'stage'>;
export type Step = RecordOf<'step'>;
export type Lane = RecordOf<'lane'>;
export type Touchpoint = RecordOf<'touchpoint'>;
export type Curve = RecordOf<'curve'>;
export type CurvePoint = RecordOf<'curvePoint'>;

export const isLine = (type: LaneType): type is LineType => (LINE_TYPES as readonly string[]).includes(type);

/** Lanes of cards; an emotion lane holds curves, a line nothing. */
export const holdsCards = (type: LaneType): boolean => type !== 'emotion' && !isLine(type);
