import type { Id } from '../base/id.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { Turn } from '../geometry/turn.ts';
import type { Font } from '../layout/text.ts';

/** A colour as #rrggbb or #rrggbbaa. */
export type Color = string;

export interface Stroke {
  readonly color: Color;
  readonly width: number;
  /** Lengths of dashes and gaps, board units; empty for a solid line. */
  readonly dash: readonly number[];
}

export type PathStep =
  | { readonly to: 'move' | 'line'; readonly at: Point }
  | { readonly to: 'curve'; readonly c1: Point; readonly c2: Point; readonly at: Point }
  | { readonly to: 'close' };

/** What both painters know. Neither knows what a touchpoint is. */
export type SceneItem =
  | { readonly type: 'rect'; readonly rect: Rect; readonly radius: number; readonly fill: Color | null; readonly stroke: Stroke | null }
  | { readonly type: 'path'; readonly steps: readonly PathStep[]; readonly fill: Color | null; readonly stroke: Stroke | null }
  /** One line of text; x is its left end, y its baseline, `width` what the measurer gave. `turned`, it runs downward from there. */
  | {
      readonly type: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly font: Font;
      readonly color: Color;
      readonly width: number;
      readonly turned?: true;
    }
  /** A picture of the document, as large as it takes to fill the rectangle: what is too much of it is cut off evenly at both sides. */
  | {
      readonly type: 'image';
      readonly rect: Rect;
      readonly radius: number;
      readonly sha256: string;
      /** Drawn where the picture is missing; without it, its place is. */
      readonly missing?: readonly SceneItem[];
    }
  /** A clickable area in exports; draws nothing. `href` is always http, https or mailto. */
  | { readonly type: 'link'; readonly rect: Rect; readonly href: string };

/** Everything one record draws that can be seen, culled and dragged as a whole. */
export interface SceneGroup {
  readonly id: Id;
  readonly bounds: Rect;
  /** Before they are turned. */
  readonly items: readonly SceneItem[];
  readonly turn?: Turn;
}

export interface Scene {
  /** In painting order. */
  readonly groups: readonly SceneGroup[];
  readonly bounds: Rect | null;
  readonly background: Color;
}
