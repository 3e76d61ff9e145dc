import { MAX_LINK } from '../base/link.ts';
import {
  FRAME_ROLES,
  FRAME_SHAPES,
  ICONS,
  INK_COLORS,
  LINE_HEADS,
  LINE_WAYS,
  NOTE_COLORS,
  NOTE_TEXT_SIZES,
  PENS,
  SHAPE_FORMS,
  STROKE_STYLES,
  STROKE_WIDTHS,
  TEXT_ALIGNS,
} from './choices.ts';
import {
  choice,
  coordinate,
  flag,
  number,
  optionalChoice,
  optionalNumber,
  optionalRef,
  optionalRefToAny,
  optionalText,
  order,
  ref,
  text,
} from './field.ts';
import { LONGEST_BODY, LONGEST_NAME, LONGEST_PARAGRAPH } from './lengths.ts';

/** About ten thousand points. */
const INK_POINTS = 100_000;

/** Degrees, clockwise, around the middle. */
const rotation = () => number(0, 360);
/** Where on what it is bound to a line ends: 0 is its left or upper edge, 1 the other; null is where it fits best. */
const anchor = () => optionalNumber(0, 1);

/** What everything has that lies loosely on a board. Hidden, it is not shown until somebody asks for it; locked, it cannot be taken hold of. */
const loose = () => ({ groupId: optionalRef('group'), locked: flag(), hidden: flag() });

/** What a line can be bound to: whatever lies on a board or in a map, but no other line. */
const LINE_GOALS = ['note', 'shape', 'ink', 'image', 'stamp', 'grid', 'frame', 'personaCard', 'map', 'stage', 'step', 'lane', 'touchpoint'] as const;

