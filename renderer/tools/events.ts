import type { Point } from '../../shared/geometry/rect.ts';

/** A place of the pointer: CSS px from the canvas' top left corner, and the board units under it. */
export interface Place {
  readonly screen: Point;
  readonly board: Point;
}

export interface Modifiers {
  readonly shift: boolean;
  /** Ctrl, on a Mac Cmd. */
  readonly mod: boolean;
  readonly alt: boolean;
}

/** What a hand can do on the canvas. */
export type ToolEvent =
  | ({ readonly type: 'down'; readonly button: 'main' | 'middle' | 'right'; /** Space is held: the view moves whatever the tool. */ readonly space: boolean } & Place & Modifiers)
  | ({ readonly type: 'move' } & Place & Modifiers)
  | ({ readonly type: 'up' } & Place & Modifiers)
  | ({ readonly type: 'double' } & Place & Modifiers)
  /** The pointer left the canvas, with no button down. */
  | { readonly type: 'leave' }
  /** Escape, or the system took the pointer away. */
  | { readonly type: 'cancel' };

export const EVENT_TYPES = ['down', 'move', 'up', 'double', 'leave', 'cancel'] as const satisfies readonly ToolEvent['type'][];
