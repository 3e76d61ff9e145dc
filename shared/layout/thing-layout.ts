import type { Id } from '../base/id.ts';
import type { CubicPiece } from '../geometry/monotone.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { Picture } from '../model/attachments.ts';
import type { Grid, Image, Ink, Line, NoteColor, Shape, Stamp } from '../model/kinds.ts';
import type { LinkMark, NoteLayout } from './board-layout.ts';
import type { PlacedText } from './text.ts';

// What lies loose on a board beside notes. All positions are board units. `rect` is the upright rectangle around everything
// that is drawn of it; `box` is where it lies before it is turned by `rotation` degrees around its middle.

export interface ShapeLayout {
  readonly kind: 'shape';
  readonly id: Id;
  readonly rect: Rect;
  readonly box: Rect;
  readonly rotation: number;
  /** Before it is turned. */
  readonly text: PlacedText;
  /** Where the words are typed, before it is turned. */
  readonly textRect: Rect;
  readonly link: LinkMark | null;
  readonly record: Shape;
}

/** How the `bend` of a line follows a hand at its middle. */
export interface LinePull {
  /** What it is now, also where nobody has pulled yet; board units. */
  readonly base: number;
  /** Which way it grows, of length 1. */
  readonly way: Point;
}

export interface LineLayout {
  readonly kind: 'line';
  readonly id: Id;
  readonly rect: Rect;
  readonly from: Point;
  readonly to: Point;
  /** Corners of a straight line or an elbow, `from` and `to` among them; for a curve what follows each other from `from` to `to`. */
  readonly course:
    { readonly type: 'corners'; readonly points: readonly Point[] } | { readonly type: 'curve'; readonly pieces: readonly CubicPiece[] };
  /** Where it is pulled aside by hand and its label stands: a place on it, half way or nearly. */
  readonly middle: Point;
  /** How its middle is pulled aside; null for a course that cannot be. */
  readonly pull: LinePull | null;
  readonly label: PlacedText;
  /** The ground of its label, and where an empty one would be written. */
  readonly labelRect: Rect;
  readonly record: Line;
}

export interface InkLayout {
  readonly kind: 'ink';
  readonly id: Id;
  readonly rect: Rect;
  readonly box: Rect;
  readonly rotation: number;
  /** Around a pen's stroke, before it is turned: a closed outline to be filled. A highlighter's has one width along its points. */
  readonly outline: readonly Point[];
  /** Where the pen went, before it is turned: to be hit, and to be drawn along. */
  readonly points: readonly Point[];
  readonly record: Ink;
}

export interface ImageLayout {
  readonly kind: 'image';
  readonly id: Id;
  readonly rect: Rect;
  readonly box: Rect;
  readonly rotation: number;
  readonly picture: Picture | null;
  /** Where the picture is drawn, before it is turned: within the box, in its own proportions. */
  readonly pictureRect: Rect;
  /** Stands there while the picture is missing. */
  readonly name: PlacedText;
  readonly link: LinkMark | null;
  readonly record: Image;
}

export interface StampLayout {
  readonly kind: 'stamp';
  readonly id: Id;
  readonly rect: Rect;
  readonly box: Rect;
  readonly rotation: number;
  /** Null where its sign is drawn. */
  readonly emoji: PlacedText | null;
  readonly record: Stamp;
}

export interface GridCellLayout {
  /** Null for a cell nobody has written in. */
  readonly id: Id | null;
  readonly columnId: Id;
  readonly rowId: Id;
  readonly rect: Rect;
  readonly text: PlacedText;
  readonly color: NoteColor | null;
  readonly isHeader: boolean;
}

export interface GridLayout {
  readonly kind: 'grid';
  readonly id: Id;
  readonly rect: Rect;
  readonly columns: readonly { readonly id: Id; readonly rect: Rect }[];
  readonly rows: readonly { readonly id: Id; readonly rect: Rect }[];
  /** Row by row. */
  readonly cells: readonly GridCellLayout[];
  readonly record: Grid;
}

export type ThingLayout = ShapeLayout | LineLayout | InkLayout | ImageLayout | StampLayout | GridLayout;
export type LooseLayout = NoteLayout | ThingLayout;