/** What lies on a board by itself; maps are in kinds.ts. */
export const BOARD_KINDS = {
  /** A sticky note that lies free on a board. Position and size are board units (CSS px at 100 %); order is z. */
  note: {
    boardId: ref('board'),
    x: coordinate(),
    y: coordinate(),
    width: number(40, 4_000),
    height: number(40, 20_000),
    text: text(LONGEST_BODY),
    color: choice(NOTE_COLORS),
    link: optionalText(MAX_LINK),
    /** Null: the largest at which the words fit. */
    textSize: optionalChoice(NOTE_TEXT_SIZES),
    bold: flag(),
    align: choice(TEXT_ALIGNS, 'left'),
    ...loose(),
    order: order(),
  },
  /** What moves and is selected as one; every member names it. Groups do not lie in groups. */
  group: { boardId: ref('board') },
  /** A drawn shape with words in it, or words alone. Position and size are those before it is turned. */
  shape: {
    boardId: ref('board'),
    x: coordinate(),
    y: coordinate(),
    width: number(1, 100_000),
    height: number(1, 100_000),
    rotation: rotation(),
    form: choice(SHAPE_FORMS),
    text: text(LONGEST_BODY),
    /** Of a `text`: as wide as its longest line, so that it only breaks where somebody broke it. */
    autoWidth: flag(),
    /** Board units. */
    fontSize: number(8, 400),
    bold: flag(),
    align: choice(TEXT_ALIGNS, 'center'),
    /** Of its words and its edge. */
    color: choice(INK_COLORS, 'black'),
    fill: optionalChoice(NOTE_COLORS),
    stroke: choice(STROKE_STYLES, 'solid'),
    strokeWidth: choice(STROKE_WIDTHS, 'medium'),
    link: optionalText(MAX_LINK),
    ...loose(),
    order: order(),
  },
  /** A line or arrow from x, y to a point `dx`, `dy` further. An end that is bound follows what it is bound to; its own place is kept for the day that goes. */
  line: {
    boardId: ref('board'),
    x: coordinate(),
    y: coordinate(),
    dx: coordinate(),
    dy: coordinate(),
    fromId: optionalRefToAny(LINE_GOALS),
    fromAnchorX: anchor(),
    fromAnchorY: anchor(),
    toId: optionalRefToAny(LINE_GOALS),
    toAnchorX: anchor(),
    toAnchorY: anchor(),
    way: choice(LINE_WAYS, 'straight'),
    /** How far its middle was pulled aside by hand, board units: a curve's to its left, an elbow's along its course. Null is where it fits best. */
    bend: optionalNumber(-100_000, 100_000),
    startHead: choice(LINE_HEADS, 'none'),
    endHead: choice(LINE_HEADS, 'none'),
    color: choice(INK_COLORS, 'black'),
    stroke: choice(STROKE_STYLES, 'solid'),
    strokeWidth: choice(STROKE_WIDTHS, 'medium'),
    label: text(LONGEST_NAME),
    ...loose(),
    order: order(),
  },
  /** What a pen drew. */
  ink: {
    boardId: ref('board'),
    x: coordinate(),
    y: coordinate(),
    width: number(0, 100_000),
    height: number(0, 100_000),
    rotation: rotation(),
    pen: choice(PENS),
    color: choice(INK_COLORS, 'black'),
    /** Of the stroke at full pressure, board units. */
    thickness: number(0.5, 200),
    /** Its points within its box: see ink-points.ts. */
    points: text(INK_POINTS),
    ...loose(),
    order: order(),
  },
  /** A picture that lies on a board by itself; which one is said by its one attachment. */
  image: {
    boardId: ref('board'),
    x: coordinate(),
    y: coordinate(),
    width: number(1, 100_000),
    height: number(1, 100_000),
    rotation: rotation(),
    /** What it shows, for who cannot see it. */
    description: text(LONGEST_PARAGRAPH),
    link: optionalText(MAX_LINK),
    ...loose(),
    order: order(),
  },
  /** An emoji, or a sign where there is none. */
  stamp: {
    boardId: ref('board'),
    x: coordinate(),
    y: coordinate(),
    /** Side, board units. */
    size: number(8, 4_000),
    rotation: rotation(),
    emoji: text(32),
    icon: optionalChoice(ICONS),
    color: choice(INK_COLORS, 'black'),
    ...loose(),
    order: order(),
  },
  /** A table of plain cells; not a map, and not the table view of one. */
  grid: {
    boardId: ref('board'),
    x: coordinate(),
    y: coordinate(),
    hasHeader: flag(),
    color: choice(INK_COLORS, 'black'),
    ...loose(),
    order: order(),
  },
  gridColumn: { gridId: ref('grid'), /** Board units. */ width: number(24, 4_000), order: order() },
  gridRow: { gridId: ref('grid'), /** Board units, the least; null is as high as its words. */ height: optionalNumber(16, 4_000), order: order() },
  /** At most one per column and row; where there is none, the cell is empty. */
  gridCell: { columnId: ref('gridColumn'), rowId: ref('gridRow'), text: text(LONGEST_BODY), color: optionalChoice(NOTE_COLORS) },
  /** A part of a board to come back to, or to show: what a camera sees, not a container. */
  view: {
    boardId: ref('board'),
    name: optionalText(LONGEST_NAME),
    x: coordinate(),
    y: coordinate(),
    width: number(1, 20_000_000),
    height: number(1, 20_000_000),
    order: order(),
  },
  /** A named area of a board, below everything else: a field of an empathy map, a quadrant of a matrix. Locked, it cannot be taken hold of. */
  frame: {
    boardId: ref('board'),
    x: coordinate(),
    y: coordinate(),
    width: number(40, 100_000),
    height: number(40, 100_000),
    shape: choice(FRAME_SHAPES),
    role: choice(FRAME_ROLES),
    name: optionalText(LONGEST_NAME),
    color: optionalChoice(NOTE_COLORS),
    locked: flag(),
    groupId: optionalRef('group'),
    hidden: flag(),
    order: order(),
  },
  /** A persona of the list, shown on a board. */
  personaCard: { boardId: ref('board'), personaId: ref('persona'), x: coordinate(), y: coordinate(), ...loose(), order: order() },
} as const;
