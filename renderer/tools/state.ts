import type { Id } from '../../shared/base/id.ts';
import type { Camera } from '../../shared/geometry/camera.ts';
import type { Point, Rect } from '../../shared/geometry/rect.ts';
import type { Snap } from '../../shared/geometry/snap.ts';
import type { Rects } from '../../shared/commands/blocks.ts';
import type { MessageKey } from '../../shared/i18n/en.ts';
import type { ArrowGoal, Connecting } from '../editor/connecting.ts';
import type { LinePlan } from '../editor/line-work.ts';
import type { Near } from '../editor/near.ts';
import type { GridPlace } from '../../shared/model/grid.ts';
import type { CellRef, ToolName } from '../editor/session.ts';
import type { BoxTool } from './draw-box.ts';
import type { Modifiers } from './events.ts';
import type { GridSizing } from './grid-drag.ts';
import type { GridRanging } from './grid-range.ts';
import type { Addition, Handle, Hit } from './hit.ts';
import type { InkContext, InkEffect, InkState } from './ink-state.ts';
import type { LineContext, LineEffect, LineState } from './line-state.ts';
import type { Resizable } from '../editor/resizable.ts';
import type { Sizing } from './size-drag.ts';

/** Where dragged notes and cards would lie down: above which card of a cell. */
export interface DropPlace extends CellRef {
  readonly before: Id | null;
}

/** Where a dragged header would go: ahead of which sibling; null is the end. For a step, in which stage. */
export interface HeaderPlace {
  readonly before: Id | null;
  readonly stageId: Id | null;
}

/** Several things as they lie before they are made larger as one. */
export interface Scalable {
  /** Theirs, and those of the rows of tables. */
  readonly boxes: Rects;
  readonly around: Rect;
  /** The smallest share of their size that they can be given. */
  readonly least: number;
}

export type HeaderKind = 'stage' | 'step' | 'lane';

/** What the hand is in the middle of. Plain data: the canvas draws it, tests read it. */
export type ToolState =
  | { readonly name: 'idle'; readonly hover: Hit | null }
  | {
      readonly name: 'pressing';
      readonly from: Point;
      readonly fromScreen: Point;
      readonly hit: Hit;
      readonly pressed: Modifiers;
      /** It was selected before the press: a click without a drag then narrows the selection. */
      readonly wasSelected: boolean;
    }
  | {
      readonly name: 'dragging';
      /** What the hand holds. */
      readonly ids: ReadonlySet<Id>;
      /** That, and what goes along with it. */
      readonly all: ReadonlySet<Id>;
      readonly from: Point;
      /** Where what was at `from` is now: at the pointer, or where it snapped to. */
      readonly at: Point;
      readonly drop: DropPlace | null;
      /** Around what is dragged when the drag began; null for what does not snap. */
      readonly box: Rect | null;
      readonly near: Near | null;
      readonly snap: Snap | null;
      /** Alt was held from the press on: then it means a copy everywhere. */
      readonly byAlt: boolean;
      /** Copies will be let down, and the things stay where they are. */
      readonly copies: boolean;
    }
  | {
      readonly name: 'header-dragging';
      readonly kind: HeaderKind;
      readonly id: Id;
      readonly mapId: Id;
      readonly from: Point;
      readonly at: Point;
      readonly place: HeaderPlace | null;
    }
  | { readonly name: 'marquee'; readonly from: Point; readonly at: Point; readonly base: ReadonlySet<Id>; readonly inMap: Id | null }
  | {
      readonly name: 'resizing';
      readonly id: Id;
      readonly handle: Handle;
      readonly from: Point;
      readonly body: Resizable;
      readonly near: Near | null;
      readonly snap: Snap | null;
    }
  | ({ readonly name: 'scaling'; readonly handle: Handle; readonly from: Point } & Scalable)
  | {
      readonly name: 'turning';
      readonly boxes: Rects;
      readonly about: Point;
      /** Where the hand began. */ readonly from: Point;
      /** Of the one thing that is turned; 0 for several. */ readonly rotation: number;
      readonly degrees: number;
    }
  | {
      readonly name: 'point-dragging';
      readonly laneId: Id;
      readonly curveId: Id | null;
      readonly stepId: Id;
      readonly fromScreen: Point;
      /** Null until a point that was there already is moved. */
      readonly value: number | null;
    }
  | {
      readonly name: 'connecting';
      readonly arrow: Connecting;
      readonly start: Point;
      readonly at: Point;
      readonly fromScreen: Point;
      /** False until the hand has moved far enough not to be a click. */
      readonly drawn: boolean;
      readonly goal: ArrowGoal | null;
    }
  | ({
      readonly name: 'sizing';
      readonly what: 'step' | 'lane';
      readonly id: Id;
      readonly from: Point;
      readonly fromScreen: Point;
      /** What it has been made, null for the usual size; undefined until the hand has moved. */
      readonly shown: number | null | undefined;
    } & Sizing)
  /** A box tool from corner to corner; null until the hand has moved. */
  | {
      readonly name: 'boxing';
      readonly tool: BoxTool;
      readonly from: Point;
      readonly fromScreen: Point;
      readonly near: Near | null;
      readonly snap: Snap | null;
      readonly rect: Rect | null;
    }
  | LineState
  | InkState
  | GridSizing
  | GridRanging
  | { readonly name: 'panning'; readonly last: Point };

