import type { Point } from '../../shared/geometry/rect.ts';

/** What fingers do on the board. Places are CSS px from its top left corner, times milliseconds. */
export type FingerEvent =
  | { readonly type: 'down' | 'up'; readonly id: number; readonly at: Point; readonly ms: number }
  | { readonly type: 'move'; readonly id: number; readonly at: Point }
  /** The finger that waits has been still for so long. */
  | { readonly type: 'held' }
  /** The system took the fingers away, or a pen shows them to belong to the hand that holds it. */
  | { readonly type: 'stop' };

export interface Finger {
  readonly id: number;
  readonly from: Point;
  readonly at: Point;
}

/** What lies under a finger: something it moves, something that stays where it is, or the empty board. */
export type Ground = 'loose' | 'fast' | 'empty';

/** What the fingers are in the middle of. */
export type TouchState =
  | {
      readonly name: 'up';
      /** Where the last tap was, for the second one of a double tap. */
      readonly tapped: { readonly at: Point; readonly ms: number } | null;
    }
  /** One finger is down and has not moved: a tap, a drag or a long press. */
  | {
      readonly name: 'waiting';
      readonly finger: Finger;
      /** It came down for the second time on one place. */
      readonly twice: boolean;
      readonly ground: Ground;
      /** Held, it asks for the menu. */
      readonly asks: boolean;
      /** The ring is full: lifted it opens the menu. */
      readonly held: boolean;
    }
  /** One finger does what a mouse with its button down would do. */
  | { readonly name: 'pressing'; readonly finger: Finger }
  | { readonly name: 'pinching'; readonly fingers: readonly [Finger, Finger]; readonly more: readonly number[] }
  /** What was under way has ended; the whole hand has to be lifted before anything else begins. */
  | { readonly name: 'spent'; readonly ids: readonly number[] };

export type TouchEffect =
  /** The finger becomes a pressed mouse: of the tool in use, or one that moves the view. */
  | { readonly do: 'press'; readonly at: Point; readonly as: 'tool' | 'view' }
  | { readonly do: 'move' | 'lift'; readonly at: Point }
  /** Ends the press as if it had not begun. */
  | { readonly do: 'undo-press' }
  | { readonly do: 'tap'; readonly at: Point; readonly twice: boolean }
  | { readonly do: 'menu'; readonly at: Point }
  /** Two fingers begin to hold the view; what lies under them now stays under them. */
  | { readonly do: 'hold-view' }
  | { readonly do: 'pinch'; readonly from: readonly [Point, Point]; readonly to: readonly [Point, Point] };

export interface TouchStep {
  readonly state: TouchState;
  readonly effects: readonly TouchEffect[];
}

export interface TouchContext {
  /** What a finger does where it comes down: it takes things, places or draws out a new one, or leaves ink from the first moment on. */
  readonly hand: 'takes' | 'draws' | 'inks';
  ground(at: Point): Ground;
}

export const FINGERS_UP: TouchState = { name: 'up', tapped: null };
