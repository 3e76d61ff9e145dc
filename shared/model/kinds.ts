import type { Id } from '../base/id.ts';
import { MAX_LINK } from '../base/link.ts';
import { BOARD_KINDS } from './board-kinds.ts';
import { CHANNEL_TYPES, FUNCTION_TYPES, ICONS, NOTE_COLORS } from './choices.ts';
import {
  choice,
  coordinate,
  flag,
  hostRef,
  instant,
  integer,
  number,
  optionalChoice,
  optionalDate,
  optionalInteger,
  optionalNumber,
  optionalRef,
  optionalText,
  order,
  ref,
  text,
  type ValueOf,
} from './field.ts';
import { LONGEST_BODY, LONGEST_NAME, LONGEST_PARAGRAPH } from './lengths.ts';

export type NoteColor = (typeof NOTE_COLORS)[number];

export const MAP_PHASES = ['current', 'future'] as const;
export const TOUCHPOINT_STATES = ['actual', 'planned'] as const;
export const ARROW_HEADS = ['one', 'two'] as const;
/** What may be attached: pictures are decoded and encoded again before they enter a document, other files are kept as they came. */
export const ATTACHMENT_TYPES = ['image/png', 'image/jpeg', 'application/octet-stream'] as const;

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
  'quote',
  'image',
  'time',
  'metric',
  'owner',
  ...LINE_TYPES,
] as const;
export type LaneType = (typeof LANE_TYPES)[number];
export type LineType = (typeof LINE_TYPES)[number];

export const CURVE_SUBJECTS = ['experience', 'expectation', 'before', 'after', 'custom'] as const;
/** Where a point of the curve comes from: estimated in the room, seen, or counted. */
export const POINT_BASES = ['assumed', 'observed', 'measured'] as const;

/** Minutes of about nineteen years: longer than any promise. */
const MOST_MINUTES = 10_000_000;
const minutes = () => optionalNumber(0, MOST_MINUTES);
const importance = () => optionalInteger(1, 5);
/**
 * Every kind of record and its fields. A `name` or `title` that is null was given by us and shows in the reader's
 * language; once somebody types, it holds what was typed.
 */