export const IDLE: ToolState = { name: 'idle', hover: null };

/** What a preview shows, counted from the document as it was when the gesture began. */
export type Plan =
  | { readonly change: 'resize'; readonly id: Id; readonly rect: Rect; readonly handle: Handle; /** Where it lay before. */ readonly from: Rect }
  | { readonly change: 'scale'; readonly boxes: Rects; readonly about: Point; readonly factor: number }
  | { readonly change: 'turn'; readonly boxes: Rects; readonly about: Point; readonly degrees: number }
  | { readonly change: 'size'; readonly what: 'step' | 'lane'; readonly ids: readonly Id[]; readonly size: number | null }
  | { readonly change: 'grid-size'; readonly what: 'column' | 'row'; readonly partId: Id; readonly size: number }
  | { readonly change: 'draw'; readonly tool: BoxTool; readonly rect: Rect }
  | LinePlan
  | { readonly change: 'point'; readonly laneId: Id; readonly curveId: Id | null; readonly stepId: Id; readonly value: number };

/** What a step of a tool wants done; one interpreter does it. */
export type Effect =
  | { readonly do: 'select'; readonly ids: Iterable<Id> }
  | { readonly do: 'enter-cell'; readonly cell: CellRef }
  | { readonly do: 'enter-grid-cell'; readonly place: GridPlace }
  | { readonly do: 'edit-grid-cell'; readonly place: GridPlace }
  | { readonly do: 'choose-cells'; readonly to: GridPlace }
  | { readonly do: 'grow-grid'; readonly gridId: Id; readonly what: 'column' | 'row' }
  | { readonly do: 'fit-grid'; readonly gridId: Id; readonly what: 'column' | 'row'; readonly partId: Id }
  | { readonly do: 'pan'; /** CSS px */ readonly dx: number; readonly dy: number }
  | { readonly do: 'mark'; readonly label: MessageKey }
  | { readonly do: 'preview'; readonly plan: Plan }
  | { readonly do: 'commit' }
  | { readonly do: 'bail' }
  /** `all` are the things and what goes along with them. */
  | { readonly do: 'move' | 'copy'; readonly ids: ReadonlySet<Id>; readonly all: ReadonlySet<Id>; readonly dx: number; readonly dy: number }
  | { readonly do: 'drop'; readonly ids: ReadonlySet<Id>; readonly all: ReadonlySet<Id>; readonly place: DropPlace }
  | { readonly do: 'move-header'; readonly kind: HeaderKind; readonly id: Id; readonly place: HeaderPlace }
  /** `at` is where somebody pointed: the caret goes there. */
  | { readonly do: 'edit'; readonly id: Id; readonly at?: Point }
  /** Shows that it is locked; null takes that away. */
  | { readonly do: 'ask-lock'; readonly id: Id | null }
  | { readonly do: 'tick'; readonly id: Id; readonly box: number }
  | { readonly do: 'end-edit' }
  | { readonly do: 'select-point'; readonly laneId: Id; readonly curveId: Id | null; readonly stepId: Id }
  | { readonly do: 'edit-point'; readonly laneId: Id; readonly stepId: Id }
  | { readonly do: 'toggle-curve'; readonly id: Id }
  | { readonly do: 'create-note'; readonly at: Point }
  | { readonly do: 'move-new-note'; readonly at: Point }
  | { readonly do: 'create-card'; readonly cell: CellRef }
  | { readonly do: 'open-header'; readonly mapId: Id }
  | { readonly do: 'usual-size'; readonly what: 'step' | 'lane'; readonly ids: readonly Id[] }
  | { readonly do: 'unfold'; readonly id: Id }
  /** A locked frame forbids it. */
  | { readonly do: 'refuse'; readonly id: Id }
  | { readonly do: 'add'; readonly what: Addition; readonly mapId: Id }
  | { readonly do: 'connect'; readonly arrow: Connecting; readonly goal: ArrowGoal; readonly heads: 'one' | 'two' }
  | { readonly do: 'stop-connecting' }
  /** In a rectangle, or at its usual size around a point. */
  | { readonly do: 'draw'; readonly tool: BoxTool; readonly at: Point; readonly rect: Rect | null }
  | { readonly do: 'stamp'; readonly at: Point }
  | LineEffect
  | InkEffect
  | { readonly do: 'tool'; readonly tool: ToolName };

