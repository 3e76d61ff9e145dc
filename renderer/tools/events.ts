import type { Point } from '../../shared/geometry/rect.ts';

/** A place of the pointer: CSS px from the canvas' top left corner, and the board units under it. */
export interface Place {
  readonly screen: Point;
  readonly board: Point;
}

/** What touches the canvas, and how. */
export interface Contact {
  readonly pointer: 'mouse' | 'pen' | 'touch';
  /** How hard, 0 to 1. What cannot tell presses by half, and by nothing while it hovers. */
  readonly pressure: number;
  /** How far a pen leans to the right and towards the hand, degrees from −90 to 90; 0 for everything else. */
  readonly tilt: Point;
  /** The pen is turned round, and its other end rubs out. */
  readonly eraser: boolean;
}

/** What a mouse with its button down is like. */
export const BY_MOUSE: Contact = { pointer: 'mouse', pressure: 0.5, tilt: { x: 0, y: 0 }, eraser: false };

/** One of the places a pointer passed between two moves. */
export type Sample = Place & Pick<Contact, 'pressure' | 'tilt'>;

export interface Modifiers {
  readonly shift: boolean;
  /** Ctrl, on a Mac Cmd. */
  readonly mod: boolean;
  readonly alt: boolean;
}

/** What a hand can do on the canvas. */
export type ToolEvent =
  | ({
      readonly type: 'down';
      readonly button: 'main' | 'middle' | 'right';
      /** Space is held: the view moves whatever the tool. */ readonly space: boolean;
    } & Place &
      Contact &
      Modifiers)
  /** `trail`: where it passed since the last move, the oldest first, this place not among them. Empty while nothing is down. */
  | ({ readonly type: 'move'; readonly trail: readonly Sample[] } & Place & Contact & Modifiers)
  | ({ readonly type: 'up' } & Place & Contact & Modifiers)
  | ({ readonly type: 'double' } & Place & Contact & Modifiers)
  /** The pointer left the canvas, with no button down. */
  | { readonly type: 'leave' }
  /** Escape, or the system took the pointer away. */
  | { readonly type: 'cancel' };

export const EVENT_TYPES = ['down', 'move', 'up', 'double', 'leave', 'cancel'] as const satisfies readonly ToolEvent['type'][];