export const KINDS = {
  ...BOARD_KINDS,
  board: { name: optionalText(LONGEST_NAME), order: order() },
  /** An entry of a list of the document, used by reference everywhere. */
  persona: {
    name: text(LONGEST_NAME),
    role: text(LONGEST_NAME),
    color: choice(NOTE_COLORS),
    icon: choice(ICONS),
    description: text(LONGEST_PARAGRAPH),
    goals: text(LONGEST_PARAGRAPH),
    frustrations: text(LONGEST_PARAGRAPH),
    quote: text(LONGEST_PARAGRAPH),
    order: order(),
  },
  channel: {
    type: choice(CHANNEL_TYPES),
    name: optionalText(LONGEST_NAME),
    color: choice(NOTE_COLORS),
    icon: choice(ICONS),
    description: text(LONGEST_PARAGRAPH),
    order: order(),
  },
  /** A part of the organisation that owns touchpoints or contributes to them. */
  function: {
    type: choice(FUNCTION_TYPES),
    name: optionalText(LONGEST_NAME),
    color: choice(NOTE_COLORS),
    icon: choice(ICONS),
    description: text(LONGEST_PARAGRAPH),
    order: order(),
  },
  tag: { name: text(LONGEST_NAME), color: choice(NOTE_COLORS), order: order() },
  /** A journey map or a blueprint; x, y is its top left corner, everything inside is computed. */
  map: {
    boardId: ref('board'),
    /** The map whose columns this one follows: the journey behind a blueprint, the current state beside a future one. */
    sourceId: optionalRef('map'),
    x: coordinate(),
    y: coordinate(),
    form: choice(MAP_FORMS),
    phase: optionalChoice(MAP_PHASES),
    title: optionalText(LONGEST_NAME),
    personaId: optionalRef('persona'),
    persona: text(LONGEST_NAME),
    scenario: text(LONGEST_PARAGRAPH),
    scope: text(LONGEST_PARAGRAPH),
    goal: text(LONGEST_PARAGRAPH),
    date: optionalDate(),
    status: choice(MAP_STATUSES),
    groupId: optionalRef('group'),
    /** Locked, its stages, steps and lanes keep their place and name; cards and points can still be worked on. */
    locked: flag(),
    /** Which attributes its cards show besides their words. */
    showsChannel: flag(),
    showsOwner: flag(),
    showsImportance: flag(),
    showsDuration: flag(),
    showsTags: flag(),
    order: order(),
  },
  /** Collapsed, a stage shows its header and one narrow column in place of its steps. */
  stage: { mapId: ref('map'), sourceId: optionalRef('stage'), name: optionalText(LONGEST_NAME), collapsed: flag(), order: order() },
  step: {
    stageId: ref('stage'),
    /** The column of the other map it follows; its name shows while this one has none. */
    sourceId: optionalRef('step'),
    /** The step it is an alternative to, when the journey branches. */
    alternativeToId: optionalRef('step'),
    name: optionalText(LONGEST_NAME),
    /** Board units; null is the usual width. */
    width: optionalNumber(120, 2_000),
    order: order(),
  },
  /** Hidden lanes keep what they hold; collapsed ones show their name only. */
  lane: {
    mapId: ref('map'),
    type: choice(LANE_TYPES),
    name: optionalText(LONGEST_NAME),
    hidden: flag(),
    collapsed: flag(),
    /** Board units, the least height; null is as high as its content. */
    height: optionalNumber(40, 4_000),
    order: order(),
  },
  /** A card in the cell where its step and its lane cross. */
  touchpoint: {
    stepId: ref('step'),
    laneId: ref('lane'),
    title: text(LONGEST_BODY),
    color: optionalChoice(NOTE_COLORS),
    link: optionalText(MAX_LINK),
    channelId: optionalRef('channel'),
    /** The one function that is accountable; null is ownerless. Contributors are records of their own. */
    ownerId: optionalRef('function'),
    personaId: optionalRef('persona'),
    state: choice(TOUCHPOINT_STATES, 'actual'),
    feeling: text(LONGEST_PARAGRAPH),
    behaviour: text(LONGEST_PARAGRAPH),
    thinking: text(LONGEST_PARAGRAPH),
    expectation: text(LONGEST_PARAGRAPH),
    idea: text(LONGEST_PARAGRAPH),
    /** What stays with the customer afterwards. */
    afterEffect: text(LONGEST_PARAGRAPH),
    /** What somebody said or what was seen. */
    evidence: text(LONGEST_PARAGRAPH),
    importanceToCustomer: importance(),
    importanceToOrganisation: importance(),
    /** How long it takes, in minutes. */
    promisedMinutes: minutes(),
    expectedMinutes: minutes(),
    actualMinutes: minutes(),
    isPainPoint: flag(),
    isOpportunity: flag(),
    isMomentOfTruth: flag(),
    isFailPoint: flag(),
    isWaitingPoint: flag(),
    order: order(),
  },
  /** A function that contributes to a touchpoint without owning it. */
  contribution: { touchpointId: ref('touchpoint'), functionId: ref('function') },
  /** An arrow from one card to another of the same map. One head is one-way, two are agreement or co-dependency. */
  connector: { fromId: ref('touchpoint'), toId: ref('touchpoint'), heads: choice(ARROW_HEADS), label: text(LONGEST_NAME) },
  /** The journey goes on at another step than the next: back to try again, or past some. */
  jump: { fromId: ref('step'), toId: ref('step'), label: text(LONGEST_NAME) },
  curve: {
    laneId: ref('lane'),
    subject: choice(CURVE_SUBJECTS),
    personaId: optionalRef('persona'),
    name: optionalText(LONGEST_NAME),
    color: optionalChoice(NOTE_COLORS),
    hidden: flag(),
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
    /** What somebody said there. */
    quote: text(LONGEST_PARAGRAPH),
  },
  /** A tag on a note or a card. */
  tagging: { tagId: ref('tag'), noteId: hostRef('note'), touchpointId: hostRef('touchpoint') },
  comment: {
    noteId: hostRef('note'),
    touchpointId: hostRef('touchpoint'),
    author: text(LONGEST_NAME),
    text: text(LONGEST_BODY),
    writtenAt: instant(),
    resolved: flag(),
  },
  /** A file or picture that belongs to a note, a card, a persona or an image on a board; its bytes are in the file's `asset` table under their SHA-256. */
  attachment: {
    noteId: hostRef('note'),
    touchpointId: hostRef('touchpoint'),
    personaId: hostRef('persona'),
    imageId: hostRef('image'),
    sha256: text(64),
    mime: choice(ATTACHMENT_TYPES),
    name: text(LONGEST_NAME),
    byteCount: integer(0, 50_000_000),
    /** Pixels; null for what is no picture. */
    width: optionalInteger(1, 100_000),
    height: optionalInteger(1, 100_000),
    order: order(),
  },
} as const;

export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as readonly Kind[];

type FieldsOf<K extends Kind> = {
  readonly [F in keyof (typeof KINDS)[K]]: (typeof KINDS)[K][F] extends infer D extends import('./field.ts').Field ? ValueOf<D> : never;
};

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
export type Persona = RecordOf<'persona'>;
export type Channel = RecordOf<'channel'>;
/** Not `Function`, which every program has already. */
export type OwnerFunction = RecordOf<'function'>;
export type Tag = RecordOf<'tag'>;
export type Frame = RecordOf<'frame'>;
export type PersonaCard = RecordOf<'personaCard'>;
export type Connector = RecordOf<'connector'>;
export type Jump = RecordOf<'jump'>;
export type Tagging = RecordOf<'tagging'>;
export type Comment = RecordOf<'comment'>;
export type Attachment = RecordOf<'attachment'>;
export type Group = RecordOf<'group'>;
export type Shape = RecordOf<'shape'>;
export type Line = RecordOf<'line'>;
export type Ink = RecordOf<'ink'>;
export type Image = RecordOf<'image'>;
export type Stamp = RecordOf<'stamp'>;
export type Grid = RecordOf<'grid'>;
export type GridColumn = RecordOf<'gridColumn'>;
export type GridRow = RecordOf<'gridRow'>;
export type GridCell = RecordOf<'gridCell'>;

export const isLine = (type: LaneType): type is LineType => (LINE_TYPES as readonly string[]).includes(type);

/** Lanes of cards; an emotion lane holds curves, a line nothing. */
export const holdsCards = (type: LaneType): boolean => type !== 'emotion' && !isLine(type);