export interface Step {
  readonly state: ToolState;
  readonly effects: readonly Effect[];
}

/** What a tool may ask about the board; it never changes it. */
export interface ToolContext extends LineContext, InkContext {
  readonly tool: ToolName;
  /** It stays in hand after it was used. */
  readonly toolStays: boolean;
  readonly camera: Camera;
  readonly selection: ReadonlySet<Id>;
  readonly editing: boolean;
  /** The open note in which nothing is written yet. */
  readonly newNote: Id | null;
  hit(point: Point): Hit;
  /** True between several things that are selected. */
  amidSelected(point: Point): boolean;
  /** The empty shape a point lies in where nothing else does. */
  hollow(point: Point): Id | null;
  /** The locked thing that shows itself as such. */
  readonly lockAsked: Id | null;
  /** The locked thing at a point where nothing else can be taken hold of. */
  lockedAt(point: Point): Id | null;
  /** The same, of what somebody might write in; pictures, strokes and frames are a ground to put notes on. */
  lockedWordsAt(point: Point): Id | null;
  /** An arrow that is being drawn by keyboard: a press ends it where it is. */
  readonly connecting: Connecting | null;
  /** What an arrow dropped at a point would lead to; null where it would not. */
  arrowGoal(arrow: Connecting, point: Point): ArrowGoal | null;
  /** Those of the ids that can be dragged about: cards, and what lies on the board by itself unless it is locked. */
  draggable(ids: Iterable<Id>): ReadonlySet<Id>;
  /** These and what goes along when they are moved: what lies in frames, stamps on things. */
  along(ids: ReadonlySet<Id>): ReadonlySet<Id>;
  /** What is selected with a thing: its group, unless somebody is inside that. */
  together(id: Id): readonly Id[];
  /** True when copies of all of these can be laid on the board. */
  copyable(ids: Iterable<Id>): boolean;
  /** Around what snaps as one; null when nothing of it does. */
  boxOf(ids: ReadonlySet<Id>): Rect | null;
  /** What is near enough to be snapped to, without these. */
  near(ids: ReadonlySet<Id>, known: Near | null): Near;
  /** Where something lies whose size can be changed by hand. */
  resizable(id: Id): Resizable | null;
  /** Where what is selected lies that can be made larger as one. */
  scalable(): Scalable | null;
  /** Where what is selected lies that can be turned. */
  turnable(): { readonly boxes: Rects; readonly about: Point; readonly rotation: number } | null;
  /** What a drag of that border would change; null when the frame is locked. */
  sizing(what: 'step' | 'lane', id: Id): Sizing | null;
  /** The cell of a table the keyboard is in. */
  readonly gridCell: GridPlace | null;
  /** The cell of a table that lies at a point; null for everything else. */
  gridCellAt(id: Id, point: Point): GridPlace | null;
  /** The cell of a table that a point lies in or is nearest to. */
  gridCellNear(id: Id, point: Point): GridPlace | null;
  /** True for a cell that is chosen, alone or with others. */
  isChosen(place: GridPlace): boolean;
  /** Width of a column or height of a row of a table that may be changed, as it is shown, board units. */
  gridPart(gridId: Id, partId: Id): number | null;
  /** The check box of a note at a point, by its place in the text. */
  boxAt(id: Id, point: Point): number | null;
  /** True for a header that a locked frame keeps where it is. */
  fixed(id: Id): boolean;
  /** True for a stage or lane that is collapsed. */
  collapsed(id: Id): boolean;
  /** Where things dragged to a point would become cards; null where they would not. */
  dropPlace(point: Point, ids: ReadonlySet<Id>): DropPlace | null;
  /** Where a header dragged to a point would go; null where it would stay. */
  headerPlace(kind: HeaderKind, id: Id, point: Point): HeaderPlace | null;
  /** What a marquee takes. Inside a map it takes cards, on the board what lies there by itself. */
  inside(rect: Rect, inMap: Id | null): Iterable<Id>;
  /** The value at a height of an emotion lane, to the nearest step of that curve's scale, or to a finer one. */
  valueAt(laneId: Id, curveId: Id | null, y: number, fine: boolean): number;
  /** The curve a click in an emotion lane belongs to; null when one has to be made. */
  curveFor(laneId: Id): Id | null;
  hasPoint(curveId: Id, stepId: Id): boolean;
}

/** A press becomes a drag after this many CSS px: below it is a shaky click. */
const DRAG_FROM = 4;

export const isDrag = (fromScreen: Point, screen: Point): boolean => Math.hypot(fromScreen.x - screen.x, fromScreen.y - screen.y) >= DRAG_FROM;

export const stay = (state: ToolState, ...effects: readonly Effect[]): Step => ({ state, effects });
