import type { Rect } from '../../../shared/geometry/rect.ts';
import type { Color, PathStep, SceneGroup } from '../../../shared/scene/scene.ts';

/** A slide of 16 : 9, points. All measures below are points on it, from its upper left corner. */
export const SLIDE = { width: 960, height: 540 } as const;

export interface SlideWords {
  /** Broken as on the board. An empty one is a blank line. */
  readonly lines: readonly string[];
  /** What goes on in the last line in another face; null without it. */
  readonly beside: (Pick<SlideWords, 'bold' | 'size' | 'color'> & { readonly text: string }) | null;
  readonly bold: boolean;
  readonly size: number;
  readonly lineHeight: number;
  readonly color: Color;
  readonly align: 'left' | 'center' | 'right';
  /** Where they begin: so far below the upper edge of their shape, or in its middle. */
  readonly top: number | 'middle';
  /** Kept free beside them. */
  readonly left: number;
  readonly right: number;
  /** Whether a longer text typed later stays within the shape. */
  readonly wraps: boolean;
  /** They run downward. */
  readonly turned: boolean;
}

interface Placed {
  readonly rect: Rect;
  /** Clockwise around its middle. */
  readonly degrees: number;
}

export interface SlideShape extends Placed {
  readonly type: 'shape';
  /** A path's steps begin at the upper left corner of the rectangle. */
  readonly outline:
    | { readonly is: 'rect'; readonly radius: number }
    | { readonly is: 'line'; readonly rises: boolean }
    | { readonly is: 'path'; readonly steps: readonly PathStep[] };
  readonly fill: Color | null;
  readonly stroke: { readonly color: Color; readonly width: number; readonly dash: readonly number[] } | null;
  readonly words: SlideWords | null;
}

/** A picture as large as it takes to fill the rectangle; what is too much of it is cut off evenly. */
export interface SlidePicture extends Placed {
  readonly type: 'picture';
  readonly sha256: string;
  /** Drawn where it is missing. */
  readonly missing: readonly SlideObject[];
}

/** An area to click. */
export interface SlideLink extends Placed {
  readonly type: 'link';
  readonly href: string;
}

export type SlideObject = SlideShape | SlidePicture | SlideLink;

/** What one thing on the board becomes: taken hold of and moved as one. */
export interface SlideGroup {
  /** Its first words, for the list of what is on the slide. */
  readonly name: string;
  readonly objects: readonly SlideObject[];
}

export interface Slide {
  readonly title: string;
  /** Small, below everything. */
  readonly foot: string;
  readonly groups: readonly SlideGroup[];
  /** For the speaker. */
  readonly notes: string;
  /** What its groups were made from, to be looked at. */
  readonly shown: { readonly groups: readonly SceneGroup[]; readonly area: Rect };
}

export interface Deck {
  readonly title: string;
  readonly subtitle: string;
  /** '' where nobody is named. */
  readonly author: string;
  readonly language: 'tr' | 'en';
  readonly slides: readonly Slide[];
}
